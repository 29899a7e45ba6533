// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { planReport } from "../../../src/domain/report/plan-report";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue, changedCatalogue } from "../../support/catalogue";
import {
  builtTables,
  cityRow,
  COMPARED_ROWS,
  deliveryWorkbook,
  NOON,
  planOf,
  tableOf,
} from "./muenster";
import { formulaOf, gridOf, shownValues } from "./table-grid";

const plan = planOf(deliveryWorkbook(COMPARED_ROWS));
const near = (value: number): unknown => expect.closeTo(value, 9);

describe("a comparison of two groups (T2)", () => {
  const table = tableOf(plan, "GES-02.2");
  const [row = []] = shownValues(table);

  test("shows the gap in points, the ratio, and the ratio in words", () => {
    const [first, second, gap, ratio] = row.slice(5);
    expect([first, second, gap]).toEqual([near(12.2), near(27.7), near(-15.5)]);
    expect(Number(ratio).toFixed(2)).toBe("0.44");
    expect(row.at(-1)).toBe("auf 100 in der Vergleichsgruppe kommen 44");
  });

  test("says whether the groups moved apart, whichever of them is higher", () => {
    expect(gridOf(table).heads.slice(-2)).toEqual([
      "2015 zu 2013 Abstand größer (+) oder kleiner (-) in %-Punkten",
      "Verhältnis in Worten",
    ]);
    expect(row.at(-2)).toEqual(near(1.2));
    expect(Number(row[4]).toFixed(3)).toBe("0.423");
  });

  test("shows no change across a break, and notes the break at the indicator", () => {
    const broken = tableOf(plan, "BIL-02.3");
    expect(shownValues(broken)[0]?.at(-2)).toBe("x");
    expect(shownValues(broken)[0]?.[0]).toMatch(/ \[Anmerkung 1\]$/u);
  });

  test("names the groups in the heads and the Vergleichsgruppe below", () => {
    const { heads, lines } = gridOf(table);
    expect(heads.slice(0, 3)).toEqual(["Kennzahl", "2013 mit MV %", "2013 ohne MV %"]);
    expect(lines.join(" ")).toContain("Vergleichsgruppe: ohne Migrationsvorgeschichte (ohne MV).");
  });

  test("computes in its own cells", () => {
    const [cells = []] = gridOf(table).body;
    expect(formulaOf(cells[3])).toContain("B7-C7");
    expect(formulaOf(cells[4])).toContain('IF(C7>0,B7/C7,"x")');
    expect(formulaOf(cells[9])).toContain("ABS(H7)-ABS(D7)");
  });
});

describe("areas against the city (T5)", () => {
  test("show deviation and index, the city last", () => {
    expect(shownValues(tableOf(plan, "ARB-05.3"))).toEqual([
      ["Mitte", 400, 100, near(25), near(5), near(125)],
      ["West", 200, 30, near(15), near(-5), near(75)],
      ["nicht zuzuordnen", 50, 5, near(10), near(-10), near(50)],
      ["Stadt Münster", 650, 130, near(20), 0, near(100)],
    ]);
  });

  test("have one formula that fixes the row of the city", () => {
    const formulas = gridOf(tableOf(plan, "ARB-05.3")).body.map((row) => formulaOf(row[4]));
    expect(formulas[0]).toContain("D7-D$10");
    expect(formulas[3]).toContain("D10-D$10");
  });

  test("leave out what is not assigned where nothing of the kind was delivered", () => {
    const rows = COMPARED_ROWS.filter((cells) => cells[3] !== "nicht zuzuordnen");
    const table = tableOf(planOf(deliveryWorkbook(rows)), "ARB-05.3");
    expect(shownValues(table).map(([area]) => area)).toEqual(["Mitte", "West", "Stadt Münster"]);
  });

  test("are not built from the city alone", () => {
    const rows = COMPARED_ROWS.filter((cells) => cells[3] === "Stadt Münster");
    expect(tableOf(planOf(deliveryWorkbook(rows)), "ARB-05.3")).toMatchObject({ state: "missing" });
  });
});

