// SPDX-License-Identifier: EUPL-1.2
import { isYear, type Year } from "../shared/year";
import type { ColumnRole, Measure } from "./delivery";
import { createRowKeyReader } from "./read-row-key";
import type { ReadOptions } from "./read-year-table";
import type { FoundHeader, TableTools } from "./table-plan";
import {
  addRow,
  addUnassigned,
  addUnreadRow,
  type FigureColumn,
  noRows,
  type TableRows,
} from "./table-rows";

const MEASURES: readonly Measure[] = ["value", "base", "rate"];

/** Columns of a list (from 0); null where there is none. */
interface ListColumns {
  readonly measures: readonly { readonly measure: Measure; readonly column: number }[];
  readonly year: number;
  readonly mark: number | null;
  readonly remark: number | null;
  /** Says row by row whether the value is a count, a base or a rate. */
  readonly measureWord: number | null;
}

/** Reads a table with a row per observation. */
export const readList = (
  tools: TableTools,
  header: FoundHeader,
  { blockTitle }: Pick<ReadOptions, "blockTitle">,
): TableRows => {
  const { grid } = tools;
  const { stub, context, block } = header;
  const list = listColumns(header);
  const readKey = createRowKeyReader(tools, { block, stub, context, carriesDown: true });
  const columnsAt = columnReader(tools, list);
  const valuesAreCounts = list.measures.some(({ measure }) => measure !== "value");
  const into = noRows({ valuesAreCounts, department: null });
  const until = blockTitle?.row ?? grid.rows;
  for (let row = block.last + 1; row < until; row += 1) {
    const key = readKey(row);
    const year = yearAt(tools, row, list.year);
    const columns = columnsAt(row, year ?? 0);
    const remark = list.remark === null ? "" : grid.labelAt(row, list.remark);
    if (key.kind !== "known") addUnreadRow(tools, into, { row, key, remark, columns });
    else if (year === null) addUndatedRow(tools, into, { row, columns, yearColumn: list.year });
    else {
      into.years.add(year);
      addRow(tools, into, { row, key, remark, columns });
    }
  }
  return into;
};

const listColumns = ({ columns: { byRole } }: FoundHeader): ListColumns => {
  const first = (role: ColumnRole): number | null => byRole.get(role)?.[0] ?? null;
  return {
    measures: MEASURES.flatMap((measure) => {
      const column = first(measure);
      return column === null ? [] : [{ measure, column }];
    }),
    year: first("year") ?? 0,
    mark: first("status"),
    remark: first("remark"),
    measureWord: first("measure"),
  };
};

const yearAt = ({ grid, read }: TableTools, row: number, column: number): Year | null => {
  const value = grid.valueAt(row, column);
  return isYear(value) ? value : read(grid.labelAt(row, column)).year;
};

/** Rows of one year share their columns, unless each says for itself what its value is. */
const columnReader = (
  { grid, read }: TableTools,
  list: ListColumns,
): ((row: number, year: Year) => readonly FigureColumn[]) => {
  const byYear = new Map<Year, readonly FigureColumn[]>();
  return (row, year) => {
    if (list.measureWord !== null) {
      return figureColumns(list, year, read(grid.labelAt(row, list.measureWord)).measure);
    }
    const known = byYear.get(year) ?? figureColumns(list, year, null);
    byYear.set(year, known);
    return known;
  };
};

const figureColumns = (
  { measures, mark }: ListColumns,
  year: Year,
  word: Measure | null,
): readonly FigureColumn[] =>
  measures.map(({ measure, column }) => ({
    column,
    year,
    measure: measure === "value" ? (word ?? measure) : measure,
    markColumn: measure === "value" ? mark : null,
  }));

interface UndatedRow {
  readonly row: number;
  readonly columns: readonly FigureColumn[];
  readonly yearColumn: number;
}

/** A row with figures whose year cannot be read; without figures it is a heading or a note. */
const addUndatedRow = (
  tools: TableTools,
  into: TableRows,
  { row, columns, yearColumn }: UndatedRow,
): void => {
  if (!columns.some(({ column }) => tools.isFigure(row, column))) return;
  for (const { column } of columns) addUnassigned(tools, into, { row, column });
  const { grid } = tools;
  const text = grid.labelAt(row, yearColumn);
  into.unknownCodes.push({
    role: "year",
    text,
    cell: grid.cellAt(row, yearColumn),
    quantity: null,
  });
};
