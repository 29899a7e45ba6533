// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { Secrecy } from "../../../../src/domain/catalogue/secrecy-schema";
import type {
  CountCell,
  CountGrid,
  GridLine,
} from "../../../../src/domain/report/secrecy/count-grid";
import type { SecrecyTable } from "../../../../src/domain/report/secrecy/secrecy-table";
import { bundledCatalogue } from "../../../support/catalogue";

/** The thresholds of the bundled catalogue; a table may lose any share of its cells unless a test says otherwise. */
export const secrecyWith = (changes: Partial<Secrecy> = {}, share = 1): Secrecy => {
  const { secrecy } = bundledCatalogue().data;
  return {
    ...secrecy,
    secondary: { ...secrecy.secondary, maximumSuppressedShare: share },
    ...changes,
  };
};

export const tableOf = (
  grids: readonly CountGrid[],
  more: Partial<SecrecyTable> = {},
): SecrecyTable => ({ id: "T", dimensions: 2, grids, derived: [], ...more });

/** "0" for the first line, "0~" for the rest of what its parts leave over. */
export type LineKey = string;

export interface Shape {
  readonly rows: readonly GridLine[];
  readonly columns: readonly GridLine[];
}

/** Members that make up the total, which stands last. */
export const star = (members: number, split: GridLine["split"] = "full"): readonly GridLine[] => [
  ...Array.from({ length: members }, () => line(members)),
  line(null, split),
];

export const line = (whole: number | null, split: GridLine["split"] = "full"): GridLine => ({
  whole,
  split,
});

/** As in the dimension "mv": the total; without; with; two parts of with. */
export const TREE: readonly GridLine[] = [line(null), line(0), line(0), line(2), line(2)];

export const partsOf = (lines: readonly GridLine[], key: LineKey): readonly LineKey[] => {
  const parts = lines.flatMap(({ whole }, index) => (String(whole) === key ? [String(index)] : []));
  const hasRest = parts.length > 0 && lines[Number(key)]?.split === "rest";
  return hasRest ? [...parts, `${key}~`] : parts;
};

/** Lines that are no sum, the rests included. */
export const leavesOf = (lines: readonly GridLine[], key: LineKey): readonly LineKey[] => {
  const parts = partsOf(lines, key);
  return parts.length === 0 ? [key] : parts.flatMap((part) => leavesOf(lines, part));
};

export const figureAt = (row: LineKey, column: LineKey): string => `${row}/${column}`;

/** A grid whose sums are those of its leaves. */
export const addUp = (
  { rows, columns }: Shape,
  leaf: (row: LineKey, column: LineKey) => number,
  prefix = "",
): CountGrid => ({
  isSensitive: false,
  rows,
  columns,
  cells: rows.map((_, row) =>
    columns.map((__, column): CountCell => {
      const values = leavesOf(rows, String(row)).flatMap((rowLeaf) =>
        leavesOf(columns, String(column)).map((columnLeaf) => leaf(rowLeaf, columnLeaf)),
      );
      return {
        figure: prefix + figureAt(String(row), String(column)),
        value: values.reduce((sum, value) => sum + value, 0),
      };
    }),
  ),
});

/** Members down and across with both totals last: the inner cells row by row. */
export const crossTable = (inner: readonly (readonly number[])[]): CountGrid =>
  addUp(
    { rows: star(inner.length), columns: star(inner[0]?.length ?? 0) },
    (row, column) => inner[Number(row)]?.[Number(column)] ?? 0,
  );

const SHAPES: readonly Shape[] = [
  { rows: star(2), columns: star(3) },
  { rows: star(3), columns: star(2) },
  { rows: star(3), columns: star(3) },
  { rows: TREE, columns: star(2) },
  { rows: TREE, columns: [line(null), line(null)] },
  { rows: star(3, "rest"), columns: [line(null)] },
  { rows: star(2), columns: star(1, "rest") },
  { rows: star(2, "rest"), columns: star(2) },
  { rows: [line(null)], columns: star(4) },
  { rows: [line(null), line(0), line(0, "rest"), line(2)], columns: star(1, "rest") },
];

/** Small counts, many of them below the threshold. */
const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2 }) },
  { weight: 4, arbitrary: fc.integer({ min: 3, max: 6 }) },
);

export const grids: fc.Arbitrary<CountGrid> = fc.constantFrom(...SHAPES).chain((shape) => {
  const columns = shape.columns.flatMap((_, index) => leavesOf(shape.columns, String(index)));
  const rows = shape.rows.flatMap((_, index) => leavesOf(shape.rows, String(index)));
  const keys = [...new Set(rows.flatMap((row) => columns.map((column) => figureAt(row, column))))];
  return fc.array(count, { minLength: keys.length, maxLength: keys.length }).map((values) => {
    const valueOf = new Map(keys.map((key, index) => [key, values[index] ?? 0]));
    return addUp(shape, (row, column) => valueOf.get(figureAt(row, column)) ?? 0);
  });
});
