// SPDX-License-Identifier: EUPL-1.2
import { formatArea, parseArea } from "../model/address";
import type { TableSortData } from "../model/filters";
import type { Area, TableData } from "../model/workbook-data";
import {
  attribute,
  booleanAttribute,
  childElement,
  childElements,
  ensureChild,
  newElement,
  removeChild,
  setAttributes,
  type XmlElement,
} from "./xml/xml-tree";

/** null also where a table is sorted by colours, icons or own lists, of which the host knows nothing. */
export const readSort = (table: XmlElement): TableSortData | null => {
  const state = childElement(table, "sortState");
  const area = parseArea(attribute(table, "ref") ?? "");
  if (!state || !area) return null;
  const conditions = childElements(state, "sortCondition");
  const isPlain = conditions.every(
    (condition) => (attribute(condition, "sortBy") ?? "value") === "value",
  );
  if (!isPlain) return null;
  return {
    keys: conditions.map((condition) => ({
      column: (parseArea(attribute(condition, "ref") ?? "")?.column ?? area.column) - area.column,
      isAscending: !booleanAttribute(condition, "descending"),
    })),
    matchCase: booleanAttribute(state, "caseSensitive"),
  };
};

export const setSort = (root: XmlElement, table: TableData, order: readonly string[]): void => {
  if (!table.sort) {
    removeChild(root, childElement(root, "sortState"));
    return;
  }
  const body = sortedArea(table);
  const state = ensureChild(root, "sortState", order);
  setAttributes(state, {
    ref: formatArea(body),
    caseSensitive: table.sort.matchCase ? "1" : null,
  });
  const conditions = table.sort.keys.map(({ column, isAscending }) =>
    newElement(root, "sortCondition", {
      descending: isAscending ? null : "1",
      ref: formatArea({ ...body, column: body.column + column, columns: 1 }),
    }),
  );
  state.children.splice(0, state.children.length, ...conditions);
};

const sortedArea = ({ area, showHeaders, showTotals }: TableData): Area => {
  const above = showHeaders ? 1 : 0;
  return { ...area, row: area.row + above, rows: area.rows - above - (showTotals ? 1 : 0) };
};
