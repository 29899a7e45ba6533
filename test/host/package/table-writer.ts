// SPDX-License-Identifier: EUPL-1.2
import { formatArea } from "../model/address";
import { cellKey, type SheetData, type TableData } from "../model/workbook-data";
import { escapeText, unescapeText } from "./escaped-text";
import type { SheetChange } from "./cell-writer";
import { writeColumnFilters } from "./filters";
import type { PackageFile } from "./package-file";
import { withFileReferences } from "./structured-text";
import { readTable } from "./table-reader";
import { setSort } from "./table-sort";
import { setTotals, type TotalCells } from "./table-totals";
import {
  MAIN_NAMESPACE,
  relationshipAttribute,
  relationshipId,
  WORKSHEET_ORDER,
} from "./sheet-xml";
import { isEqual } from "./snapshot";
import {
  attribute,
  childElement,
  childElements,
  ensureChild,
  newElement,
  numberAttribute,
  removeChild,
  setAttribute,
  setAttributes,
  type XmlElement,
} from "./xml/xml-tree";

export interface SheetPart {
  readonly file: PackageFile;
  readonly part: string;
}

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const TABLE_ORDER = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];

/** Tables are recognised by the id they were read with. */
export const patchTables = (target: SheetPart, { before, after }: SheetChange): void => {
  const existing = existingTables(target);
  for (const { id, relationship } of existing) {
    if (!after.tables.some((table) => table.id === id)) detach(target, relationship);
  }
  for (const table of after.tables) {
    const known = existing.find(({ id }) => id === table.id);
    if (known && isEqual(tableState(before, table.id), tableState(after, table.id))) continue;
    const part = known?.part ?? attach(target);
    const root = target.file.edit(part);
    writeTable(root, table, after);
    if (!known) setAttribute(root, "id", String(freeTableId(target.file, part)));
  }
};

/** Columns bear the texts of their header cells, or Excel repairs the file: a new header changes the table too. */
export const areTablesChanged = ({ before, after }: SheetChange): boolean => {
  const states = (sheet: SheetData): unknown[] =>
    sheet.tables.map(({ id }) => tableState(sheet, id));
  return !isEqual(states(before), states(after));
};

const tableState = (sheet: SheetData, id: string): unknown => {
  const table = sheet.tables.find((candidate) => candidate.id === id);
  return table ? [table, headerTexts(table, sheet), totalCells(table, sheet)] : null;
};

/** Contents of the row of totals, column by column; null without such a row. */
const totalCells = ({ area, showTotals }: TableData, sheet: SheetData): TotalCells => {
  if (!showTotals) return null;
  return Array.from({ length: area.columns }, (_, index) => {
    const key = cellKey(area.row + area.rows - 1, area.column + index);
    const cell = sheet.cells.get(key);
    return cell ? withFileReferences(cell, sheet, key) : null;
  });
};

const headerTexts = ({ area, showHeaders }: TableData, sheet: SheetData): string[] =>
  Array.from({ length: area.columns }, (_, index) => {
    const key = cellKey(area.row, area.column + index);
    return showHeaders ? String(sheet.cells.get(key)?.value ?? "") : "";
  });

interface ExistingTable {
  readonly id: string;
  readonly part: string;
  readonly relationship: string;
}

const existingTables = ({ file, part }: SheetPart): ExistingTable[] =>
  file.related(part, "table").map(({ id, target }) => ({
    id: readTable(file, target).id,
    part: target,
    relationship: id,
  }));

const columnNames = (root: XmlElement): string[] =>
  columnElements(root).map((column) => unescapeText(attribute(column, "name") ?? ""));

const columnElements = (root: XmlElement): XmlElement[] => {
  const list = childElement(root, "tableColumns");
  return list ? childElements(list) : [];
};

/** Without a header row the names in the part are all there is. */
const wantedNames = (root: XmlElement, table: TableData, sheet: SheetData): string[] => {
  const current = columnNames(root);
  return headerTexts(table, sheet).map(
    (header, index) => header || current[index] || `Column${index + 1}`,
  );
};

const writeTable = (root: XmlElement, table: TableData, sheet: SheetData): void => {
  const names = wantedNames(root, table, sheet);
  setAttributes(root, {
    name: table.name,
    displayName: table.name,
    ref: formatArea(table.area),
    headerRowCount: table.showHeaders ? null : "0",
    totalsRowCount: table.showTotals ? "1" : null,
  });
  setFilter(root, table);
  setSort(root, table, TABLE_ORDER);
  setColumns(root, names);
  setTotals(columnElements(root), totalCells(table, sheet));
  const style = ensureChild(root, "tableStyleInfo", TABLE_ORDER);
  setAttributes(style, {
    name: table.style === "" ? null : table.style,
    showRowStripes: table.showBandedRows ? "1" : "0",
  });
};

const setFilter = (
  root: XmlElement,
  { area, showTotals, showFilterButton, filters }: TableData,
): void => {
  if (!showFilterButton && filters.length === 0) {
    removeChild(root, childElement(root, "autoFilter"));
    return;
  }
  const filtered = { ...area, rows: area.rows - (showTotals ? 1 : 0) };
  const element = ensureChild(root, "autoFilter", TABLE_ORDER);
  setAttribute(element, "ref", formatArea(filtered));
  writeColumnFilters(element, filters);
};

const setColumns = (root: XmlElement, names: readonly string[]): void => {
  const list = ensureChild(root, "tableColumns", TABLE_ORDER);
  const existing = childElements(list);
  let nextId = Math.max(0, ...existing.map((column) => numberAttribute(column, "id") ?? 0)) + 1;
  const columns = names.map((name, index) => {
    const column = existing[index] ?? newElement(list, "tableColumn", { id: String(nextId++) });
    // A line break in a header is written as a character code in a name.
    setAttribute(column, "name", escapeText(name).replaceAll("\n", "_x000a_"));
    return column;
  });
  list.children.splice(0, list.children.length, ...columns);
  setAttribute(list, "count", String(columns.length));
};

const attach = ({ file, part }: SheetPart): string => {
  const target = file.freePath("xl/tables/table", ".xml");
  file.put(target, `<table xmlns="${MAIN_NAMESPACE}" id="0" name="" displayName="" ref="A1"/>`);
  file.declareContentType(target, CONTENT_TYPE);
  const root = file.edit(part);
  const list = ensureChild(root, "tableParts", WORKSHEET_ORDER);
  const id = file.relate(part, "table", target);
  list.children.push(newElement(list, "tablePart", { [relationshipAttribute(root)]: id }));
  setAttribute(list, "count", String(childElements(list).length));
  return target;
};

const detach = ({ file, part }: SheetPart, relationship: string): void => {
  const root = file.edit(part);
  const list = ensureChild(root, "tableParts", WORKSHEET_ORDER);
  const entry = childElements(list).find((element) => relationshipId(element) === relationship);
  removeChild(list, entry ?? null);
  setAttribute(list, "count", String(childElements(list).length));
  if (childElements(list).length === 0) removeChild(root, list);
  file.unrelate(part, relationship);
};

/** Ids of tables are unique in the workbook. */
const freeTableId = (file: PackageFile, own: string): number => {
  const ids = file
    .paths("xl/tables/")
    .filter((path) => path !== own)
    .map((path) => numberAttribute(file.read(path), "id") ?? 0);
  return Math.max(0, ...ids) + 1;
};
