// SPDX-License-Identifier: EUPL-1.2
import { chartId, type ChartData } from "../../model/chart-data";
import { indexAt } from "../../model/sheet-places";
import type { SheetData } from "../../model/workbook-data";
import type { SheetChange } from "../cell-writer";
import { escapeText } from "../escaped-text";
import { toFileFormula } from "../formula-text";
import type { PackageFile } from "../package-file";
import { relationshipAttribute, WORKSHEET_ORDER } from "../sheet-xml";
import { isEqual } from "../snapshot";
import type { SheetPart } from "../table-writer";
import { build } from "../xml/build-xml";
import { writeXml } from "../xml/write-xml";
import {
  childElements,
  ensureChild,
  localName,
  removeChild,
  setAttribute,
  setText,
  textOf,
  type XmlElement,
} from "../xml/xml-tree";
import {
  CHART_NAMESPACE,
  DRAWING_NAMESPACE,
  EMU_PER_POINT,
  SHEET_DRAWING_NAMESPACE,
} from "./chart-names";
import { chartDocument } from "./chart-writer";
import { chartAnchors, nameElement, type ChartAnchor } from "./drawing-reader";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Charts are recognised by the id they were read with, which counts them in their drawing. */
export const patchCharts = (target: SheetPart, { before, after }: SheetChange): void => {
  if (isEqual(before.charts, after.charts)) return;
  const { file, part } = target;
  const anchors = chartAnchors(file, part);
  const known = new Map(anchors.map((anchor, index) => [chartId(index + 1), anchor]));
  for (const old of before.charts) {
    const anchor = known.get(old.id);
    if (anchor && !after.charts.some(({ id }) => id === old.id)) removeAnchor(file, anchor);
  }
  for (const chart of after.charts) {
    const anchor = known.get(chart.id);
    const old = before.charts.find(({ id }) => id === chart.id);
    if (anchor && old) patchChart(file, anchor, { old, chart, before, sheet: after });
    // A kind the host only keeps can be kept only where it stands, not on the copy of a sheet.
    else if (chart.type !== null) addAnchor(target, chart, after);
  }
};

interface ChartChange {
  readonly old: ChartData;
  readonly chart: ChartData;
  readonly before: SheetData;
  readonly sheet: SheetData;
}

/** Cells that only changed their size leave an anchor what it is. */
const isMoved = ({ old, chart, before, sheet }: ChartChange): boolean => {
  const anchorOf = ({ place }: ChartData, own: SheetData): unknown => [
    indexAt(own, "columns", place.left),
    indexAt(own, "rows", place.top),
    place.width,
    place.height,
  ];
  return !isEqual(anchorOf(old, before), anchorOf(chart, sheet));
};

const patchChart = (file: PackageFile, known: ChartAnchor, change: ChartChange): void => {
  const { old, chart, sheet } = change;
  if (old.name !== chart.name || isMoved(change)) {
    const root = file.edit(known.drawing);
    const name = nameElement(known.anchor);
    if (name) setAttribute(name, "name", escapeText(chart.name));
    if (isMoved(change)) {
      const rest = childElements(known.anchor).filter(({ name: own }) => !isPlace(localName(own)));
      const moved = build(ANCHOR, {}, ...placeElements(chart, sheet), ...rest);
      root.children[root.children.indexOf(known.anchor)] = moved;
    }
  }
  if (isEqual(contentOf(old), contentOf(chart))) return;
  if (isEqual(withoutReferences(old), withoutReferences(chart)))
    moveReferences(file, known, change);
  else file.put(known.part, writeXml(chartDocument(chart)));
};

const isPlace = (name: string): boolean => ["from", "to", "ext", "pos"].includes(name);

const contentOf = (chart: ChartData): unknown => ({ ...chart, name: "", place: null });

const withoutReferences = (chart: ChartData): unknown => ({
  ...chart,
  name: "",
  place: null,
  series: chart.series.map((series) => ({ ...series, name: "", values: "", categories: null })),
});

