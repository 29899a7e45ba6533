// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { FigureRef } from "../catalogue/figure";
import type { Year } from "../shared/year";
import type {
  DeliveredRate,
  DeliveryRow,
  Measure,
  Observation,
  ReportedValue,
  UnassignedValue,
  UnknownCode,
} from "./delivery";
import { withMarks } from "./read-value";
import type { KnownKey, RowKey } from "./row-key";
import type { RespelledText } from "./sheet-facts";
import type { TableTools } from "./table-plan";

/** What is true of all rows of a table. */
export interface TableFacts {
  /** Whether bases or rates have columns of their own, so that the value beside a rate's Kennung is its numerator. */
  readonly valuesAreCounts: boolean;
  /** Who delivers the table, where it shows figures of others too; else null. */
  readonly department: DepartmentId | null;
}

/** What is collected while the rows of a table are read. */
export interface TableRows extends TableFacts {
  readonly rows: DeliveryRow[];
  readonly rates: DeliveredRate[];
  readonly unassigned: UnassignedValue[];
  readonly unknownCodes: UnknownCode[];
  readonly years: Set<Year>;
  readonly respelled: RespelledText[];
}

export const noRows = (facts: TableFacts): TableRows => ({
  ...facts,
  rows: [],
  rates: [],
  unassigned: [],
  unknownCodes: [],
  years: new Set(),
  respelled: [],
});

/** A column in which a row holds or could hold a figure. */
export interface FigureColumn {
  readonly column: number;
  readonly markColumn: number | null;
  readonly year: Year;
  readonly measure: Measure;
}

/** One row (from 0) of a table with its columns of figures. */
export interface TableRow<K extends RowKey> {
  readonly row: number;
  readonly key: K;
  readonly remark: string;
  readonly columns: readonly FigureColumn[];
}

/** Files the cells of one row: figures become observations of one row, computed values become rates. */
export const addRow = (tools: TableTools, into: TableRows, entry: TableRow<KnownKey>): void => {
  const { row, key } = entry;
  const observations: Observation[] = [];
  let figure: FigureRef | null = null;
  for (const column of entry.columns) {
    const filing = tools.file(key, column.measure, into.valuesAreCounts);
    if (filing.kind === "rate") into.rates.push(rateIn(tools, { row, column, ...filing }));
    if (filing.kind !== "figure") continue;
    if (column.measure === "value" || figure === null) figure = filing.figure;
    observations.push(observationIn(tools, into, { entry, column, figure: filing.figure }));
  }
  if (figure === null) return;
  const { quantity, group, area } = figure;
  const { indicator, quantity: named } = key.subject;
  const { sheet } = tools.grid;
  for (const { column, ...label } of key.respelled) {
    into.respelled.push({ ...label, cell: tools.grid.cellAt(row, column) });
  }
  into.rows.push({
    sheet,
    row,
    quantity,
    named,
    indicator,
    group,
    area,
    // An array that grew keeps room for more; with a row per figure that would outweigh the figures.
    observations: observations.slice(),
  });
};

/** Headings and notes between the rows hold no figures and are passed over; figures without a key are kept apart. */
export const addUnreadRow = (
  tools: TableTools,
  into: TableRows,
  { row, key, columns }: TableRow<RowKey>,
): void => {
  if (key.kind === "header" || !columns.some(({ column }) => tools.isFigure(row, column))) return;
  for (const { column } of columns) addUnassigned(tools, into, { row, column });
  if (key.kind === "unknown") into.unknownCodes.push(...key.codes);
};

/** Keeps a figure that could not be assigned; a blank cell is none. */
export const addUnassigned = (
  { grid, values }: TableTools,
  into: TableRows,
  { row, column }: { readonly row: number; readonly column: number },
): void => {
  const value = values.read(grid, row, column);
  if (value.kind !== "missing") into.unassigned.push({ value, cell: grid.cellAt(row, column) });
};

interface RateCell extends Pick<DeliveredRate, "indicator" | "group" | "area"> {
  readonly row: number;
  readonly column: FigureColumn;
}

const rateIn = (
  { grid, values }: TableTools,
  { row, column: { column, year }, indicator, group, area }: RateCell,
): DeliveredRate => {
  const value = values.readRate(grid, row, column);
  return { indicator, group, area, year, value, cell: grid.cellAt(row, column) };
};

interface FigureCell {
  readonly entry: TableRow<KnownKey>;
  readonly column: FigureColumn;
  readonly figure: FigureRef;
}

const observationIn = (
  tools: TableTools,
  into: TableRows,
  { entry: { row, remark }, column: { column, markColumn, year }, figure }: FigureCell,
): Observation => {
  const { grid, values } = tools;
  const { quantity, group, area } = figure;
  const value = values.read(grid, row, column);
  const hasMark = markColumn !== null && grid.typeAt(row, markColumn) !== "Empty";
  return {
    key: { quantity, group, area, year },
    value: hasMark ? markedValue(tools, into, { value, row, markColumn }) : value,
    cell: grid.cellAt(row, column),
    markColumn,
    remark,
    role: isOwn(tools, into, quantity) ? "delivered" : "reference",
    isFormula: grid.isFormulaAt(row, column),
  };
};

const isOwn = ({ catalogue }: TableTools, { department }: TableFacts, quantity: string): boolean =>
  department === null || catalogue.quantityById.get(quantity)?.department === department;

const markedValue = (
  { grid, signs }: TableTools,
  into: TableRows,
  cell: { readonly value: ReportedValue; readonly row: number; readonly markColumn: number },
): ReportedValue => {
  const { value, row, markColumn } = cell;
  const text = grid.labelAt(row, markColumn);
  const mark = signs.readMarkCell(text);
  if (mark.isKnown) return withMarks(value, mark);
  into.unknownCodes.push({
    role: "mark",
    text,
    cell: grid.cellAt(row, markColumn),
    quantity: null,
  });
  return value;
};
