// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { applySecrecy } from "../../../../src/domain/report/secrecy/apply-secrecy";
import type { CountGrid } from "../../../../src/domain/report/secrecy/count-grid";
import type { DerivedCell } from "../../../../src/domain/report/secrecy/derived-cells";
import type { DerivedSecrecy } from "../../../../src/domain/report/secrecy/secrecy-result";
import { addUp, grids, line, secrecyWith, star, tableOf } from "./grids";

/** Numerator and denominator beside each other, one row per pair. */
const pairs = (...values: readonly (readonly [number, number])[]): CountGrid =>
  addUp({ rows: values.map(() => line(null)), columns: star(1, "rest") }, (row, place) => {
    const [part, whole] = values[Number(row)] ?? [0, 0];
    return place === "0" ? part : whole - part;
  });

/** Two years of a count, each row for itself. */
const years = (...values: readonly (readonly [number, number])[]): CountGrid =>
  addUp(
    { rows: values.map(() => line(null)), columns: [line(null), line(null)] },
    (row, place) => values[Number(row)]?.[Number(place)] ?? 0,
  );

const judge = (
  grid: CountGrid,
  derived: readonly DerivedCell[],
): Readonly<Record<string, DerivedSecrecy>> => {
  const result = applySecrecy([tableOf([grid], { derived })], secrecyWith()).get("T");
  if (result?.kind !== "publishable") throw new Error("The table was refused.");
  return Object.fromEntries(result.derived);
};

const rate = (id: string, row = 0): DerivedCell => ({
  ...{ id, kind: "rate", isPart: true },
  ...{ numerator: `${row}/0`, denominator: `${row}/1` },
});

const percent: DerivedCell = { id: "percent", kind: "percentChange", from: "0/0", to: "0/1" };

const SHOWN = { state: "shown", isBracketed: false };
const SECRET = { state: "hidden", status: "secret", reason: "hiddenInput" };

describe("derived cells", () => {
  it("hide with what they rest on, over any number of steps", () => {
    const grid = pairs([2, 400], [50, 500]);
    expect(
      judge(grid, [
        rate("small"),
        rate("large", 1),
        { id: "gap", kind: "combined", inputs: ["small", "large"] },
        { id: "word", kind: "combined", inputs: ["gap"] },
      ]),
    ).toEqual({ small: SECRET, large: SHOWN, gap: SECRET, word: SECRET });
  });

  it("hide a rate whose numerator stands in no column: 0,5 % of 400 are 2", () => {
    // The grid holds the numerator as if it were printed, so that the rate hides for the same reason.
    expect(judge(pairs([2, 400]), [rate("rate")])).toEqual({ rate: SECRET });
  });

  it.each([
    {
      part: 398,
      whole: 400,
      expected: { state: "hidden", status: "secret", reason: "complement" },
    },
    { part: 397, whole: 400, expected: SHOWN },
    { part: 400, whole: 400, expected: SHOWN },
  ])("a share of $part in $whole from two unconnected columns", ({ part, whole, expected }) => {
    const apart = years([part, whole]);
    const share: DerivedCell = {
      ...{ id: "share", kind: "share", isPart: true },
      ...{ numerator: "0/0", denominator: "0/1" },
    };
    expect(judge(apart, [share])).toEqual({ share: expected });
    expect(judge(apart, [{ ...share, isPart: false }])).toEqual({ share: SHOWN });
  });

  it.each([
    { whole: 29, expected: { state: "hidden", status: "unreliable", reason: "smallDenominator" } },
    { whole: 30, expected: SHOWN },
    { whole: 0, expected: SHOWN },
  ])("a rate on a base of $whole", ({ whole, expected }) => {
    const part = Math.floor(whole / 2);
    expect(judge(pairs([part, whole]), [rate("rate")])).toEqual({ rate: expected });
  });

  it("takes another smallest base where the measure has one, and none for shares of a table", () => {
    const grid = pairs([400, 999]);
    expect(judge(grid, [{ ...rate("rate"), minimumDenominator: 1000 } as DerivedCell])).toEqual({
      rate: { state: "hidden", status: "unreliable", reason: "smallDenominator" },
    });
    expect(judge(pairs([10, 20]), [{ ...rate("share"), kind: "share" } as DerivedCell])).toEqual({
      share: SHOWN,
    });
  });

  it.each([
    { base: 9, expected: { state: "hidden", status: "blocked", reason: "smallBase" } },
    { base: 10, expected: { state: "shown", isBracketed: true } },
    { base: 29, expected: { state: "shown", isBracketed: true } },
    { base: 30, expected: SHOWN },
    { base: 0, expected: SHOWN },
    { base: 2, expected: SECRET },
  ])("a change in per cent of $base", ({ base, expected }) => {
    expect(judge(years([base, 40]), [percent])).toEqual({ percent: expected });
  });

  it("show the gravest of the signs they rest on", () => {
    const grid = years([9, 40], [2, 40]);
    const absolute: DerivedCell = { id: "absolute", kind: "combined", inputs: ["1/0", "1/1"] };
    const both: DerivedCell = { id: "both", kind: "combined", inputs: ["percent", "absolute"] };
    const word: DerivedCell = { id: "word", kind: "combined", inputs: ["percent"] };
    expect(judge(grid, [percent, absolute, both, word])).toMatchObject({
      both: SECRET,
      word: { state: "hidden", status: "blocked" },
    });
  });

  it("name an input that is in no grid as a mistake of the caller", () => {
    const lost: DerivedCell = { id: "lost", kind: "combined", inputs: ["nowhere"] };
    expect(() => judge(years([9, 40]), [lost])).toThrow("nowhere");
  });

  it("never show anything that rests on a hidden cell, on random tables", () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 0, max: 400 }), (grid, seed) => {
        const figures = grid.cells.flat().map(({ figure }) => figure);
        const inputs = [figures[seed % figures.length] ?? "", figures.at(-1) ?? ""];
        const derived: readonly DerivedCell[] = [
          { id: "first", kind: "combined", inputs },
          { id: "second", kind: "combined", inputs: ["first"] },
        ];
        const result = applySecrecy([tableOf([grid], { derived })], secrecyWith()).get("T");
        if (result?.kind !== "publishable") throw new Error("Nothing limits what may be hidden.");
        const isHidden = inputs.some((figure) => result.cells.get(figure)?.state === "hidden");
        const expected = isHidden ? "hidden" : "shown";
        expect(result.derived.get("first")?.state).toBe(expected);
        expect(result.derived.get("second")?.state).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });
});
