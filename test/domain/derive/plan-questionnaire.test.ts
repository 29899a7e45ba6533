// SPDX-License-Identifier: EUPL-1.2
import type { TableCell } from "../../support/sheet-table";
import { snapshotOf, workbookOf } from "../../support/sheet-table";
import { parseA1 } from "../../../src/domain/shared/cell";
import type {
  CellValue,
  SheetSnapshot,
  WorkbookSnapshot,
} from "../../../src/domain/shared/sheet-snapshot";
import { at, carriedOut, plansOf, rowOf } from "./derive-book";

const HEADER = [
  ...["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug"],
  ...[2013, "2013 Kz.", 2014, "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"],
];

type Figures = readonly [TableCell, TableCell, TableCell];

const row = (texts: readonly [string, string, string?], [a, b, c]: Figures): TableCell[] => {
  const [code, label, group = "insgesamt"] = texts;
  return [code, label, group, "Stadt Münster", "31.12.", a, "", b, "", c, "", ""];
};

const RESIDENTS = ["BEV-A01", "Wohnberechtigte Bevölkerung"] as const;
const WITH_HISTORY = ["BEV-A02", "Personen mit Migrationsvorgeschichte"] as const;

const questionnaire = (...rows: readonly TableCell[][]): WorkbookSnapshot =>
  workbookOf(
    snapshotOf("Amt 61", [
      ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"],
      [],
      HEADER,
      ...rows,
    ]),
  );

const complete = questionnaire(
  row(RESIDENTS, [298518, 300267, 305235]),
  row(WITH_HISTORY, [63723, 65205, 69098]),
);

