// SPDX-License-Identifier: EUPL-1.2
import type { AreaId, GroupKey } from "../catalogue/catalogue";
import type { FigureRef } from "../catalogue/figure";
import type { Subject } from "../catalogue/label-lookup";
import type { CellRef } from "../shared/cell";
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
import type { RowKey } from "./row-key";
import type { TableTools } from "./table-plan";

/** What is collected while the rows of a table are read. */
export interface TableRows {
  readonly rows: DeliveryRow[];
  readonly rates: DeliveredRate[];
  readonly unassigned: UnassignedValue[];
  readonly unknownCodes: UnknownCode[];
  readonly years: Set<Year>;
}

export const noRows = (): TableRows => ({
  rows: [],
  rates: [],
  unassigned: [],
  unknownCodes: [],
  years: new Set(),
});

/** One cell that holds or could hold a figure. */
export interface FigureCell {
  readonly row: number;
  readonly column: number;
  readonly markColumn: number | null;
  readonly year: Year;
  readonly measure: Measure;
}

/** What all cells of a row share. */
export interface RowFacts {
  readonly subject: Subject;
  readonly group: GroupKey;
  readonly area: AreaId;
  readonly hasBase: boolean;
  readonly remark: string;
  /** Department that delivers the sheet, where it is known. */
  readonly department: string | null;
}

/** Files the cells of one row: figures become observations of one row, computed values become rates. */
export const addRow = (
  tools: TableTools,
  into: TableRows,
  { facts, cells }: { readonly facts: RowFacts; readonly cells: readonly FigureCell[] },
): void => {
  const observations: Observation[] = [];
  let figure: FigureRef | null = null;
  for (const cell of cells) {
    const filing = tools.file({ ...facts, measure: cell.measure });
    if (filing.kind === "rate") {
      const value = tools.values.readRate(tools.grid, cell.row, cell.column);
      const { indicator, group, area } = filing;
      into.rates.push({ indicator, group, area, year: cell.year, value, cell: at(tools, cell) });
    } else if (filing.kind === "figure") {
      if (cell.measure === "value" || figure === null) figure = filing.figure;
      observations.push(observation(tools, into, { facts, cell, figure: filing.figure }));
    }
  }
  const row = cells[0]?.row;
  if (figure === null || row === undefined) return;
  const { indicator } = facts.subject;
  into.rows.push({ sheet: tools.grid.sheet, row, indicator, observations, ...figure });
};

/** Figures of a row that could not be assigned; blank cells are none. */
export const addUnassigned = (
  { grid, values }: TableTools,
  into: TableRows,
  cells: readonly { readonly row: number; readonly column: number }[],
): void => {
  for (const { row, column } of cells) {
    const value = values.read(grid, row, column);
    if (value.kind !== "missing") into.unassigned.push({ value, cell: grid.cellAt(row, column) });
  }
};

/** Whether a cell says something about a figure: a number, also as text, a sign or an error; mere words do not. */
export const isFigureValue = (value: ReportedValue): boolean =>
  value.kind === "number" ||
  value.kind === "sign" ||
  (value.kind === "unreadable" && value.reason !== "notANumber");

/** Headings and notes between the rows hold no figures and are passed over. */
export const addUnreadRow = (
  tools: TableTools,
  into: TableRows,
  { key, cells }: { readonly key: RowKey; readonly cells: readonly FigureCell[] },
): void => {
  const hasFigure = cells.some(({ row, column }) =>
    isFigureValue(tools.values.read(tools.grid, row, column)),
  );
  if (!hasFigure || key.kind === "header") return;
  addUnassigned(tools, into, cells);
  if (key.kind === "unknown") into.unknownCodes.push(...key.codes);
};

interface ObservedCell {
  readonly facts: RowFacts;
  readonly cell: FigureCell;
  readonly figure: FigureRef;
}

const observation = (
  tools: TableTools,
  into: TableRows,
  { facts, cell, figure }: ObservedCell,
): Observation => {
  const { grid, values, catalogue } = tools;
  const { quantity, group, area } = figure;
  const owner = catalogue.quantityById.get(quantity)?.department;
  const isOwn = facts.department === null || owner === facts.department;
  return {
    key: { quantity, group, area, year: cell.year },
    value: markedValue(tools, into, { cell, value: values.read(grid, cell.row, cell.column) }),
    cell: at(tools, cell),
    markCell: cell.markColumn === null ? null : grid.cellAt(cell.row, cell.markColumn),
    remark: facts.remark,
    role: isOwn ? "delivered" : "reference",
    isFormula: grid.isFormulaAt(cell.row, cell.column),
  };
};

const markedValue = (
  { grid, signs }: TableTools,
  into: TableRows,
  { cell, value }: { readonly cell: FigureCell; readonly value: ReportedValue },
): ReportedValue => {
  const { row, markColumn } = cell;
  if (markColumn === null || grid.typeAt(row, markColumn) === "Empty") return value;
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

const at = ({ grid }: TableTools, { row, column }: FigureCell): CellRef => grid.cellAt(row, column);
