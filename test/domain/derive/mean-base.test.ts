// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { isSameNumber } from "../../../src/domain/derive/rounding";
import { describeWithLibreOffice, recalculate, xlsxOf } from "../../support/libreoffice";
import { meanBaseCatalogue } from "../../support/mean-base";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { at, carriedOut, plansOf, rowOf } from "./derive-book";

const city = (code: string, ...figures: readonly TableCell[]): TableCell[] => [
  ...[code, "", "insgesamt", "Stadt Münster"],
  ...figures,
];
const table = (...rows: readonly (readonly TableCell[])[]): WorkbookSnapshot =>
  workbookOf(
    snapshotOf("Zahlen", [["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015], ...rows]),
  );

const NATURALISED = city("REC-A01", 420, 450, 480);
const FOREIGNERS = city("BEV-A03", 20_000, 22_000, 26_000);
const YEAR_BEFORE = city("REC-A02", 19_000, "", "");
const SHEET = "Kennzahlen Zahlen";

const catalogue = meanBaseCatalogue();

/** The years 2013 to 2015 of the one indicator, after Berechnen. */
const rates = async (workbook: WorkbookSnapshot, by = catalogue) => {
  const plans = plansOf(workbook, {}, by);
  return rowOf(await carriedOut(workbook, plans), SHEET, [5, "FGH"]);
};

describe("a rate by the mean of two reference dates", () => {
  test("divides by the mean, which the formula names as such", async () => {
    const workbook = table(NATURALISED, FOREIGNERS, city("REC-A02", 19_000, 20_000, 22_000));
    const after = await carriedOut(workbook, plansOf(workbook, {}, catalogue));
    expect(rowOf(after, SHEET, [5, "FGH"])).toEqual([
      420_000 / 19_500,
      450_000 / 21_000,
      480_000 / 24_000,
    ]);
    expect(at(after, [SHEET, "F5"], "formulas")).toBe(
      "=IF(ISNUMBER('Zahlen'!$E$2),IF(ISNUMBER('Zahlen'!$E$3),IF(ISNUMBER('Zahlen'!$E$4)," +
        "IF(AVERAGE('Zahlen'!$E$3,'Zahlen'!$E$4)>0,'Zahlen'!$E$2*1000/AVERAGE('Zahlen'!$E$3,'Zahlen'!$E$4),\"x\")," +
        `IF('Zahlen'!$E$4="","…",'Zahlen'!$E$4)),IF('Zahlen'!$E$3="","…",'Zahlen'!$E$3)),IF('Zahlen'!$E$2="","…",'Zahlen'!$E$2))`,
    );
  });

  test("takes the end of the year before from its own year, and leaves out the first year without one", async () => {
    expect(await rates(table(NATURALISED, FOREIGNERS))).toEqual([
      450_000 / 21_000,
      480_000 / 24_000,
      // The column of the change.
      480_000 / 24_000 - 450_000 / 21_000,
    ]);
  });

  test("hands on the sign of either date, and x where there is nobody", async () => {
    const signs = table(NATURALISED, city("BEV-A03", ".", 22_000, 0), city("REC-A02", 1, "/", 0));
    expect(await rates(signs)).toEqual([".", "/", "x"]);
    expect(await rates(table(NATURALISED, FOREIGNERS, YEAR_BEFORE))).toEqual([
      420_000 / 19_500,
      // The cell of the sheet itself goes before what could be found elsewhere.
      "…",
      "…",
    ]);
  });

  test("shows x where a new series begins between the two dates, and says so", async () => {
    const broken = meanBaseCatalogue([{ year: 2014, text: "Zensus", source: null }]);
    const workbook = table(NATURALISED, FOREIGNERS, city("REC-A02", 19_000, 20_000, 22_000));
    const plans = plansOf(workbook, {}, broken);
    const after = await carriedOut(workbook, plans);
    expect(rowOf(after, SHEET, [5, "FGHIJ"])).toEqual([420_000 / 19_500, "x", 20, "x", "x"]);
    expect(plans.flatMap(({ skipped }) => skipped.map(({ reason }) => reason))).toContain(
      "mixedSeries",
    );
    expect(plansOf(after, {}, broken).map(({ cellsToWrite }) => cellsToWrite)).toEqual([0]);
  });

  test("is told in a sentence with both dates", () => {
    const [plan] = plansOf(table(NATURALISED, FOREIGNERS), {}, catalogue);
    const told = plan?.measures.find(({ named }) => named);
    expect(told?.header).toBe(
      "Kennzahlen (berechnet): Quoten je 1\u202f000 mit mittlerer Bezugsgröße",
    );
    expect(told?.named).toContain(
      "Einbürgerungsquote 2015 = Einbürgerungen im Berichtsjahr mal 1\u202f000 geteilt durch das Mittel aus Ausländer und Ausländer 2014",
    );
  });

  test("is no rate of a row: the base beside a value is one date only", async () => {
    const list = workbookOf(
      snapshotOf("Zahlen", [
        ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Bezugsgröße"],
        ["REC-01", "insgesamt", "Stadt Münster", 2014, 450, 22_000],
        ["REC-01", "insgesamt", "Stadt Münster", 2015, 480, 26_000],
      ]),
    );
    const plans = plansOf(list, {}, catalogue);
    expect(plans.flatMap(({ measures }) => measures.map(({ header }) => header))).not.toContain(
      "Quote (berechnet)",
    );
    const after = await carriedOut(list, plans);
    const { values = [] } = after.sheets.find(({ name }) => name === SHEET) ?? {};
    expect(values.find(([code]) => code === "REC-01")?.slice(5, 7)).toEqual(["", 20]);
  });

  test("of the city is formed from the sums of its parts where the whole is not delivered", async () => {
    const group = (code: string, name: string, ...figures: readonly TableCell[]): TableCell[] => [
      ...[code, "", name, "Stadt Münster", "", ""],
      ...figures,
    ];
    const workbook = table(
      group("REC-A01", "männlich", 200),
      group("REC-A01", "weiblich", 280),
      group("BEV-A03", "männlich", 12_000),
      group("BEV-A03", "weiblich", 14_000),
      group("REC-A02", "männlich", 10_000),
      group("REC-A02", "weiblich", 12_000),
    );
    const after = await carriedOut(workbook, plansOf(workbook, {}, catalogue));
    expect(rowOf(after, SHEET, [5, "ACH"])).toEqual(["REC-01", "insgesamt", 20]);
    expect(at(after, [SHEET, "H5"], "formulas")).toContain(
      "('Zahlen'!$G$2+'Zahlen'!$G$3)*1000/AVERAGE('Zahlen'!$G$4+'Zahlen'!$G$5,'Zahlen'!$G$6+'Zahlen'!$G$7)",
    );
  });
});

describeWithLibreOffice("a rate by the mean of two reference dates", () => {
  test("comes out in LibreOffice as it was computed here", async () => {
    const workbook = table(NATURALISED, FOREIGNERS, city("REC-A02", 19_000, "/", 22_001));
    const plans = plansOf(workbook, {}, catalogue);
    const { sheets } = await carriedOut(workbook, plans);
    const computed = await recalculate(
      await xlsxOf(sheets.map(({ name, formulas }) => ({ name, formulas }))),
    );
    const expected = plans.flatMap((plan) => plan.expected);
    expect(expected.length).toBeGreaterThan(20);
    expect(
      expected.filter(({ cell, value }) => {
        const found = computed.get(cell.sheet)?.[cell.row]?.[cell.column];
        return typeof value === "number" && typeof found === "number"
          ? !isSameNumber(value, found)
          : value !== found;
      }),
    ).toEqual([]);
  });
});
