// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import type { ConditionalLook } from "../model/sheet-rules";
import type { HyperlinkData, SheetData } from "../model/workbook-data";
import { placedRows, readCells, type CellSources } from "./cell-reader";
import { readCharts } from "./charts/drawing-reader";
import { resolveColor } from "./colors";
import { readComments, readNotes } from "./comments/comments-reader";
import type { Persons } from "./comments/persons";
import { readSheetFilter } from "./filters";
import type { PackageFile } from "./package-file";
import { readPageLayout, type PrintNames } from "./page-layout-reader";
import { readConditionalFormats, readValidations } from "./sheet-rules-reader";
import { relationshipId } from "./sheet-xml";
import { readTable } from "./table-reader";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  descend,
  newElement,
  numberAttribute,
  type XmlElement,
} from "./xml/xml-tree";

/** What a sheet's own part does not say about it. */
export interface SheetEntry {
  readonly part: string;
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetData["visibility"];
  readonly printNames: PrintNames;
}

export interface SheetSources extends CellSources {
  readonly theme: readonly string[];
  readonly looks: readonly ConditionalLook[];
  readonly persons: Persons;
}

export const readSheet = (
  file: PackageFile,
  entry: SheetEntry,
  sources: SheetSources,
): SheetData => {
  const root = file.read(entry.part);
  const data = childElement(root, "sheetData") ?? newElement(root, "sheetData");
  const sheet: SheetData = {
    id: entry.id,
    name: entry.name,
    visibility: entry.visibility,
    tabColor: resolveColor(descend(root, "sheetPr", "tabColor"), sources.theme) ?? "",
    cells: readCells(data, sources),
    columns: readColumns(root),
    rows: readRows(data),
    mergedAreas: elementsIn(root, "mergeCells").flatMap(
      (merge) => parseArea(attribute(merge, "ref") ?? "") ?? [],
    ),
    tables: elementsIn(root, "tableParts").flatMap((part) => {
      const target = targetOf(file, entry.part, part);
      return target ? readTable(file, target) : [];
    }),
    autoFilter: readSheetFilter(root),
    hyperlinks: elementsIn(root, "hyperlinks").flatMap((link) =>
      readHyperlink(link, targetOf(file, entry.part, link)),
    ),
    conditionalFormats: readConditionalFormats(root, sources.looks),
    validations: readValidations(root),
    comments: readComments(file, entry.part, sources.persons),
    notes: [],
    charts: [],
    pageLayout: readPageLayout(root, entry.printNames),
    ...readView(root),
    protection: readProtection(childElement(root, "sheetProtection")),
    customProperties: readCustomProperties(file, entry.part, root),
  };
  sheet.notes = readNotes(file, entry.part, sheet.comments);
  // Where a chart stands depends on the sizes of rows and columns.
  sheet.charts = readCharts(file, entry.part, sheet);
  return sheet;
};

const elementsIn = (root: XmlElement, list: string): XmlElement[] => {
  const parent = childElement(root, list);
  return parent ? childElements(parent) : [];
};

const targetOf = (file: PackageFile, part: string, element: XmlElement): string | null => {
  const id = relationshipId(element);
  return file.relationships(part).find((relationship) => relationship.id === id)?.target ?? null;
};

const readColumns = (root: XmlElement): SheetData["columns"] => {
  const columns: SheetData["columns"] = new Map();
  for (const element of elementsIn(root, "cols")) {
    const first = (numberAttribute(element, "min") ?? 1) - 1;
    const last = (numberAttribute(element, "max") ?? first + 1) - 1;
    const width = numberAttribute(element, "width");
    const hidden = booleanAttribute(element, "hidden");
    for (let column = first; column <= last; column += 1) columns.set(column, { width, hidden });
  }
  return columns;
};

const readRows = (data: XmlElement): SheetData["rows"] => {
  const rows: SheetData["rows"] = new Map();
  for (const { element, row } of placedRows(data)) {
    const hidden = booleanAttribute(element, "hidden");
    const height = numberAttribute(element, "ht");
    // Without customHeight the height is a record of what the last program found fitting.
    const isFitted = height !== null && !booleanAttribute(element, "customHeight");
    if (!hidden && height === null) continue;
    rows.set(row, { height, hidden, ...(isFitted ? { isFitted } : {}) });
  }
  return rows;
};

const readHyperlink = (link: XmlElement, target: string | null): HyperlinkData[] => {
  const area = parseArea(attribute(link, "ref") ?? "");
  return area
    ? [
        {
          area,
          documentReference: attribute(link, "location"),
          address: target,
          screenTip: attribute(link, "tooltip") ?? "",
        },
      ]
    : [];
};

const readView = (root: XmlElement): Pick<SheetData, "frozen" | "showGridlines"> => {
  const view = descend(root, "sheetViews", "sheetView");
  const pane = view && childElement(view, "pane");
  const isFrozen = ["frozen", "frozenSplit"].includes(attribute(pane, "state") ?? "");
  const split = (name: string): number => (isFrozen ? (numberAttribute(pane, name) ?? 0) : 0);
  return {
    frozen: { rows: split("ySplit"), columns: split("xSplit") },
    showGridlines: booleanAttribute(view, "showGridLines", true),
  };
};

/** The element may stand there with sheet="0": settings kept, protection off. */
const readProtection = (element: XmlElement | null): SheetData["protection"] =>
  element && booleanAttribute(element, "sheet")
    ? { options: Object.fromEntries(element.attributes) }
    : null;

const readCustomProperties = (
  file: PackageFile,
  part: string,
  root: XmlElement,
): Map<string, string> =>
  new Map(
    elementsIn(root, "customProperties").map((property) => {
      const target = targetOf(file, part, property);
      const bytes = target === null ? null : file.bytes(target);
      return [
        attribute(property, "name") ?? "",
        bytes ? new TextDecoder("utf-16le").decode(bytes) : "",
      ];
    }),
  );
