// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { StatusId } from "../catalogue/catalogue-schema";
import {
  type CellKey,
  type Delivery,
  numberOf,
  type Observation,
  observationsOf,
  type ReportedValue,
} from "../delivery/delivery";
import { isSameNumber } from "../derive/rounding";
import { formatKey, homeKey } from "./data-key";
import type { DataRow } from "./data-row";
import { memberSums } from "./member-sums";
import type { DataConflict } from "./report-plan";
import { signOf } from "./signs";

export interface MergedData {
  /** In catalogue order of the quantities, then in reading order, then by year. */
  readonly rows: readonly DataRow[];
  readonly conflicts: readonly DataConflict[];
}

type UsableValue = Extract<ReportedValue, { kind: "number" | "sign" }>;

interface Reading {
  readonly observation: Observation;
  readonly value: UsableValue;
  readonly key: CellKey;
}

/**
 * Brings the figures of all sheets together, one row per figure. What was delivered goes before what an
 * Erhebungsbogen merely shows of another department; of two different deliveries the first one read is used.
 * Blank and unreadable cells bring nothing.
 */
export const mergeDeliveries = (catalogue: Catalogue, delivery: Delivery): MergedData => {
  const readings = observationsOf(delivery).flatMap((observation) =>
    toReading(catalogue, observation),
  );
  const delivered = readings.filter(({ observation }) => observation.role === "delivered");
  const references = readings.filter(({ observation }) => observation.role === "reference");
  const first = new Map<string, Reading>();
  const conflicts: DataConflict[] = [];
  for (const reading of delivered) {
    const used = keepFirst(first, reading);
    if (!saysTheSame(used.value, reading.value)) conflicts.push(conflictOf(used, reading));
  }
  for (const reading of references) keepFirst(first, reading);
  const rows = [...first.values()].map((reading) => toRow(catalogue, reading));
  return { rows: sortRows(catalogue, [...rows, ...memberSums(catalogue, rows)]), conflicts };
};

const toReading = (catalogue: Catalogue, observation: Observation): readonly Reading[] => {
  const { value, key } = observation;
  return value.kind === "number" || value.kind === "sign"
    ? [{ observation, value, key: homeKey(catalogue, key) }]
    : [];
};

/** The reading that counts for the figure: the one already there, or this one. */
const keepFirst = (first: Map<string, Reading>, reading: Reading): Reading => {
  const id = formatKey(reading.key);
  const used = first.get(id) ?? reading;
  first.set(id, used);
  return used;
};

const saysTheSame = (a: UsableValue, b: UsableValue): boolean => {
  const first = numberOf(a);
  const second = numberOf(b);
  if (first === undefined || second === undefined) {
    return first === second && a.kind === "sign" && b.kind === "sign" && a.status === b.status;
  }
  return isSameNumber(first, second);
};

const conflictOf = (used: Reading, other: Reading): DataConflict => ({
  key: used.key,
  used: { cell: used.observation.cell, text: textOf(used.value) },
  other: { cell: other.observation.cell, text: textOf(other.value) },
});

const textOf = (value: UsableValue): string =>
  value.kind === "sign" ? value.text : String(value.value).replace(".", ",");

const toRow = (catalogue: Catalogue, { observation, value, key }: Reading): DataRow => {
  const { cell } = observation;
  if (value.kind === "number") {
    const statuses: readonly StatusId[] = value.marks.length === 0 ? ["ok"] : value.marks;
    return { key, value: value.value, statuses, marks: value.marks, cell };
  }
  const number = numberOf(value);
  return {
    key,
    value: number ?? signOf(catalogue, value.status),
    statuses: [value.status],
    marks: [],
    cell,
  };
};

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
