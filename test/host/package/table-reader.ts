// SPDX-License-Identifier: EUPL-1.2
import { parseArea } from "../model/address";
import type { TableData } from "../model/workbook-data";
import { readColumnFilters } from "./filters";
import type { PackageFile } from "./package-file";
import { readSort } from "./table-sort";
import { attribute, booleanAttribute, childElement, numberAttribute } from "./xml/xml-tree";

export const readTable = (file: PackageFile, part: string): TableData => {
  const root = file.read(part);
  const style = childElement(root, "tableStyleInfo");
  const filter = childElement(root, "autoFilter");
  return {
    id: attribute(root, "id") ?? part,
    name: attribute(root, "displayName") ?? attribute(root, "name") ?? "",
    area: parseArea(attribute(root, "ref") ?? "") ?? { row: 0, column: 0, rows: 1, columns: 1 },
    showHeaders: (numberAttribute(root, "headerRowCount") ?? 1) > 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    style: attribute(style, "name") ?? "",
    showBandedRows: booleanAttribute(style, "showRowStripes"),
    showFilterButton: filter !== null,
    filters: filter ? readColumnFilters(filter) : [],
    sort: readSort(root),
  };
};
