// SPDX-License-Identifier: EUPL-1.2
import { firstOfRoles } from "./classify-columns";
import type { Layout, RoleColumns } from "./delivery";
import { STUB_ROLES } from "./find-header";
import { indicatorBlock } from "./questionnaire-frame";
import { readAreaMatrix } from "./read-area-matrix";
import { readList } from "./read-list";
import { readYearTable, type ReadOptions } from "./read-year-table";
import type { FoundHeader, TableTools } from "./table-plan";
import type { TableRows } from "./table-rows";

export interface ReadTable {
  readonly layout: Layout;
  readonly rows: TableRows;
}

/** Reads the rows of a table whose header was found, and describes its layout. */
export const readTable = (
  tools: TableTools,
  header: FoundHeader,
  options: ReadOptions,
): ReadTable => {
  if (header.kind === "list") return listTable(tools, header, options);
  if (header.kind === "areaMatrix") {
    const { rows, ...matrix } = readAreaMatrix(tools, header, options);
    return { layout: { kind: "areaMatrix", ...frameOf(header, rows), ...matrix }, rows };
  }
  return yearTable(tools, header, options);
};

const yearTable = (tools: TableTools, header: FoundHeader, options: ReadOptions): ReadTable => {
  const rows = readYearTable(tools, header, options);
  const { years, changes } = header.columns;
  const layout: Layout = {
    kind: "yearColumns",
    ...frameOf(header, rows),
    columns: roleColumns(header, "year"),
    years,
    changes,
    isQuestionnaire: options.isQuestionnaire,
    indicatorBlock: indicatorBlock(tools.grid, tools.read, options.blockTitle),
  };
  return { layout, rows };
};

const listTable = (tools: TableTools, header: FoundHeader, options: ReadOptions): ReadTable => {
  const rows = readList(tools, header, options);
  const { changes } = header.columns;
  const columns = roleColumns(header, "reference");
  return { layout: { kind: "list", ...frameOf(header, rows), columns, changes }, rows };
};

/** "Stichtag" is the year of a list and the reference date of a table with years as columns, never both. */
const roleColumns = (
  { columns, stub }: FoundHeader,
  notMeant: "year" | "reference",
): RoleColumns => {
  const all = firstOfRoles(columns.byRole);
  const meant = notMeant === "year" ? all.reference : all.year;
  const kept = [...columns.byRole].filter(
    ([role, [first]]) => !STUB_ROLES.has(role) && (role !== notMeant || first !== meant),
  );
  return { ...firstOfRoles(new Map(kept)), ...stubRoles(stub) };
};

/** The stub also knows columns whose heading is blank, and that "davon" over figures is none of its columns. */
const stubRoles = ({ id, title, groups, areas }: FoundHeader["stub"]): RoleColumns => ({
  ...(id === null ? {} : { indicatorId: id }),
  ...(title === null ? {} : { indicatorTitle: title }),
  ...(groups[0] === undefined ? {} : { group: groups[0] }),
  ...(areas[0] === undefined ? {} : { area: areas[0] }),
});

const frameOf = (
  { block }: FoundHeader,
  rows: TableRows,
): Pick<Layout, "headerRows" | "dataRows" | "lastColumn"> => ({
  headerRows: { first: block.first, last: block.last },
  dataRows: dataRows(rows, block.last),
  lastColumn: block.columns.reduce((last, { column }) => Math.max(last, column), 0),
});

/** From the first to the last row that was read; a table without any ends before it begins. */
const dataRows = (
  { rows, rates, unassigned }: TableRows,
  headerRow: number,
): Layout["dataRows"] => {
  // Each of the three was filled from top to bottom.
  const ends = [
    ...[rows[0], rows.at(-1)].map((row) => row?.row),
    ...[rates[0], rates.at(-1), unassigned[0], unassigned.at(-1)].map((found) => found?.cell.row),
  ].filter((row) => row !== undefined);
  return ends.length === 0
    ? { first: headerRow + 1, last: headerRow }
    : { first: Math.min(...ends), last: Math.max(...ends) };
};
