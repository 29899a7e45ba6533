// SPDX-License-Identifier: EUPL-1.2
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { at, carriedOut, plansOf, rowOf } from "./derive-book";

const HEADER = [
  ...["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße", "Bemerkung"],
] as const;

const entry = (
  [code, year]: readonly [string, number],
  value: TableCell,
  base: TableCell,
): TableCell[] => [code, "insgesamt", "Stadt Münster", year, value, base, ""];

const list = (...rows: readonly TableCell[][]) =>
  workbookOf(snapshotOf("Liste", [HEADER, ...rows]));

const two = list(
  entry(["BEV-03", 2014], 65205, 300267),
  entry(["BEV-03", 2015], 69098, 305235),
  entry(["BEV-01", 2015], 305235, ""),
);

describe("a list", () => {
  test("gets the rate at its right where value and base stand in one row", async () => {
    const after = await carriedOut(two);
    expect(at(after, ["Liste", "H1"])).toBe("Quote (berechnet)");
    expect(at(after, ["Liste", "H3"], "formulas")).toBe(
      '=IF(ISNUMBER(E3),IF(ISNUMBER(F3),IF(F3>0,E3*100/F3,"x"),IF(F3="","…",F3)),IF(E3="","…",E3))',
    );
    expect(at(after, ["Liste", "H3"])).toBeCloseTo(22.638, 3);
    expect(at(after, ["Liste", "H4"])).toBe("");
  });

  test("gets changes with its indicators on a sheet of their own", async () => {
    const after = await carriedOut(two);
    const rows = after.sheets[1]?.values ?? [];
    const share = rows.findIndex(([code]) => code === "BEV-03") + 1;
    expect(rowOf(after, "Kennzahlen Liste", [4, "FGH"])).toEqual([
      ...[2014, 2015, "2015 zu 2014 (berechnet)"],
    ]);
    expect(at(after, ["Kennzahlen Liste", `H${share}`])).toBeCloseTo(0.922, 3);
  });

  test("is left alone by a second run", async () => {
    const after = await carriedOut(two);
    expect(plansOf(after)).toMatchObject([{ sheet: "Liste", cellsToWrite: 0, edits: [] }]);
  });

  test("gets no rate in a row with a cell that cannot be read", async () => {
    const workbook = list(
      entry(["BEV-03", 2014], "1.234", 300267),
      entry(["BEV-03", 2015], 69098, 305235),
    );
    expect(plansOf(workbook)[0]?.skipped).toEqual([
      { row: 1, reason: "unreadable", cell: { sheet: "Liste", row: 1, column: 4 } },
    ]);
    const after = await carriedOut(workbook);
    expect(at(after, ["Liste", "H2"])).toBe("");
    expect(at(after, ["Liste", "H3"])).toBeCloseTo(22.638, 3);
  });
});

describe("a table of areas", () => {
  test("gets its indicators on a sheet of their own and no change columns", async () => {
    const matrix = workbookOf(
      snapshotOf("Bezirke", [
        ["Bevölkerung am 31.12.2015"],
        ["Stadtbezirk", "Wohnberechtigte Bevölkerung", "Personen mit Migrationsvorgeschichte"],
        ["Mitte", 127000, 24000],
        ["West", 60000, 15000],
        ["Stadt Münster", 305235, 69098],
      ]),
    );
    const after = await carriedOut(matrix);
    expect(after.sheets[0]?.values).toEqual(matrix.sheets[0]?.values);
    const rows = after.sheets[1]?.values.filter(([code]) => code === "BEV-03") ?? [];
    expect(rows.map((cells) => cells[3])).toEqual(["Stadt Münster", "Mitte", "West"]);
    expect(rows[1]?.[5]).toBeCloseTo(18.898, 3);
    expect(rows[0]).toHaveLength(6);
  });
});
