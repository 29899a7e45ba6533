// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { at, carriedOut, plansOf, rowOf } from "./derive-book";

const years = (...columns: readonly TableCell[]): readonly TableCell[] => [
  ...["Kennung", "Angabe", "Gruppe", "Gebiet"],
  ...columns,
];
const city = (code: string, ...figures: readonly TableCell[]): readonly TableCell[] => [
  ...[code, "", "insgesamt", "Stadt Münster"],
  ...figures,
];

const series = workbookOf(
  snapshotOf("Bevölkerung", [
    ["Münster 2013 bis 2015"],
    years(2013, 2014, 2015),
    city("BEV-A01", 298518, 300267, 305235),
    city("BEV-A02", 63723, 65205, 69098),
    ["Quelle: Stadt Münster"],
  ]),
);

describe("a foreign sheet with years as columns", () => {
  test("gets change columns right of its data and nothing else", async () => {
    const after = await carriedOut(series);
    expect(rowOf(after, "Bevölkerung", [2, "GHIJKLM"])).toEqual([
      2015,
      "2014 zu 2013 absolut (berechnet)",
      "2014 zu 2013 in % (berechnet)",
      "2015 zu 2014 absolut (berechnet)",
      "2015 zu 2014 in % (berechnet)",
      "2015 zu 2013 absolut (berechnet)",
      "2015 zu 2013 in % (berechnet)",
    ]);
    expect(at(after, ["Bevölkerung", "J4"])).toBe(3893);
    expect(after.sheets[0]?.values).toHaveLength(5);
  });

  test("gets its indicators on a sheet of their own whose formulas point at its cells", async () => {
    const after = await carriedOut(series);
    expect(after.sheetNames).toEqual(["Bevölkerung", "Kennzahlen Bevölkerung"]);
    expect(after.sheets[1]?.marker).toEqual({ kind: "derived", id: "id-Bevölkerung", schema: 1 });
    const own = "Kennzahlen Bevölkerung";
    expect(rowOf(after, own, [4, "ABCDEFGHIJ"])).toEqual([
      ...["Kennung", "Kennzahl", "Gruppe", "Gebiet", "Einheit"],
      ...[2013, 2014, 2015, "2014 zu 2013 (berechnet)", "2015 zu 2014 (berechnet)"],
    ]);
    const share = rowWith(after.sheets[1], "BEV-03");
    const [part, whole] = ["'Bevölkerung'!$G$4", "'Bevölkerung'!$G$3"];
    expect(at(after, [own, `H${share}`], "formulas")).toBe(
      `=IF(ISNUMBER(${part}),IF(ISNUMBER(${whole}),IF(${whole}>0,${part}*100/${whole},"x"),` +
        `IF(${whole}="","…",${whole})),IF(${part}="","…",${part}))`,
    );
    expect(at(after, [own, `H${share}`])).toBeCloseTo(22.638, 3);
    expect(at(after, [own, `J${share}`], "formulas")).toContain(`H${share}-G${share}`);
  });

  test("is left alone by a second run, also where Excel dropped needless quotes", async () => {
    const after = await carriedOut(series);
    expect(plansOf(after).map(({ cellsToWrite }) => cellsToWrite)).toEqual([0]);
    const sheets = after.sheets.map((sheet) => ({
      ...sheet,
      formulas: sheet.formulas.map((cells) =>
        cells.map((cell) =>
          typeof cell === "string" ? cell.replaceAll("'Bevölkerung'!", "Bevölkerung!") : cell,
        ),
      ),
    }));
    expect(plansOf({ ...after, sheets }).map(({ edits }) => edits)).toEqual([[]]);
  });

  test("finds its own sheet again after it was renamed", async () => {
    const after = await carriedOut(series);
    const [source, own] = after.sheets;
    if (!source || !own) throw new Error("A sheet is missing.");
    const renamed = [source, { ...own, name: "Quoten" }];
    const sheetNames = renamed.map(({ name }) => name);
    expect(plansOf({ ...after, sheets: renamed, sheetNames })[0]?.cellsToWrite).toBe(0);
  });

  test("has no sheet of its own where no rate can be computed", async () => {
    const counts = [years(2013, 2014), city("BEV-A03", 24354, 25831)];
    const after = await carriedOut(workbookOf(snapshotOf("Ausländer", counts)));
    expect(after.sheetNames).toEqual(["Ausländer"]);
  });

  test("finds its own sheet by marker and title where the ids of sheets have changed", async () => {
    const after = await carriedOut(series);
    const [source, own] = after.sheets;
    if (!source || !own) throw new Error("A sheet is missing.");
    const reloaded = [
      { ...source, id: "1" },
      { ...own, id: "2" },
    ];
    expect(plansOf({ ...after, sheets: reloaded })[0]?.cellsToWrite).toBe(0);
  });

  test("does not write over what stands right of the table", async () => {
    const workbook = workbookOf(
      snapshotOf("Bevölkerung", [
        years(2013, 2014),
        [...city("BEV-A01", 298518, 300267), "", "", "Rückfrage bei Frau Berg"],
      ]),
    );
    const [plan] = plansOf(workbook);
    expect(plan?.bypassed).toEqual([{ sheet: "Bevölkerung", row: 1, column: 8 }]);
    const after = await carriedOut(workbook);
    expect(rowOf(after, "Bevölkerung", [2, "GHIJ"])).toEqual([
      ...["", "", "Rückfrage bei Frau Berg", 1749],
    ]);
  });

  test("has the sign x for a change across a break, and the preview says so", async () => {
    const workbook = workbookOf(
      snapshotOf("Bevölkerung", [years(2010, 2011, 2012), city("BEV-A01", 285180, 296440, 297000)]),
    );
    const [plan] = plansOf(workbook);
    const cell = { sheet: "Bevölkerung", row: 1, column: 4 };
    expect(plan?.skipped).toEqual([{ row: 1, reason: "seriesBreak", cell }]);
    const after = await carriedOut(workbook);
    expect(rowOf(after, "Bevölkerung", [2, "HIJ"])).toEqual(["x", "x", 560]);
    expect(plansOf(after)[0]?.cellsToWrite).toBe(0);
  });

  test("names both years where a year in between is missing", async () => {
    const after = await carriedOut(
      workbookOf(snapshotOf("B", [years(2013, 2015), city("BEV-A01", 298518, 305235)])),
    );
    expect(at(after, ["B", "G1"])).toBe("2015 zu 2013 absolut (berechnet)");
  });

  test("has no change in per cent of a balance", async () => {
    const after = await carriedOut(
      workbookOf(snapshotOf("B", [years(2013, 2014), city("BEV-A10", -5, 812)])),
    );
    expect(rowOf(after, "B", [2, "GH"])).toEqual([817, ""]);
  });

  test("has a name of at most 31 characters for its own sheet, and a free one", async () => {
    const long = "Wohnberechtigte nach Bezirk 1";
    const table = [
      years(2013, 2014),
      city("BEV-A01", 298518, 300267),
      city("BEV-A02", 63723, 65205),
    ];
    const after = await carriedOut(
      workbookOf(
        snapshotOf(long, table),
        snapshotOf("Wohnberechtigte nach Bezirk 2", table),
        snapshotOf("kennzahlen wohnberechtigte nach", [["Notizen"]]),
      ),
    );
    expect(after.sheetNames.slice(3)).toEqual([
      "Kennzahlen Wohnberechtigte (2)",
      "Kennzahlen Wohnberechtigte (3)",
    ]);
  });
});

const rowWith = (sheet: SheetSnapshot | undefined, code: string): number =>
  (sheet?.values ?? []).findIndex(([first]) => first === code) + 1;