describe("several rates by area (T10)", () => {
  const table = tableOf(plan, "ARB-05.4");

  test("show a shared base once, then number and rate of each", () => {
    expect(gridOf(table).heads).toEqual([
      "Gebiet",
      "2015 Arbeitslose insgesamt (Bezugsgröße)",
      "2015 Arbeitslose Ausländer Anzahl",
      "2015 ARB-05 %",
      "2015 Langzeitarbeitslose Anzahl",
      "2015 ARB-06 %",
      "2015 Arbeitslose unter 25 Jahren Anzahl",
      "2015 ARB-07 %",
    ]);
    expect(shownValues(table)[0]).toEqual(["Mitte", 400, 100, near(25), 80, near(20), "…", "…"]);
    expect(gridOf(table).lines).toContain("ARB-06: Anteil der Langzeitarbeitslosen.");
  });

  test("compute every rate in the row itself", () => {
    const [row = []] = gridOf(table).body;
    expect(formulaOf(row[5])).toContain("E7*100/B7");
  });
});

describe("a distribution (T11)", () => {
  test("shows the counts with their shares of all", () => {
    const table = tableOf(plan, "BIL-05.2");
    expect(gridOf(table).heads.slice(0, 2)).toEqual(["Gruppe", "2013/14 Anzahl"]);
    expect(gridOf(table).lines[1]).toMatch(/^Anzahl, Anteil in %/u);
    const rows = shownValues(table);
    expect(rows.map((row) => [row[0], row[3], row[6]])).toEqual([
      ["Realschule", 300, near(30)],
      ["Gymnasium", 700, near(70)],
      ["Insgesamt", 1000, near(100)],
    ]);
  });
});

describe("groups that were entered by name", () => {
  const entered = planOf(
    deliveryWorkbook([
      cityRow("BEV-A03", "Ägypten", [10, 10, 20]),
      cityRow("BEV-A03", "Türkei", [300, 300, 310]),
      cityRow("BEV-A03", "Polen", [200, 250, 320]),
      cityRow("BEV-A03", "Syrien", [1, 2, "."]),
      cityRow("BEV-A03", "insgesamt", [900, 950, 1000]),
    ]),
  );

  test("stand as they were typed, the largest of the newest year first", () => {
    expect(shownValues(tableOf(entered, "BEV-10.1")).map(([label]) => label)).toEqual([
      "Polen",
      "Türkei",
      "Ägypten",
      "Syrien",
      "Insgesamt",
    ]);
  });

  test("stay out of the overview, where their total would say 100 in every year", () => {
    const ids = shownValues(tableOf(entered, "BEV.1")).map(([id]) => id);
    expect(ids).toContain("BEV-04");
    expect(ids).not.toContain("BEV-10");
  });
});

describe("a rate per thousand (T7)", () => {
  test("says so in head and spanner and counts in thousands", () => {
    const table = tableOf(plan, "SOZ-03.1");
    expect(gridOf(table).heads).toContain("2015 je 1 000");
    expect(shownValues(table)[0]?.slice(0, 6)).toEqual([
      "Deutsche",
      900,
      100000,
      "…",
      "…",
      near(9),
    ]);
  });
});

describe("where a figure stands against its target (T9)", () => {
  const withTargets = () =>
    changedCatalogue((data) => ({
      ...data,
      indicators: data.indicators.map((indicator) =>
        indicator.id === "GES-02"
          ? { ...indicator, targets: [{ value: 15, year: 2018, agreedOn: null }] }
          : indicator,
      ),
    }));

  test("is not a table while no target is agreed", () => {
    expect(tableOf(plan, "ZIEL.1")).toMatchObject({ state: "missing", edits: [] });
  });

  test("shows the distance and no judgement", () => {
    const catalogue = withTargets();
    const workbook = deliveryWorkbook([
      cityRow("GES-A03", "insgesamt", [200, "", 180]),
      cityRow("GES-A04", "insgesamt", [1000, "", 1000]),
    ]);
    const delivery = parseDelivery(workbook, catalogue);
    const targets = planReport(workbook, delivery, { catalogue, words: REPORT_WORDS, now: NOON });
    const table = tableOf(targets, "ZIEL.1");
    expect(gridOf(table).heads).toEqual([
      "Nr.",
      "Kennzahl",
      "Einheit",
      "2013",
      "2015",
      "Ziel",
      "Zieljahr",
      "Abstand zum Ziel",
      "Entwicklung",
    ]);
    expect(shownValues(table)[0]?.slice(3)).toEqual([
      near(20),
      near(18),
      15,
      2018,
      near(3),
      "▼ gesunken",
    ]);
  });
});