describe("an Erhebungsbogen", () => {
  test("gets change columns at the right of Bemerkung", async () => {
    const after = await carriedOut(complete);
    expect(rowOf(after, "Amt 61", [3, "MNOP"])).toEqual([
      "2014 zu 2013 absolut (berechnet)",
      "2014 zu 2013 in % (berechnet)",
      "2015 zu 2014 absolut (berechnet)",
      "2015 zu 2014 in % (berechnet)",
    ]);
    expect(at(after, ["Amt 61", "O5"], "formulas")).toBe(
      '=IF(ISNUMBER(H5),IF(ISNUMBER(J5),J5-H5,IF(J5="","…",J5)),IF(H5="","…",H5))',
    );
    expect(at(after, ["Amt 61", "O5"])).toBe(3893);
    expect(at(after, ["Amt 61", "P5"])).toBeCloseTo(5.97, 2);
    expect(at(after, ["Amt 61", "O5"], "numberFormats")).toBe('+#,##0;-#,##0;"±"0;@');
    expect(at(after, ["Amt 61", "P5"], "numberFormats")).toBe('+#,##0.0;-#,##0.0;"±"0.0;@');
  });

  test("gets the block of indicators below its data, in the same year columns", async () => {
    const after = await carriedOut(complete);
    expect(at(after, ["Amt 61", "A7"])).toBe("Kennzahlen (berechnet)");
    expect(rowOf(after, "Amt 61", [8, "ABCDEFGHIJMO"])).toEqual([
      ...["Kennung", "Kennzahl", "Gruppe", "Gebiet", "Einheit"],
      ...[2013, "", 2014, "", 2015],
      ...["2014 zu 2013 (berechnet)", "2015 zu 2014 (berechnet)"],
    ]);
    const share = rowWith(after, "BEV-03");
    expect(rowOf(after, "Amt 61", [share, "ABCDE"])).toEqual([
      "BEV-03",
      "Anteil der Personen mit Migrationsvorgeschichte",
      "insgesamt",
      "Stadt Münster",
      "%",
    ]);
    expect(at(after, ["Amt 61", `J${share}`], "formulas")).toBe(
      '=IF(ISNUMBER(J5),IF(ISNUMBER(J4),IF(J4>0,J5*100/J4,"x"),IF(J4="","…",J4)),IF(J5="","…",J5))',
    );
    expect(at(after, ["Amt 61", `J${share}`])).toBeCloseTo(22.638, 3);
    expect(at(after, ["Amt 61", `J${share}`], "numberFormats")).toBe('0.0;-0.0;"–";@');
  });

  test("shows the change of a rate in points and that of a count in per cent", async () => {
    const after = await carriedOut(complete);
    const [share, count] = [rowWith(after, "BEV-03"), rowWith(after, "BEV-02")];
    expect(at(after, ["Amt 61", `O${share}`])).toBeCloseTo(0.922, 3);
    expect(at(after, ["Amt 61", `O${share}`], "numberFormats")).toContain("%-Punkte");
    expect(at(after, ["Amt 61", `O${count}`])).toBeCloseTo(5.97, 2);
    expect(at(after, ["Amt 61", `O${count}`], "numberFormats")).toContain('" %"');
  });

  test("tells in the preview how many cells each column gets and by what rule", () => {
    const [plan] = plansOf(complete);
    const change = plan?.measures.find(
      ({ header }) => header === "2015 zu 2014 absolut (berechnet)",
    );
    expect(change).toEqual({
      header: "2015 zu 2014 absolut (berechnet)",
      sheet: "Amt 61",
      sentence: "Wert 2015 minus Wert 2014.",
      cells: 2,
    });
  });

  test("names in the preview what each indicator is computed from", () => {
    const named = plansOf(complete).flatMap(({ measures }) =>
      measures.flatMap((measure) => measure.named ?? []),
    );
    expect(named).toEqual([
      "Anteil der Personen mit Migrationsvorgeschichte 2015 = Personen mit Migrationsvorgeschichte mal 100 geteilt durch Wohnberechtigte Bevölkerung",
    ]);
  });

  test("is left alone by a second run", async () => {
    const [again] = plansOf(await carriedOut(complete));
    expect(again).toMatchObject({ cellsToWrite: 0, edits: [], measures: [], occupied: [] });
  });

  test("gets only what is missing when a formula was deleted", async () => {
    const [again] = plansOf(withCell(await carriedOut(complete), "M4", ""));
    expect(again?.cellsToWrite).toBe(1);
    expect(again?.measures).toMatchObject([
      { header: "2014 zu 2013 absolut (berechnet)", cells: 1 },
    ]);
  });

  test("lets blanks and signs travel instead of computing with them", async () => {
    const after = await carriedOut(
      questionnaire(row(RESIDENTS, ["", ".", 305235]), row(WITH_HISTORY, [0, 5, "/"])),
    );
    expect(rowOf(after, "Amt 61", [4, "MNOP"])).toEqual(["…", "…", ".", "."]);
    expect(rowOf(after, "Amt 61", [5, "MNOP"])).toEqual([5, "x", "/", "/"]);
  });

  test.each<[string, TableCell, string]>([
    ["a number stored as text", "65.205,0", "unreadable"],
    ["a number with two readings", "1.234", "unreadable"],
    ["a word", "etwa 65000", "unreadable"],
    ["an Excel error", { error: "#DIV/0!" }, "unreadable"],
    ["a number with a glued mark", "65205r", "markedText"],
    ["a dash typed for zero", "-", "nilText"],
  ])("gets no formula in rows that use %s, and says so", async (_, content, reason) => {
    const workbook = questionnaire(
      row(RESIDENTS, [298518, 300267, 305235]),
      row(WITH_HISTORY, [63723, content, 69098]),
    );
    const [plan] = plansOf(workbook);
    const cell = { sheet: "Amt 61", row: 4, column: 7 };
    expect(plan?.skipped).toEqual([{ row: 4, reason, cell }]);
    const after = await carriedOut(workbook);
    expect(rowOf(after, "Amt 61", [5, "MNOP"])).toEqual(["", "", "", ""]);
    expect(rowOf(after, "Amt 61", [4, "MO"])).toEqual([1749, 4968]);
    const share = rowWith(after, "BEV-03");
    expect(rowOf(after, "Amt 61", [share, "FHJMO"])).toEqual(["", "", "", "", ""]);
  });

  describe("with a figure that another department has still to deliver", () => {
    const open = questionnaire(
      row(RESIDENTS, [298518, "liefert Amt 61", 305235]),
      row(WITH_HISTORY, [63723, 65205, 69098]),
    );

    test("says so in the year of the rate and computes the other years", async () => {
      const [plan] = plansOf(open);
      const cell = { sheet: "Amt 61", row: 3, column: 7 };
      expect(plan?.skipped).toEqual([{ row: 3, reason: "elsewhere", cell }]);
      const after = await carriedOut(open);
      const share = rowWith(after, "BEV-03");
      const [first, second, third] = rowOf(after, "Amt 61", [share, "FHJ"]);
      expect([first, third]).toEqual([expect.any(Number), expect.any(Number)]);
      expect(second).toBe("folgt von Amt 61");
      expect(plansOf(after).map(({ cellsToWrite }) => cellsToWrite)).toEqual([0]);
    });

    test("gets the formula in its place once the figure is there", async () => {
      const after = await carriedOut(open);
      const [sheet] = after.sheets;
      if (!sheet) throw new Error("There is no sheet.");
      const values = sheet.values.map((cells, index) =>
        index === 3 ? cells.map((value, column) => (column === 7 ? 300267 : value)) : cells,
      );
      const formulas = sheet.formulas.map((cells, index) =>
        index === 3 ? cells.map((value, column) => (column === 7 ? 300267 : value)) : cells,
      );
      const delivered = await carriedOut({ ...after, sheets: [{ ...sheet, values, formulas }] });
      const share = rowWith(delivered, "BEV-03");
      expect(at(delivered, ["Amt 61", `H${share}`], "formulas")).toMatch(/^=IF\(ISNUMBER\(H5\)/u);
    });
  });

  test("shows marks and small bases by number formats, so that results stay numbers", async () => {
    const marked = row(WITH_HISTORY, [20, 25, 69098]);
    marked[8] = "p";
    const after = await carriedOut(questionnaire(row(RESIDENTS, [298518, 300267, 305235]), marked));
    const formatOf = (address: string) => at(after, ["Amt 61", address], "numberFormats");
    expect(formatOf("M5")).toBe('+#,##0" p";-#,##0" p";"±"0" p";@');
    expect(at(after, ["Amt 61", "N5"])).toBe(25);
    expect(formatOf("N5")).toBe('"("+#,##0.0")"" p";"("-#,##0.0")"" p";"(""±"0.0")"" p";@');
    const share = rowWith(after, "BEV-03");
    expect(["F", "H"].map((column) => formatOf(`${column}${share}`))).toEqual([
      '0.0;-0.0;"–";@',
      '0.0" p";-0.0" p";"–"" p";@',
    ]);
  });

  test("keeps the rows of the block and appends new ones when an Angabe was added", async () => {
    const first = await carriedOut(questionnaire(row(RESIDENTS, [298518, 300267, 305235]), []));
    const rows = first.sheets[0]?.values ?? [];
    expect(rows.map(([code]) => code)).not.toContain("BEV-03");
    const added = row(WITH_HISTORY, [63723, 65205, 69098]);
    const [sheet] = first.sheets;
    const values = rows.map((cells, index) => (index === 4 ? [...added, "", "", "", ""] : cells));
    const formulas = (sheet?.formulas ?? []).map((cells, index) =>
      index === 4 ? [...added, "", "", "", ""] : cells,
    );
    const types = values.map((cells) =>
      cells.map((cell) => (cell === "" ? "Empty" : typeof cell === "number" ? "Double" : "String")),
    );
    const grown = { ...sheet, values, formulas, valueTypes: types } as SheetSnapshot;
    const after = await carriedOut({ ...first, sheets: [grown] });
    expect(rowWith(after, "BEV-01")).toBe(rowWith(first, "BEV-01"));
    expect(rowWith(after, "BEV-03")).toBeGreaterThan(rowWith(after, "BEV-01"));
    expect(rowOf(after, "Amt 61", [5, "MO"])).toEqual([1482, 3893]);
  });

  test("keeps what a person typed into a column of ours", async () => {
    const [again] = plansOf(withCell(await carriedOut(complete), "M4", "siehe Vermerk"));
    expect(again?.cellsToWrite).toBe(0);
    expect(again?.occupied).toEqual([{ sheet: "Amt 61", row: 3, column: 12 }]);
  });
});

/** The workbook as if a person had typed into a cell of its first sheet. */
const withCell = (workbook: WorkbookSnapshot, address: string, text: string): WorkbookSnapshot => {
  const place = parseA1(address);
  const change = (grid: readonly (readonly CellValue[])[]): readonly (readonly CellValue[])[] =>
    grid.map((cells, r) =>
      cells.map((cell, c) => (r === place?.row && c === place.column ? text : cell)),
    );
  const [first, ...others] = workbook.sheets;
  if (!first) return workbook;
  const { values, formulas } = first;
  const typed = { ...first, values: change(values), formulas: change(formulas) };
  return { ...workbook, sheets: [typed, ...others] };
};

/** Number of the row (from 1) of an indicator in the block. */
const rowWith = (workbook: WorkbookSnapshot, code: string): number => {
  const rows = workbook.sheets[0]?.values ?? [];
  return rows.findIndex(([first]) => first === code) + 1;
};
