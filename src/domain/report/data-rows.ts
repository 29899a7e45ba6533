// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import {
  type CellKey,
  type Delivery,
  type Observation,
  observationsOf,
} from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import { inParts, runThrough, type Steps } from "../shared/steps";
import { formatKey } from "./data-key";
import { type DataRow, saysTheSame, toDataRow, valueText } from "./data-row";
import { memberSums } from "./member-sums";
import type { DataConflict } from "./report-plan";

export interface MergedData {
  /** In catalogue order of the quantities, then in reading order, then by year. */
  readonly rows: readonly DataRow[];
  readonly conflicts: readonly DataConflict[];
}

/** Figures that are kept in the workbook beside what its sheets deliver. */
export interface KeptRows {
  /** Merged from files. */
  readonly filed?: readonly DataRow[];
  /** Of the last edition. */
  readonly carried?: readonly DataRow[];
}

/**
 * Brings the figures of all sheets together, one row per figure. What was merged from files goes first, as it is there
 * because somebody decided so; then what was delivered in this workbook, what an Erhebungsbogen merely shows of
 * another department, and last what the last edition had. Of two different deliveries the first one is used. Blank and
 * unreadable cells bring nothing.
 */
export const mergeDeliveries = (...request: Parameters<typeof mergeInSteps>): MergedData =>
  runThrough(mergeInSteps(...request));

/** The same, figure by figure. */
export function* mergeInSteps(
  catalogue: Catalogue,
  delivery: Delivery,
  { filed = [], carried = [] }: KeptRows = {},
): Steps<MergedData> {
  const observed = yield* inParts(observationsOf(delivery), (one) => ({
    role: one.role,
    row: toDataRow(catalogue, one),
  }));
  const rowsOf = (role: Observation["role"]): readonly DataRow[] =>
    observed.flatMap((one) => (one.role === role ? (one.row ?? []) : []));
  const first = new Map<string, DataRow>();
  const conflicts: DataConflict[] = [];
  yield* inParts([...filed, ...rowsOf("delivered")], (row) => {
    const used = keepFirst(first, row);
    if (!saysTheSame(used, row)) conflicts.push(...conflictOf(used, row));
  });
  for (const row of [...rowsOf("reference"), ...carried]) keepFirst(first, row);
  const rows = [...first.values()];
  return { rows: sortRows(catalogue, [...rows, ...memberSums(catalogue, rows)]), conflicts };
}

/** The row that counts for the figure: the one already there, or this one. */
const keepFirst = (first: Map<string, DataRow>, row: DataRow): DataRow => {
  const id = formatKey(row.key);
  const used = first.get(id) ?? row;
  first.set(id, used);
  return used;
};

const conflictOf = (used: DataRow, other: DataRow): readonly DataConflict[] =>
  used.cell && other.cell
    ? [{ key: used.key, used: sourceOf(used, used.cell), other: sourceOf(other, other.cell) }]
    : [];

const sourceOf = (row: DataRow, cell: CellRef): DataConflict["used"] => ({
  cell,
  text: valueText(row),
  ...(row.file !== "" && { file: row.file }),
});

const sortRows = (catalogue: Catalogue, rows: readonly DataRow[]): readonly DataRow[] => {
  const quantityOrder = new Map([...catalogue.quantityById.keys()].map((id, index) => [id, index]));
  const seriesOrder = new Map<string, number>();
  for (const { key } of rows) {
    const series = seriesOf(key);
    if (!seriesOrder.has(series)) seriesOrder.set(series, seriesOrder.size);
  }
  const rank = ({ key }: DataRow): readonly [number, number, number] => [
    quantityOrder.get(key.quantity) ?? quantityOrder.size,
    seriesOrder.get(seriesOf(key)) ?? 0,
    key.year,
  ];
  return [...rows].sort((a, b) => compare(rank(a), rank(b)));
};

const seriesOf = ({ quantity, group, area }: CellKey): string => `${quantity}|${group}|${area}`;

const compare = (
  [a1, a2, a3]: readonly [number, number, number],
  [b1, b2, b3]: readonly [number, number, number],
): number => a1 - b1 || a2 - b2 || a3 - b3;
