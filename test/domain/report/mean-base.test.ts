// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../../src/domain/catalogue/catalogue";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { planDerivedColumns } from "../../../src/domain/derive/plan-derived-columns";
import { DEFAULT_DERIVE_OPTIONS } from "../../../src/domain/derive/derive-options";
import { planReport } from "../../../src/domain/report/plan-report";
import type { PlannedTable, ReportPlan } from "../../../src/domain/report/report-plan";
import { deriveWords } from "../../../src/texts/derive.de";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { describeWithLibreOffice, recalculate, xlsxOf } from "../../support/libreoffice";
import { meanBaseCatalogue } from "../../support/mean-base";
import { cityRow, deliveryWorkbook, NOON, type Rows, tableOf, writeAll } from "./muenster";
import { formulaOf, gridOf, shownValues } from "./table-grid";

const ROWS: Rows = [
  cityRow("REC-A01", "insgesamt", [420, 450, 480]),
  cityRow("REC-A01", "männlich", [220, 230, 240]),
  cityRow("REC-A01", "weiblich", [200, 220, 240]),
  cityRow("REC-A02", "insgesamt", [19_000, 20_000, 22_000]),
  cityRow("BEV-A03", "insgesamt", [20_000, 22_000, 26_000]),
  cityRow("BEV-A03", "männlich", [10_000, 12_000, 14_000]),
  cityRow("BEV-A03", "weiblich", [10_000, 10_000, 12_000]),
];

const planWith = (rows: Rows, catalogue: Catalogue): ReportPlan => {
  const workbook = deliveryWorkbook(rows);
  return planReport(workbook, parseDelivery(workbook, catalogue), {
    ...{ catalogue, words: REPORT_WORDS, now: NOON },
  });
};

const tableWith = (rows: Rows, catalogue = meanBaseCatalogue()): PlannedTable =>
  tableOf(planWith(rows, catalogue), "REC-01.1");

describe("a rate by the mean of two reference dates in a report table", () => {
  test("shows the mean as its base, and the rate by it", () => {
    const table = tableWith(ROWS);
    const { heads, body } = gridOf(table);
    expect(heads.slice(1, 6)).toEqual([
      "2015 Anzahl",
      "2015 Mittel zweier Stichtage (Bezugsgröße)",
      ...[2013, 2014, 2015].map((year) => `${year} je 1 000`),
    ]);
    const [male, , total] = shownValues(table);
    expect(male?.slice(1, 6)).toEqual([240, 13_000, "…", 230_000 / 11_000, 240_000 / 13_000]);
    expect(total?.slice(1, 6)).toEqual([480, 24_000, 420_000 / 19_500, 450_000 / 21_000, 20]);
    expect(formulaOf(body[2]?.[2])).toMatch(/AVERAGE\('IM_Daten'!\$?[A-Z]+\$?\d+,'IM_Daten'!/u);
    expect(formulaOf(body[2]?.[5])).toContain("*1000/C");
  });

  test("is the value that Berechnen puts into the sheet", () => {
    const catalogue = meanBaseCatalogue();
    const workbook = deliveryWorkbook(ROWS);
    const [sheet] = workbook.sheets;
    if (!sheet) throw new Error("no sheet");
    const plan = planDerivedColumns(sheet, parseDelivery(workbook, catalogue), {
      ...{ catalogue, words: deriveWords, options: DEFAULT_DERIVE_OPTIONS, workbook },
    });
    const derived = plan.expected.map(({ value }) => value);
    for (const value of shownValues(tableWith(ROWS)).map((row) => row[5])) {
      expect(derived).toContain(value);
    }
  });

  test("shows x for base and rate where a new series begins between the dates", () => {
    const broken = meanBaseCatalogue([{ year: 2015, text: "Zensus", source: null }]);
    expect(shownValues(tableWith(ROWS, broken)).map((row) => row.slice(2, 6))).toEqual([
      ["x", "…", 230_000 / 11_000, "x"],
      ["x", "…", 220_000 / 10_000, "x"],
      ["x", 420_000 / 19_500, 450_000 / 21_000, "x"],
    ]);
  });

  test("is unreliable where the mean is too small a base, and hidden where one of its dates is", () => {
    const women = (...figures: readonly number[]): Rows =>
      ROWS.map((row) =>
        row[0] === "BEV-A03" && row[2] === "weiblich"
          ? cityRow("BEV-A03", "weiblich", figures)
          : row,
      );
    const [, few] = shownValues(tableWith(women(10_000, 20, 30)));
    expect(few?.[5]).toBe("/");
    const [, secret] = shownValues(tableWith(women(10_000, 1, 12_000)));
    expect(secret?.slice(2, 6)).toEqual([".", "…", ".", "."]);
  });
});

describeWithLibreOffice("a rate by the mean of two reference dates in a report table", () => {
  test("gives in LibreOffice what the plan expects", async () => {
    const workbook = deliveryWorkbook(ROWS);
    const plan = planWith(ROWS, meanBaseCatalogue());
    const { sheets } = await writeAll(workbook, plan);
    const computed = await recalculate(
      await xlsxOf(sheets.map(({ name, formulas }) => ({ name, formulas }))),
    );
    const { expected } = tableOf(plan, "REC-01.1");
    expect(expected.length).toBeGreaterThan(8);
    for (const { cell, value } of expected) {
      const found = computed.get(cell.sheet)?.[cell.row]?.[cell.column];
      expect(found).toEqual(typeof value === "number" ? expect.closeTo(value, 9) : value);
    }
  });
});
