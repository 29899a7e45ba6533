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

describe("the year before in a list", () => {
  const header = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"];
  const row = (code: string, year: TableCell, value: TableCell): TableCell[] => [
    code,
    "insgesamt",
    "Stadt Münster",
    year,
    value,
  ];
  const ofGroup = (group: string, [code, , ...rest]: readonly TableCell[]): TableCell[] => [
    ...[code ?? "", group],
    ...rest,
  ];
  const figures = (...rows: readonly TableCell[][]) =>
    workbookOf(snapshotOf("Liste", [header, ...rows]));
  const unsorted = figures(
    row("BEV-A02", 2015, 69098),
    row("BEV-A01", 2014, 300267),
    row("BEV-A02", 2014, 65205),
    ofGroup("männlich", row("BEV-A02", 2014, 30000)),
  );

  test("is looked up by key, place and value, each in a column of its own", async () => {
    const after = await carriedOut(unsorted);
    expect(rowOf(after, "Liste", [1, "FGHIJ"])).toEqual([
      "Schlüssel (berechnet)",
      "Zeile des Vorjahrs (berechnet)",
      "Vorjahr (berechnet)",
      "Veränderung zum Vorjahr absolut (berechnet)",
      "Veränderung zum Vorjahr in % (berechnet)",
    ]);
    expect(at(after, ["Liste", "F2"], "formulas")).toBe('=A2&"|"&B2&"|"&C2&"|"&D2');
    expect(at(after, ["Liste", "G2"], "formulas")).toBe(
      '=MATCH(A2&"|"&B2&"|"&C2&"|"&(D2-1),$F$2:$F$5,0)',
    );
    expect(at(after, ["Liste", "H2"], "formulas")).toBe(
      '=IF(ISNUMBER(INDEX($E$2:$E$5,G2)),INDEX($E$2:$E$5,G2),IF(INDEX($E$2:$E$5,G2)="","…",INDEX($E$2:$E$5,G2)))',
    );
    expect(rowOf(after, "Liste", [2, "FGHI"])).toEqual([
      ...["BEV-A02|insgesamt|Stadt Münster|2015", 3, 65205, 3893],
    ]);
    expect(at(after, ["Liste", "J2"])).toBeCloseTo(5.97, 2);
  });

  test("leaves rows without a year before alone but for their key", async () => {
    const after = await carriedOut(unsorted);
    expect(rowOf(after, "Liste", [4, "FGHIJ"])).toEqual([
      ...["BEV-A02|insgesamt|Stadt Münster|2014", "", "", "", ""],
    ]);
  });

  test("is complete after one run", async () => {
    expect(plansOf(await carriedOut(unsorted))[0]?.cellsToWrite).toBe(0);
  });

  test("hands signs and blanks on", async () => {
    const after = await carriedOut(
      figures(row("BEV-A02", 2013, ""), row("BEV-A02", 2014, "."), row("BEV-A02", 2015, 69098)),
    );
    expect(rowOf(after, "Liste", [3, "HIJ"])).toEqual(["…", "…", "…"]);
    expect(rowOf(after, "Liste", [4, "HIJ"])).toEqual([".", ".", "."]);
  });

  test.each<[string, readonly TableCell[][]]>([
    [
      "two rows bear the key of the year before",
      [row("BEV-A02", 2014, 1), row("BEV-A02", 2014, 2), row("BEV-A02", 2015, 3)],
    ],
    [
      "the group is written in another way",
      [ofGroup("männlich", row("BEV-A02", 2014, 1)), ofGroup("Männer", row("BEV-A02", 2015, 3))],
    ],
    ["the year is a text", [row("BEV-A02", "2014", 1), row("BEV-A02", "2015", 3)]],
  ])("is not looked up where %s", async (_, rows) => {
    const after = await carriedOut(figures(...rows));
    expect(at(after, ["Liste", "F1"])).toBe("");
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
    expect(rowOf(after, "Kennzahlen Bezirke", [4, "FG"])).toEqual([
      ...[2015, "2015 Abweichung von der Stadt (berechnet)"],
    ]);
  });
});
