// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../../src/domain/catalogue/catalogue";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { planReport } from "../../../src/domain/report/plan-report";
import type { ReportPlan } from "../../../src/domain/report/report-plan";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { changedCatalogue } from "../../support/catalogue";
import { cityRow, deliveryWorkbook, NOON, type Rows, tableOf } from "./muenster";
import { formulaOf, gridOf, shownValues } from "./table-grid";

/** Counts by sex; one woman of 2014 would be recognisable. Foreigners are a part of all. */
const SMALL_ROWS: Rows = [
  cityRow("BEV-A01", "insgesamt", [100, 102, 110]),
  cityRow("BEV-A01", "männlich", [60, 61, 65]),
  cityRow("BEV-A01", "weiblich", [40, 41, 45]),
  cityRow("BEV-A03", "insgesamt", [30, 31, 33]),
  cityRow("BEV-A03", "männlich", [20, 30, 23]),
  cityRow("BEV-A03", "weiblich", [10, 1, 10]),
];

const secrecyOf = (minimumCount: number | null, sensitive: readonly string[] = []): Catalogue =>
  changedCatalogue((data) => ({
    ...data,
    secrecy: { ...data.secrecy, minimumCount, sensitiveIndicators: sensitive },
  }));

const planWith = (rows: Rows, catalogue: Catalogue): ReportPlan => {
  const workbook = deliveryWorkbook(rows);
  const delivery = parseDelivery(workbook, catalogue);
  return planReport(workbook, delivery, { catalogue, words: REPORT_WORDS, now: NOON });
};

const plan = planWith(SMALL_ROWS, secrecyOf(3));

describe("a count that is too small", () => {
  const table = tableOf(plan, "BEV-04.1");

  test("is a point, and so are the cells that would tell it", () => {
    expect(gridOf(table).heads.slice(1)).toEqual([
      "2015 Anzahl",
      "2015 Bezugsgröße",
      "2013 %",
      "2014 %",
      "2015 %",
      "2015 zu 2013 in %-Punkten",
    ]);
    expect(shownValues(table).map((row) => row[4])).toEqual([".", ".", expect.closeTo(30.39, 2)]);
  });

  test("leaves no formula behind", () => {
    const { body } = gridOf(table);
    expect(body.map((row) => formulaOf(row[4]))).toEqual([null, null, expect.stringMatching(/^=/)]);
  });

  test("is counted in the preview and explained under the table", () => {
    expect(table.secrecy).toMatchObject({ hidden: 2, refusal: null });
    expect(gridOf(table).lines.join(" ")).toContain("Zeichen: . geheim");
  });

  test("stays what it is in IM_Daten, which is not handed on", () => {
    const data = plan.sharedEdits.flatMap((edit) =>
      edit.kind === "putBlock" ? edit.contents.flat() : [],
    );
    expect(data).toContain(1);
    expect(JSON.stringify(data)).toContain("Nur für den internen Gebrauch");
  });

  test("is not hidden where the catalogue hides nothing", () => {
    const open = tableOf(planWith(SMALL_ROWS, secrecyOf(null)), "BEV-04.1");
    expect(open.secrecy.hidden).toBe(0);
    expect(shownValues(open).map((row) => row[4])).toEqual([
      expect.closeTo(49.18, 2),
      expect.closeTo(2.44, 2),
      expect.closeTo(30.39, 2),
    ]);
  });

  test("is a matter of the theme: a sensitive one has a higher threshold", () => {
    const rows = [
      ...SMALL_ROWS.slice(0, 4),
      cityRow("BEV-A03", "männlich", [20, 27, 23]),
      cityRow("BEV-A03", "weiblich", [10, 4, 10]),
    ];
    expect(tableOf(planWith(rows, secrecyOf(3)), "BEV-04.1").secrecy.hidden).toBe(0);
    const sensitive = tableOf(planWith(rows, secrecyOf(3, ["BEV-04"])), "BEV-04.1");
    expect(sensitive.secrecy.hidden).toBe(2);
  });
});

describe("a table that cannot be made safe", () => {
  const rows = [
    cityRow("BEV-A01", "insgesamt", [5, 5, 5]),
    cityRow("BEV-A01", "männlich", [4, 4, 4]),
    cityRow("BEV-A01", "weiblich", [1, 1, 1]),
  ];
  const refused = planWith(rows, secrecyOf(3));

  test("is not built and says why", () => {
    const table = tableOf(refused, "BEV-01.1");
    expect(table).toMatchObject({ state: "refused", edits: [], model: null });
    expect(table.secrecy.refusal).toMatchObject({ kind: "tooMuchHidden" });
    expect(table.selectedByDefault).toBe(false);
  });

  test("stands in no list of the report", () => {
    const contents = JSON.stringify(refused.contentsEdits(refused.tables.map(({ id }) => id)));
    expect(contents).not.toContain("BEV-01.1");
  });
});

describe("small bases", () => {
  const smallBases = planWith(
    [
      cityRow("BEV-A01", "insgesamt", [2000, 2100, 2200]),
      cityRow("BEV-A01", "männlich", [1980, 2080, 2195]),
      cityRow("BEV-A01", "weiblich", [20, 20, 5]),
      cityRow("BEV-A03", "insgesamt", [1004, 1010, 1010]),
      cityRow("BEV-A03", "männlich", [990, 995, 1000]),
      cityRow("BEV-A03", "weiblich", [14, 15, 10]),
    ],
    secrecyOf(3),
  );

  test("put a percent change in brackets and leave it a number", () => {
    const table = tableOf(smallBases, "BEV-01.1");
    const { heads, formats } = gridOf(table);
    const column = heads.indexOf("2015 zu 2013 in\u00a0%");
    expect(shownValues(table)[1]?.[column]).toBeCloseTo(-75, 9);
    expect(formats[1]?.[column]).toBe('"("+#,##0.0")";"("-#,##0.0")";"(""±"0.0")";@');
    expect(gridOf(table).lines.join(" ")).toContain("( ) eingeschränkte Aussage");
  });

  test("make a rate unreliable", () => {
    const table = tableOf(smallBases, "BEV-04.1");
    expect(shownValues(table)[1]?.slice(3)).toEqual(["/", "/", "/", "/"]);
    expect(table.secrecy.hidden).toBe(0);
  });
});
