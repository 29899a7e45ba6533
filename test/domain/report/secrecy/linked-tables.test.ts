// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { applySecrecy } from "../../../../src/domain/report/secrecy/apply-secrecy";
import type { CountGrid } from "../../../../src/domain/report/secrecy/count-grid";
import type { TableSecrecy } from "../../../../src/domain/report/secrecy/secrecy-result";
import type { SecrecyTable } from "../../../../src/domain/report/secrecy/secrecy-table";
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

describe("tables of one report that share figures", () => {
  const bySex = columnOf({ male: 2, female: 40, other: 30, women: 72 });
  const byAge = columnOf({ young: 30, old: 35, other: 30, all: 95 });

  it("hide the same cells, and each keeps them from being recomputed", () => {
    const results = applySecrecy([table("A", byAge), table("B", bySex)], secrecyWith());
    expect(hiddenIn(results.get("B"))).toEqual(["male", "other"]);
    expect(hiddenIn(results.get("A"))).toEqual(["young", "other"]);
    expect(results.get("A")).toMatchObject({
      warnings: expect.arrayContaining([{ kind: "linkedTables", tables: ["B"] }]) as unknown,
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

  it("agree on every common figure, on 1,000 random pairs", () => {
    const values = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 });
    let shared = 0;
    fc.assert(
      fc.property(values, values, (first, second) => {
        // The last row of the first table is the first row of the second.
        const shape = { rows: star(3), columns: star(2) };
        const valueOf = (list: readonly number[]) => (row: string, column: string) =>
          list[2 * Number(row) + Number(column)] ?? 0;
        const upper = addUp(shape, valueOf(first), "u");
        const lower = addUp(shape, valueOf([...first.slice(4, 6), ...second.slice(2)]), "l");
        const common = upper.cells[2] ?? [];
        const linked = { ...lower, cells: [common, ...lower.cells.slice(1)] };
        const results = applySecrecy([table("U", upper), table("L", linked)], secrecyWith());
        const [inUpper, inLower] = [hiddenIn(results.get("U")), hiddenIn(results.get("L"))];
        for (const { figure } of common) {
          expect(inUpper.includes(figure)).toBe(inLower.includes(figure));
          if (inUpper.includes(figure)) shared += 1;
        }
      }),
      { numRuns: 1000 },
    );
    expect(shared).toBeGreaterThan(500);
  });
});

describe("speed", () => {
  it("protects 60 tables of 30 by 6 in less than a second of computing", () => {
    const tables = Array.from({ length: 60 }, (_, index) => {
      // Skewed as real tables are: many middling counts, a few tiny ones.
      const grid = addUp(
        { rows: star(29), columns: star(5) },
        (row, column) => (Number(row) * 31 + Number(column) * 17 + index * 7) % 97,
        `${index}:`,
      );
      return table(String(index), grid);
    });
    const start = process.cpuUsage();
    const results = applySecrecy(tables, secrecyWith());
    const { user, system } = process.cpuUsage(start);
    expect(results.size).toBe(60);
    expect(hiddenIn(results.get("0")).length).toBeGreaterThan(5);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});
