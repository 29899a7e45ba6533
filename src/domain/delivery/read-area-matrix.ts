// SPDX-License-Identifier: EUPL-1.2
import { type MatrixColumn, matrixColumns } from "./matrix-columns";
import type { AreaMatrixLayout } from "./delivery";
import { addRow, addUnassigned, noRows, type TableRows } from "./table-rows";
import { type KnownKey, NOT_RESPELLED } from "./row-key";
import type { ReadOptions } from "./read-year-table";
import type { FoundHeader, TableTools } from "./table-plan";
import type { HeaderBlock } from "./find-header";
import { headingRow } from "./header-columns";
import type { Year } from "../shared/year";

type Matrix = Pick<AreaMatrixLayout, "areaColumn" | "year" | "valueColumns">;

export interface ReadMatrix extends Matrix {
  readonly rows: TableRows;
}

/** Reads a table with areas down and groups across, for the year its title names. */
export const readAreaMatrix = (
  tools: TableTools,
  header: FoundHeader,
  { blockTitle }: Pick<ReadOptions, "blockTitle">,
): ReadMatrix => {
  const { grid, lookup } = tools;
  const { stub, block } = header;
  const areaColumn = stub.areas.at(-1) ?? 0;
  const year = yearOf(header);
  const columns = matrixColumns(tools, header);
  const heading = headingOf(block, areaColumn);
  const valuesAreCounts = columns.some(({ measure }) => measure !== "value");
  const rows = noRows({ valuesAreCounts, department: null });
  if (year !== null) rows.years.add(year);
  addUnknownColumns(tools, rows, { columns, header });

  const until = blockTitle?.row ?? grid.rows;
  for (let row = block.last + 1; row < until; row += 1) {
    const text = grid.labelAt(row, areaColumn);
    if (text === "" || text === heading) continue;
    const area = lookup.area(text);
    const frame = { row, area, year, columns };
    if (area === null) addUnknownArea(tools, rows, { ...frame, areaColumn, text });
    else addAreaRow(tools, rows, { ...frame, area });
  }
  return { areaColumn, year, valueColumns: columns.map(withoutText), rows };
};

/** The one date over all groups, else the year of the title. */
const yearOf = ({ columns, context }: FoundHeader): Year | null =>
  columns.years[0]?.year ?? context.year;

const headingOf = ({ columns }: HeaderBlock, column: number): string | undefined =>
  columns.find((header) => header.column === column)?.leaf.text;

const withoutText = ({
  column,
  quantity,
  group,
  measure,
}: MatrixColumn): Matrix["valueColumns"][number] => ({ column, quantity, group, measure });

interface AreaRow {
  readonly row: number;
  readonly area: string;
  readonly year: Year | null;
  readonly columns: readonly MatrixColumn[];
}

const addAreaRow = (
  tools: TableTools,
  into: TableRows,
  { row, area, year, columns }: AreaRow,
): void => {
  for (const { column, quantity, indicator, group, measure } of columns) {
    if (quantity === null || group === null || year === null) {
      // The share beside an unknown group is lost with it and says nothing more.
      if (measure !== "rate") addUnassigned(tools, into, { row, column });
      continue;
    }
    const subject = { quantity, indicator };
    const key: KnownKey = { kind: "known", subject, group, area, respelled: NOT_RESPELLED };
    const columnOfYear = { column, markColumn: null, year, measure };
    addRow(tools, into, { row, key, remark: "", columns: [columnOfYear] });
  }
};

const addUnknownArea = (
  tools: TableTools,
  into: TableRows,
  {
    row,
    columns,
    areaColumn,
    text,
  }: Omit<AreaRow, "area"> & { readonly areaColumn: number; readonly text: string },
): void => {
  if (!columns.some(({ column }) => tools.isFigure(row, column))) return;
  for (const { column } of columns) addUnassigned(tools, into, { row, column });
  const { grid } = tools;
  into.unknownCodes.push({
    role: "area",
    text,
    cell: grid.cellAt(row, areaColumn),
    quantity: null,
  });
};

const addUnknownColumns = (
  { grid }: TableTools,
  into: TableRows,
  { columns, header }: { readonly columns: readonly MatrixColumn[]; readonly header: FoundHeader },
): void => {
  const quantity = header.context.subject?.subject.quantity ?? null;
  for (const { column, text, measure, group } of columns) {
    if (group !== null || measure === "rate") continue;
    const row = headingRow(grid, header.block, { column, text });
    into.unknownCodes.push({ role: "group", text, cell: grid.cellAt(row, column), quantity });
  }
};