describe("the order of the report", () => {
  test("goes Handlungsfeld by Handlungsfeld, the overview first, targets last", () => {
    const ids = plan.tables.map(({ id }) => id);
    expect(ids.slice(0, 2)).toEqual(["BEV.1", "BEV-01.1"]);
    expect(ids.indexOf("BEV-03.4")).toBe(ids.indexOf("BEV-03.3") + 1);
    expect(ids.at(-1)).toBe("ZIEL.1");
  });
});

describe("the default set", () => {
  test("covers every indicator that has a figure", () => {
    const catalogue = bundledCatalogue();
    const delivered = new Set(
      COMPARED_ROWS.map(([code]) =>
        typeof code === "string" ? catalogue.quantityByCode.get(code)?.id : undefined,
      ),
    );
    const told = new Set(
      builtTables(plan)
        .filter(({ selectedByDefault }) => selectedByDefault)
        .flatMap(({ id }) => catalogue.data.reportTables.find((t) => t.id === id)?.indicators),
    );
    const expected = catalogue.data.indicators.filter(({ numerator }) =>
      delivered.has(numerator ?? ""),
    );
    expect(expected.length).toBeGreaterThan(4);
    for (const { id } of expected) expect(told).toContain(id);
  });

  test("has a table for every indicator of the catalogue that is no option", () => {
    const catalogue = bundledCatalogue();
    const told = new Set(
      catalogue.data.reportTables.filter(({ optional }) => !optional).flatMap((t) => t.indicators),
    );
    expect(catalogue.data.indicators.filter(({ id }) => !told.has(id))).toEqual([]);
  });
});

describe("the city beside other places (T12)", () => {
  const value = (place: string, year: number, part: object = {}) => ({
    ...{ place, year, indicator: "GES-02", value: 14.25, source: "IT.NRW 2016" },
    ...{ sameDefinition: true, ...part },
  });

  const compared = (...comparisonValues: readonly ReturnType<typeof value>[]) => {
    const catalogue = changedCatalogue((data) => ({ ...data, comparisonValues }));
    const workbook = deliveryWorkbook([
      cityRow("GES-A03", "insgesamt", [200, 190, 180]),
      cityRow("GES-A04", "insgesamt", [1000, 1000, 1000]),
    ]);
    const context = { catalogue, words: REPORT_WORDS, now: NOON };
    return tableOf(planReport(workbook, parseDelivery(workbook, catalogue), context), "VGL.1");
  };

  test("is not a table while no value of another place is known", () => {
    expect(tableOf(plan, "VGL.1")).toMatchObject({ state: "missing", edits: [] });
  });

  test("sets the city of the same year beside each place, and computes the gap in its own cells", () => {
    const table = compared(value("Nordrhein-Westfalen", 2015), value("Köln", 2014));
    expect(gridOf(table).heads).toEqual([
      ...["Nr.", "Kennzahl", "Einheit", "Ort", "Jahr", "Wert dort", "Münster"],
      ...["Münster minus Ort", "Quelle"],
    ]);
    expect(shownValues(table).map((row) => row.slice(3))).toEqual([
      ["Nordrhein-Westfalen", 2015, 14.25, near(18), near(3.75), "IT.NRW 2016"],
      ["Köln", 2014, 14.25, near(19), near(4.75), "IT.NRW 2016"],
    ]);
    const [cells = []] = gridOf(table).body;
    expect(formulaOf(cells[7])).toContain("G7-F7");
  });

  test("refuses another definition with the reason, and shows neither figure", () => {
    const table = compared(value("Bonn", 2015, { sameDefinition: false }));
    expect(shownValues(table).map((row) => row.slice(3))).toEqual([
      ["Bonn", 2015, "x", "x", "x", "nicht vergleichbar, andere Definition (IT.NRW 2016)"],
    ]);
  });

  test("shows that the city has no figure for a year, and no gap", () => {
    const table = compared(value("Bonn", 2009));
    expect(shownValues(table)[0]?.slice(5, 8)).toEqual([14.25, "…", "…"]);
    expect(table.state).toBe("gaps");
  });
});
