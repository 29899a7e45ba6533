// SPDX-License-Identifier: EUPL-1.2
import { figureId } from "../catalogue/figure";
import type { DeliveryRow, ListLayout, Observation } from "../delivery/delivery";
import { toA1 } from "../shared/cell";
import type { SourceSheet } from "./sheet-part";

/** A row of a list with its value, and the row that holds the same figure one year earlier. */
export interface ListRow {
  readonly row: DeliveryRow;
  readonly value: Observation;
  readonly earlier: Observation;
}

/** How the rows of a list are told apart by the texts that stand in them. */
export interface ListKeys {
  /** Text of the row's key as the key column computes it; null where a part is blank or no number. */
  readonly textOf: (row: number) => string | null;
  /** Formula text (without "=") of a row's key, or of the key one year earlier. */
  readonly formulaOf: (row: number, yearsBack?: number) => string;
}

const SEPARATOR = "|";

/** null where the list has no columns by which its rows can be told apart. */
export const listKeys = ({ snapshot }: SourceSheet, { columns }: ListLayout): ListKeys | null => {
  const { indicatorId, indicatorTitle, group, area, year } = columns;
  const name = indicatorId ?? indicatorTitle;
  if (name === undefined || year === undefined) return null;
  const texts = [name, group, area].filter((column) => column !== undefined);
  const textOf = (row: number): string | null => {
    const cells = texts.map((column) => snapshot.values[row]?.[column] ?? "");
    const yearCell = snapshot.values[row]?.[year];
    if (cells[0] === "" || typeof yearCell !== "number") return null;
    return cells.every((cell) => typeof cell === "string")
      ? [...cells, yearCell].join(SEPARATOR)
      : null;
  };
  const formulaOf = (row: number, yearsBack = 0): string => {
    const yearCell = toA1({ row, column: year });
    return [
      ...texts.map((column) => toA1({ row, column })),
      yearsBack === 0 ? yearCell : `(${yearCell}-${yearsBack})`,
    ].join(`&"${SEPARATOR}"&`);
  };
  return { textOf, formulaOf };
};

/**
 * Rows whose earlier value a look-up by text finds, and finds rightly: exactly one row bears the key of the year before,
 * and it holds the same figure.
 */
export const rowsWithEarlierValue = (
  { delivery }: SourceSheet,
  { columns, dataRows }: ListLayout,
  keys: ListKeys,
): readonly ListRow[] => {
  const entries = delivery.rows.flatMap((row) => {
    const value = row.observations.find(({ cell }) => cell.column === columns.value);
    return value ? [{ row, value }] : [];
  });
  const byFigure = new Map(entries.map((entry) => [figureKey(entry.value, 0), entry.value]));
  const rowsByKey = countKeys(keys, dataRows);
  return entries.flatMap(({ row, value }): readonly ListRow[] => {
    const earlier = byFigure.get(figureKey(value, 1));
    const [own, wanted] = [keys.textOf(row.row), earlier && keys.textOf(earlier.cell.row)];
    if (!earlier || own === null || wanted == null) return [];
    const isFound = foldCase(oneYearBack(own)) === foldCase(wanted);
    return isFound && rowsByKey.get(foldCase(wanted)) === 1 ? [{ row, value, earlier }] : [];
  });
};

const figureKey = ({ key }: Observation, yearsBack: number): string =>
  `${figureId(key)} ${key.year - yearsBack}`;

const oneYearBack = (key: string): string => {
  const end = key.lastIndexOf(SEPARATOR) + 1;
  return key.slice(0, end) + String(Number(key.slice(end)) - 1);
};

const countKeys = (
  { textOf }: ListKeys,
  { first, last }: ListLayout["dataRows"],
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (let row = first; row <= last; row += 1) {
    const key = foldCase(textOf(row) ?? "");
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
};

/** MATCH compares texts without regard to case. */
const foldCase = (text: string): string => text.toLowerCase();