/** References that followed their cells are changed in place, so that all the host does not know stays. */
const moveReferences = (
  file: PackageFile,
  { part }: ChartAnchor,
  { old, chart }: ChartChange,
): void => {
  const moved = new Map<string, string>();
  old.series.forEach((series, index) => {
    const now = chart.series[index];
    for (const key of ["name", "values", "categories"] as const) {
      const [from, to] = [series[key], now?.[key]];
      if (from?.startsWith("=") && to) moved.set(toFileFormula(from), toFileFormula(to));
    }
  });
  const visit = (element: XmlElement): void => {
    const to = localName(element.name) === "f" ? moved.get(textOf(element)) : undefined;
    if (to !== undefined) setText(element, to);
    childElements(element).forEach(visit);
  };
  visit(file.edit(part));
};

const removeAnchor = (file: PackageFile, { drawing, anchor, relationship }: ChartAnchor): void => {
  removeChild(file.edit(drawing), anchor);
  file.unrelate(drawing, relationship);
};

const addAnchor = (target: SheetPart, chart: ChartData, sheet: SheetData): void => {
  const { file } = target;
  const drawing = file.related(target.part, "drawing")[0]?.target ?? addDrawing(target);
  const part = file.freePath("xl/charts/chart", ".xml");
  file.put(part, writeXml(chartDocument(chart)));
  file.declareContentType(part, CHART_TYPE);
  const id = file.relate(drawing, "chart", part);
  const root = file.edit(drawing);
  const place = { id, idName: relationshipAttribute(root), number: root.children.length + 2 };
  const contents = [...placeElements(chart, sheet), frame(chart, place), build("xdr:clientData")];
  root.children.push(build(ANCHOR, {}, ...contents));
};

const addDrawing = ({ file, part }: SheetPart): string => {
  const drawing = file.freePath("xl/drawings/drawing", ".xml");
  const root = build("xdr:wsDr", {
    "xmlns:xdr": SHEET_DRAWING_NAMESPACE,
    "xmlns:a": DRAWING_NAMESPACE,
  });
  file.put(drawing, writeXml({ standalone: "yes", nodes: [root], root }));
  file.declareContentType(drawing, DRAWING_TYPE);
  const worksheet = file.edit(part);
  const element = ensureChild(worksheet, "drawing", WORKSHEET_ORDER);
  setAttribute(element, relationshipAttribute(worksheet), file.relate(part, "drawing", drawing));
  return drawing;
};

/** Charts move with the cell under their corner and keep their size. */
const ANCHOR = "xdr:oneCellAnchor";

const emu = (points: number): number => Math.round(points * EMU_PER_POINT);

const placeElements = ({ place }: ChartData, sheet: SheetData): readonly XmlElement[] => {
  const column = indexAt(sheet, "columns", place.left);
  const row = indexAt(sheet, "rows", place.top);
  const text = (name: string, value: number): XmlElement => build(`xdr:${name}`, {}, String(value));
  return [
    build(
      "xdr:from",
      {},
      text("col", column.index),
      text("colOff", emu(column.offset)),
      text("row", row.index),
      text("rowOff", emu(row.offset)),
    ),
    build("xdr:ext", { cx: emu(place.width), cy: emu(place.height) }),
  ];
};

const frame = (
  { name }: ChartData,
  { id, idName, number }: { readonly id: string; readonly idName: string; readonly number: number },
): XmlElement =>
  build(
    "xdr:graphicFrame",
    { macro: "" },
    build(
      "xdr:nvGraphicFramePr",
      {},
      build("xdr:cNvPr", { id: number, name: escapeText(name) }),
      build("xdr:cNvGraphicFramePr"),
    ),
    build("xdr:xfrm", {}, build("a:off", { x: 0, y: 0 }), build("a:ext", { cx: 0, cy: 0 })),
    build(
      "a:graphic",
      {},
      build(
        "a:graphicData",
        { uri: CHART_NAMESPACE },
        build("c:chart", { "xmlns:c": CHART_NAMESPACE, [idName]: id }),
      ),
    ),
  );
