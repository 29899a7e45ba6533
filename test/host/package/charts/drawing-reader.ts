// SPDX-License-Identifier: EUPL-1.2
import { chartId, type ChartData, type ChartPlace } from "../../model/chart-data";
import { startOf } from "../../model/sheet-places";
import type { SheetData } from "../../model/workbook-data";
import type { PackageFile } from "../package-file";
import { relationshipId } from "../sheet-xml";
import {
  attribute,
  childElement,
  childElements,
  descend,
  numberAttribute,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import { EMU_PER_POINT } from "./chart-names";
import { readChart } from "./chart-reader";

/** A chart of a sheet by where it hangs in the package. */
export interface ChartAnchor {
  readonly drawing: string;
  readonly anchor: XmlElement;
  /** Relationship of the drawing to the part of the chart. */
  readonly relationship: string;
  readonly part: string;
}

/** The charts of a sheet in the order of its drawing; pictures, shapes and newer kinds of charts are not among them. */
export const chartAnchors = (file: PackageFile, sheet: string): readonly ChartAnchor[] =>
  file.related(sheet, "drawing").flatMap(({ target: drawing }) =>
    childElements(file.read(drawing)).flatMap((anchor): ChartAnchor[] => {
      const chart = descend(anchor, "graphicFrame", "graphic", "graphicData", "chart");
      const id = chart && relationshipId(chart);
      const found = file.related(drawing, "chart").find((candidate) => candidate.id === id);
      return found ? [{ drawing, anchor, relationship: found.id, part: found.target }] : [];
    }),
  );

export const readCharts = (file: PackageFile, part: string, sheet: SheetData): ChartData[] =>
  chartAnchors(file, part).map(({ anchor, part: chart }, index) => ({
    id: chartId(index + 1),
    name: attribute(nameElement(anchor), "name") ?? "",
    place: readPlace(anchor, sheet),
    ...readChart(file.read(chart)),
  }));

/** The element that bears the name of a chart. */
export const nameElement = (anchor: XmlElement): XmlElement | null =>
  descend(anchor, "graphicFrame", "nvGraphicFramePr", "cNvPr");

const readPlace = (anchor: XmlElement, sheet: SheetData): ChartPlace => {
  const { left, top } = cornerOf(childElement(anchor, "from"), sheet);
  const end = childElement(anchor, "to");
  if (end) {
    const corner = cornerOf(end, sheet);
    return { left, top, width: corner.left - left, height: corner.top - top };
  }
  const size = childElement(anchor, "ext");
  return { left, top, width: points(size, "cx"), height: points(size, "cy") };
};

const points = (element: XmlElement | null, name: string): number =>
  (numberAttribute(element, name) ?? 0) / EMU_PER_POINT;

const cornerOf = (
  marker: XmlElement | null,
  sheet: SheetData,
): { readonly left: number; readonly top: number } => {
  const number = (name: string): number => Number(textOf(marker && childElement(marker, name)));
  return {
    left: startOf(sheet, "columns", number("col")) + number("colOff") / EMU_PER_POINT,
    top: startOf(sheet, "rows", number("row")) + number("rowOff") / EMU_PER_POINT,
  };
};
