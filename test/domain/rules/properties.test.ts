// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { allRules } from "../../../src/domain/rules/index";
import type { CellValue } from "../../../src/domain/shared/sheet-snapshot";
import { check, type Table } from "../../support/describe-rule";

const head: readonly CellValue[] = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];
const city = "Stadt Münster";

/** Figures that are right: a split by sex, a rate with its base, a count that moves slowly. */
const SOUND: readonly (readonly CellValue[])[] = [
  ["BEV-A01", "insgesamt", city, 300000, 301000, 302000],
  ["BEV-A01", "männlich", city, 140000, 141000, 142000],
  ["BEV-A01", "weiblich", city, 160000, 160000, 160000],
  ["BEV-A06", "insgesamt", city, 600, 601, 602],
  ["BEV-A07", "insgesamt", city, 1500, 1501, 1502],
  ["KUL-A01", "insgesamt", city, 40, 41, 42],
  ["FLU-A01", "insgesamt", city, 900, 905, 910],
];

/** The same with one error of most kinds that a cell can have. */
const FAULTY: readonly (readonly CellValue[])[] = [
  ...SOUND.slice(0, 3),
  ["BEV-A06", "insgesamt", city, 400, "", 402],
  ["BEV-A07", "insgesamt", city, 1000, "1.234", 1002],
  ["KUL-A01", "insgesamt", city, 40, 400, 41],
  ["FLU-A01", "insgesamt", city, -900, "145*", "k. A."],
  ["BEV-A01", "mänlich", city, 1, 2, 3],
  ["SPO-A01", "insgesamt", city, 30.5, 31, 31],
];

/** Ids of findings: code and business key. A finding's cells move with the rows; what it is about does not. */
const idsOf = (table: Table, more: Readonly<Record<string, Table>> = {}): readonly string[] =>
  check(allRules, { name: "", sheet: table, more })
    .findings.map(({ id }) => id)
    .sort();

const shuffledRows = fc.shuffledSubarray([...FAULTY], { minLength: FAULTY.length });
const shuffledColumns = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });
const titles = fc.array(fc.constantFrom("Integrationsmonitoring", "Stand: Mai", "", "Amt 41"), {
  maxLength: 6,
});

describe("the findings of a sheet", () => {
  const expected = idsOf([head, ...FAULTY]);

  it("are several", () => expect(expected.length).toBeGreaterThan(6));

  it("do not depend on the order of rows", () => {
    fc.assert(
      fc.property(shuffledRows, (rows) => expect(idsOf([head, ...rows])).toEqual(expected)),
      { numRuns: 30 },
    );
  });

  it("do not depend on the order of columns", () => {
    fc.assert(
      fc.property(shuffledColumns, (order) => {
        const table = [head, ...FAULTY].map((row) => order.map((column) => row[column] ?? ""));
        expect(idsOf(table)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("do not depend on the lines above the table", () => {
    fc.assert(
      fc.property(titles, (lines) => {
        expect(idsOf([...lines.map((line) => [line]), head, ...FAULTY])).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it("do not depend on the name of the sheet", () => {
    const named = (name: string): readonly string[] =>
      idsOf([["Erläuterungen ohne Zahlen"]], { [name]: [head, ...FAULTY] });
    expect(named("Mitte")).toEqual(named("Tabelle 7"));
    expect(named("Mitte")).toEqual(expected);
  });
});

/** One wrong cell: where it is put and the code that names it. Rows and columns of SOUND, from 0. */
interface Mistake {
  readonly name: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly code: string;
}

const MISTAKES: readonly Mistake[] = [
  { name: "a word", row: 3, column: 5, value: "viele", code: "TYP-02" },
  { name: "a number as text", row: 1, column: 4, value: "141000,0", code: "TYP-01" },
  { name: "two readings", row: 2, column: 5, value: "160.000", code: "TYP-03" },
  { name: "a star", row: 5, column: 3, value: "40*", code: "TYP-09" },
  { name: "a fraction", row: 6, column: 5, value: 0.91, code: "TYP-05" },
  { name: "a rate for a count", row: 3, column: 5, value: 40.1, code: "TYP-10" },
  { name: "decimals", row: 1, column: 5, value: 142000.5, code: "TYP-04" },
  { name: "a blank", row: 0, column: 5, value: "", code: "VOL-01" },
  { name: "a negative part", row: 1, column: 5, value: -142000, code: "WER-01" },
  { name: "a wrong part", row: 2, column: 4, value: 160700, code: "SUM-01" },
  { name: "a value above its base", row: 3, column: 4, value: 4010, code: "BEZ-01" },
  { name: "a base of zero", row: 4, column: 5, value: 0, code: "BEZ-03" },
  { name: "a digit too many", row: 6, column: 5, value: 9100, code: "ZTR-01" },
];

test("sound figures give nothing to complain about", () => {
  expect(check(allRules, { name: "", sheet: [head, ...SOUND] }).findings).toEqual([]);
});

test.each(MISTAKES)("one mistake, one cause: $name", ({ row, column, value, code }) => {
  const rows = SOUND.map((cells, at) => (at === row ? replaced(cells, column, value) : cells));
  const { findings } = check(allRules, { name: "", sheet: [head, ...rows] });
  expect(findings.map((finding) => finding.code)).toEqual([code]);
});

const replaced = (
  cells: readonly CellValue[],
  column: number,
  value: CellValue,
): readonly CellValue[] => cells.map((cell, at) => (at === column ? value : cell));
