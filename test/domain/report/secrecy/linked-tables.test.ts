// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { applySecrecy } from "../../../../src/domain/report/secrecy/apply-secrecy";
import type { CountGrid } from "../../../../src/domain/report/secrecy/count-grid";
import type { TableSecrecy } from "../../../../src/domain/report/secrecy/secrecy-result";
import type { SecrecyTable } from "../../../../src/domain/report/secrecy/secrecy-table";
import { outsider } from "./outsider";
import { addUp, line, secrecyWith, star, tableOf } from "./grids";

/** One column of members with their total, each with the name of its figure. */
const columnOf = (named: Readonly<Record<string, number>>): CountGrid => {
  const entries = Object.entries(named);
  return {
    isSensitive: false,
    rows: star(entries.length - 1),
    columns: [line(null)],
    cells: entries.map(([figure, value]) => [{ figure, value }]),
  };
};

const hiddenIn = (result: TableSecrecy | undefined): readonly string[] =>
  result?.kind === "publishable"
    ? [...result.cells].flatMap(([figure, { state }]) => (state === "hidden" ? [figure] : []))
    : ["refused"];

const table = (id: string, grid: CountGrid): SecrecyTable => tableOf([grid], { id });

/** Milliseconds: trying everything takes its time on a busy machine. */
const PATIENCE = 120_000;

/** Two tables; the last row of members of the first is the first row of the second. */
const pairs = fc
  .array(fc.integer({ min: 0, max: 7 }), { minLength: 10, maxLength: 10 })
  .map((values): readonly [CountGrid, CountGrid] => {
    const shape = { rows: star(3), columns: star(2) };
    const from =
      (first: number) =>
      (row: string, column: string): number =>
        values[first + 2 * Number(row) + Number(column)] ?? 0;
    const upper = addUp(shape, from(0), "u");
    const lower = addUp(shape, from(4), "l");
    const common = upper.cells[2] ?? [];
    return [upper, { ...lower, cells: [common, ...lower.cells.slice(1)] }];
  });

const secretsOf = (
  results: readonly (TableSecrecy | undefined)[],
): readonly { readonly figure: string; readonly isProved: boolean }[] =>
  results.flatMap((result) => {
    if (result?.kind !== "publishable") return [];
    const unproved = result.warnings.flatMap((warning) =>
      warning.kind === "linkedTables" ? warning.unproved : [],
    );
    return [...result.cells].flatMap(([figure, cell]) =>
      cell.state === "hidden" && cell.by === "primary"
        ? [{ figure, isProved: !unproved.includes(figure) }]
        : [],
    );
  });

describe("tables of one report that share figures", () => {
  const bySex = columnOf({ male: 2, female: 40, other: 30, women: 72 });
  const byAge = columnOf({ young: 30, old: 35, other: 30, all: 95 });

  it("hide the same cells, and each keeps them from being recomputed", () => {
    const results = applySecrecy([table("A", byAge), table("B", bySex)], secrecyWith());
    expect(hiddenIn(results.get("B"))).toEqual(["male", "other"]);
    expect(hiddenIn(results.get("A"))).toEqual(["young", "other"]);
    expect(results.get("A")).toMatchObject({
      warnings: expect.arrayContaining([
        { kind: "linkedTables", tables: ["B"], unproved: [] },
      ]) as unknown,
    });
  });

  it("a table that is refused binds no other", () => {
    const tight = secrecyWith({}, 0.4);
    const results = applySecrecy([table("A", byAge), table("B", bySex)], tight);
    expect(results.get("B")).toMatchObject({ kind: "refused" });
    expect(hiddenIn(results.get("A"))).toEqual([]);
  });

  it("tables without a common figure leave each other alone", () => {
    const apart = columnOf({ one: 50, two: 60, both: 110 });
    const results = applySecrecy([table("A", apart), table("B", bySex)], secrecyWith());
    expect(hiddenIn(results.get("A"))).toEqual([]);
    expect(results.get("A")).toMatchObject({ warnings: [] });
  });

  it(
    "agree on every common figure and keep every proved secret, on 500 random pairs",
    () => {
      const seen = { shared: 0, proved: 0, unproved: 0 };
      fc.assert(
        fc.property(pairs, ([upper, lower]) => {
          const results = applySecrecy([table("U", upper), table("L", lower)], secrecyWith());
          const [inUpper, inLower] = [hiddenIn(results.get("U")), hiddenIn(results.get("L"))];
          for (const { figure } of upper.cells[2] ?? []) {
            expect(inUpper.includes(figure)).toBe(inLower.includes(figure));
            if (inUpper.includes(figure)) seen.shared += 1;
          }
          const hidden = new Set([...inUpper, ...inLower]);
          const isHidden = (figure: string): boolean => hidden.has(figure);
          const knowsCounts = outsider({ grids: [upper, lower], isHidden, least: 0 });
          const knowsZeros = outsider({ grids: [upper, lower], isHidden, least: 1 });
          for (const { figure, isProved } of secretsOf([results.get("U"), results.get("L")])) {
            seen[isProved ? "proved" : "unproved"] += 1;
            if (!isProved) continue;
            const { lowest, highest } = knowsCounts(figure);
            expect((highest ?? Infinity) - lowest).toBeGreaterThanOrEqual(3);
            const informed = knowsZeros(figure);
            expect(informed.highest).not.toBe(informed.lowest);
          }
        }),
        { numRuns: 500 },
      );
      expect(seen.shared).toBeGreaterThan(250);
      expect(seen.proved).toBeGreaterThan(500);
      expect(seen.unproved).toBeGreaterThan(0);
    },
    PATIENCE,
  );

  it("a table that another contains takes nothing from the proof", () => {
    const grid = columnOf({ small: 2, next: 30, third: 40, all: 72 });
    const results = applySecrecy([table("A", grid), table("B", grid)], secrecyWith());
    expect(results.get("A")).toMatchObject({
      warnings: expect.arrayContaining([
        { kind: "linkedTables", tables: ["B"], unproved: [] },
      ]) as unknown,
    });
  });
});

describe("many tables", () => {
  it("protects 60 tables of 30 by 6", () => {
    const tables = Array.from({ length: 60 }, (_, index) => {
      // Skewed as real tables are: many middling counts, a few tiny ones.
      const grid = addUp(
        { rows: star(29), columns: star(5) },
        (row, column) => (Number(row) * 31 + Number(column) * 17 + index * 7) % 97,
        `${index}:`,
      );
      return table(String(index), grid);
    });
    const results = applySecrecy(tables, secrecyWith());
    expect(results.size).toBe(60);
    expect(hiddenIn(results.get("0")).length).toBeGreaterThan(5);
  });
});
