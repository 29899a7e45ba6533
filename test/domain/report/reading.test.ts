// SPDX-License-Identifier: EUPL-1.2
import { indexCatalogue } from "../../../src/domain/catalogue/catalogue";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { planReport } from "../../../src/domain/report/plan-report";
import { readingTables } from "../../../src/domain/report/reading";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue, catalogueCopy } from "../../support/catalogue";
import { cityRow, deliveryWorkbook, MUENSTER_ROWS, NOON, planOf, tableOf } from "./muenster";
import { gridOf, shownValues } from "./table-grid";

const REMARK = "Zwei Register wurden abgeglichen";
const workbook = deliveryWorkbook([
  ...MUENSTER_ROWS,
  cityRow("BEV-A01", "männlich", [141000, 142000, 146000, REMARK]),
  cityRow("BEV-A01", "weiblich", [151000, 152000, 159000]),
  cityRow("BEV-A02", "weiblich", ["", "", "", "noch offen"]),
]);
const plan = planOf(workbook);

describe("a Kennzahlenblatt", () => {
  const { lines } = gridOf(tableOf(plan, "BEV-01.1"));

  test("asks the question and says what is counted, and of whom", () => {
    expect(lines[2]).toBe("Wie entwickelt sich die Kennzahl „Wohnberechtigte Bevölkerung“?");
    expect(lines).toContain(
      "Definition: Personen mit Haupt- oder Nebenwohnung in Münster laut Melderegister.",
    );
    expect(lines.join(" ")).toContain("Grundgesamtheit: wohnberechtigte Bevölkerung");
  });

  test("carries an explanation of the department once, with its number at the row it belongs to", () => {
    expect(shownValues(tableOf(plan, "BEV-01.1")).map(([label]) => label)).toEqual([
      "männlich [Anmerkung 1]",
      "weiblich",
      "Insgesamt",
    ]);
    const notes = lines.filter((line) => line.startsWith("[Anmerkung"));
    expect(notes).toHaveLength(1);
    expect(notes[0]).toContain(
      `Erläuterung, Stadtplanungsamt (mit Statistikdienststelle): ${REMARK}.`,
    );
  });

  test("has the number of an explanation that holds for all groups at the head instead", () => {
    const all = planOf(
      deliveryWorkbook([
        cityRow("BEV-A01", "männlich", [141000, 142000, 146000, REMARK]),
        cityRow("BEV-A01", "weiblich", [151000, 152000, 159000, REMARK]),
      ]),
    );
    const table = tableOf(all, "BEV-01.1");
    expect(gridOf(table).heads[0]).toBe("Gruppe [Anmerkung 1]");
    expect(shownValues(table).map(([label]) => label)).toEqual([
      "männlich",
      "weiblich",
      "Insgesamt",
    ]);
  });

  test("leaves out what was written beside a blank cell", () => {
    expect(JSON.stringify(plan.tables.map(({ edits }) => edits))).not.toContain("noch offen");
  });

  test("is one table per indicator, the first that is no option", () => {
    const ids = readingTables(bundledCatalogue());
    expect(ids.has("BEV-01.1")).toBe(true);
    expect(ids.has("BEV-01.2")).toBe(false);
    expect(ids.has("BEV.1")).toBe(false);
  });

  test("has headings for the coordinator's text", () => {
    const start = lines.indexOf("Entwicklung");
    expect(lines.slice(start).filter((line) => line !== "")).toEqual([
      "Entwicklung",
      "Bewertung",
      "Planungs- und Steuerungspotentiale",
      expect.stringMatching(/^Dieser Hinweis wird nicht gedruckt/),
      "Bemerkungen der Koordination (wird nie überschrieben)",
    ]);
  });
});

describe("other tables", () => {
  test("say what is counted, but carry neither question nor explanation nor text zone", () => {
    const { lines } = gridOf(tableOf(plan, "BEV-01.3"));
    expect(lines[2]).toMatch(/^Definition: /u);
    expect(lines.join(" ")).not.toContain(REMARK);
    expect(lines).not.toContain("Bewertung");
  });

  test("of a Handlungsfeld name it, or its Leitziel once the catalogue has one", () => {
    expect(gridOf(tableOf(plan, "BEV.1")).lines[2]).toBe(
      "Handlungsfeld: Bevölkerung und Rahmendaten",
    );
    const data = catalogueCopy();
    const fields = data.fields.map((field) => ({ ...field, goal: "Alle gehören dazu" }));
    const catalogue = indexCatalogue({ ...data, fields });
    const delivery = parseDelivery(workbook, catalogue);
    const other = planReport(workbook, delivery, { catalogue, words: REPORT_WORDS, now: NOON });
    expect(gridOf(tableOf(other, "BEV.1")).lines[2]).toBe("Leitziel: Alle gehören dazu.");
    expect(gridOf(tableOf(other, "BEV.1")).lines).toContain("Bewertung");
  });
});

describe("values of other places", () => {
  test("stand below, with a warning where they are defined otherwise", () => {
    const data = catalogueCopy();
    const value = { place: "Bonn", year: 2015, indicator: "BEV-03", value: 26.4, source: "Bonn" };
    const comparisonValues = [{ ...value, sameDefinition: false }];
    const catalogue = indexCatalogue({ ...data, comparisonValues });
    const delivery = parseDelivery(workbook, catalogue);
    const other = planReport(workbook, delivery, { catalogue, words: REPORT_WORDS, now: NOON });
    expect(gridOf(tableOf(other, "BEV-03.1")).lines.join(" ")).toContain(
      "Zum Vergleich: Bonn 2015: 26,4 % (Bonn); andere Definition, nur eingeschränkt vergleichbar.",
    );
  });
});
