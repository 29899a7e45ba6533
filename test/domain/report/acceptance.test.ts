// SPDX-License-Identifier: EUPL-1.2
import {
  cityRow,
  COMPARED_ROWS,
  deliveryWorkbook,
  MUENSTER_ROWS,
  planOf,
  builtTables,
  tableOf,
  UNEMPLOYED_ROWS,
} from "./muenster";
import { formulaOf, gridOf, shownValues, toR1C1 } from "./table-grid";

/** Every sign, marks, a missing year, a zero base, a break inside the span (KJH-01 in 2014). */
const MIXED_ROWS = [
  ...MUENSTER_ROWS,
  ...COMPARED_ROWS,
  cityRow("BEV-A01", "männlich", [".", 142000, "146 000r"]),
  cityRow("BEV-A01", "weiblich", ["/", "…", ""]),
  cityRow("BEV-A01", "0 - 9", ["-", 0, 5]),
  cityRow("BEV-A02", "männlich", ["x", "32 000p", 34000]),
  cityRow("BEV-A02", "0 - 9", [3, 4, 5]),
  cityRow("KJH-A01", "insgesamt", [1500, 1600, 1700]),
  cityRow("KJH-A02", "insgesamt", [5000, 5100, 5200]),
];

/** Hides errors, is volatile, needs Excel after 2016, depends on the language, or sums over signs silently. */
const FORBIDDEN =
  /\b(IFERROR|INDIRECT|OFFSET|TODAY|NOW|RAND|LET|LAMBDA|XLOOKUP|FILTER|IFS|SWITCH|TEXT|SUM)\(|\[/;

const gapPlan = planOf(deliveryWorkbook(UNEMPLOYED_ROWS));
const plan = planOf(deliveryWorkbook(MIXED_ROWS));
const tables = builtTables(plan).map((table) => [table.id, table] as const);

describe("every table that is built", () => {
  test("is one of several types", () => {
    expect(new Set(builtTables(plan).map(({ type }) => type))).toEqual(
      new Set(["T1a", "T1b", "T2", "T3", "T5", "T7", "T10", "T11"]),
    );
  });

  test.each(tables)("%s has heads that are filled and differ from each other", (_, table) => {
    const { heads } = gridOf(table);
    expect(heads.every((head) => typeof head === "string" && head !== "")).toBe(true);
    expect(new Set(heads).size).toBe(heads.length);
  });

  test.each(tables)("%s has no empty cell in the body", (_, table) => {
    expect(shownValues(table).flat()).not.toContain("");
    expect(gridOf(table).body.flat()).not.toContain(null);
  });

  test.each(tables)("%s has one formula per derived column", (_, table) => {
    const { heads, body } = gridOf(table);
    heads.forEach((_head, column) => {
      const patterns = body.flatMap((row, index) => {
        const formula = formulaOf(row[column]);
        return formula ? [toR1C1(formula, { row: 6 + index, column })] : [];
      });
      // A value of the overview is a rate in some rows; counts are no formulas.
      const kinds = new Set(patterns.map((pattern) => pattern.replace(/\*1000+\//, "*100/")));
      expect(kinds.size).toBeLessThanOrEqual(1);
    });
  });

  test.each(tables)("%s uses no function that hides errors, is volatile or too new", (_, table) => {
    const formulas = gridOf(table)
      .body.flat()
      .flatMap((content) => formulaOf(content) ?? []);
    for (const formula of formulas) expect(formula).not.toMatch(FORBIDDEN);
  });

  test.each(tables)("%s explains every sign it shows and resolves every note", (_, table) => {
    const { heads, lines, body } = gridOf(table);
    const legend = lines.find((line) => line.startsWith("Zeichen: ")) ?? "";
    for (const sign of [".", "…", "/", "x"]) {
      if (shownValues(table).flat().includes(sign)) expect(legend).toContain(`${sign} `);
    }
    const markers = [...heads, ...body.flat()]
      .filter((content) => typeof content === "string")
      .flatMap((text) => text.match(/\[Anmerkung \d+\]/g) ?? []);
    for (const marker of markers) {
      expect(lines.some((line) => line.startsWith(marker))).toBe(true);
    }
  });

  test.each(tables)("%s prints neither its technical hint nor the remarks", (_, table) => {
    const { lines } = gridOf(table);
    const layout = table.edits.find((edit) => edit.kind === "setPageLayout")?.layout;
    const lastPrinted = (layout?.printArea?.rows ?? 0) - 1;
    const state = lines.findIndex((line) => /^Datenstand 04\.01\.2016/.test(line));
    expect(lastPrinted).toBeGreaterThanOrEqual(state);
    const texts = lines.indexOf("Planungs- und Steuerungspotentiale");
    expect(lastPrinted).toBeGreaterThanOrEqual(texts);
    const hint = lines.findIndex((line) => line.startsWith("Dieser Hinweis wird nicht gedruckt"));
    const remarks = lines.findIndex((line) => line.startsWith("Bemerkungen der Koordination"));
    expect(hint).toBeGreaterThan(lastPrinted);
    expect(remarks).toBeGreaterThan(hint);
    expect(layout?.repeatedRows).toEqual({ first: 4, last: 5 });
  });

  test.each(tables)("%s is portrait up to eight columns, else landscape", (_, table) => {
    const layout = table.edits.find((edit) => edit.kind === "setPageLayout")?.layout;
    const isNarrow = gridOf(table).heads.length <= 8;
    expect(layout?.orientation).toBe(isNarrow ? "portrait" : "landscape");
  });
});

describe("signs and marks", () => {
  test("a sign travels to what is computed from it, and zero shows as a number", () => {
    const rows = shownValues(tableOf(plan, "BEV-01.1"));
    expect(rows[0]?.slice(1)).toEqual([
      ".",
      142000,
      146000,
      ".",
      expect.closeTo(47.29, 2),
      expect.closeTo(47.83, 2),
      ".",
      ".",
      ".",
    ]);
    expect(rows[1]?.slice(1)).toEqual(["/", "…", "…", "/", "…", "…", "/", "/", "/"]);
    expect(shownValues(tableOf(plan, "BEV-01.2"))[0]?.slice(1, 4)).toEqual([0, 0, 5]);
  });

  test("a percent change from zero makes no sense, the absolute one does", () => {
    const [row = []] = shownValues(tableOf(plan, "BEV-01.2"));
    expect(row.slice(7, 9)).toEqual([5, "x"]);
  });

  test("a mark stands behind the number by its format", () => {
    const { formats } = gridOf(tableOf(plan, "BEV-01.1"));
    expect(formats[0]?.[3]).toBe('#,##0" r";-#,##0" r";"–"" r";@');
  });

  test("the legend names the signs in words, in the order of the catalogue", () => {
    expect(gridOf(tableOf(plan, "BEV-01.1")).lines).toContain(
      "Zeichen: . geheim; … Angabe folgt später; / nicht zuverlässig genug; r berichtigt.",
    );
  });
});

describe("a gap between two rates", () => {
  test("comes from the unrounded rates, and the sign of any of its four figures travels", () => {
    const [row = []] = shownValues(tableOf(gapPlan, "ARB-04.1"));
    expect(row).toEqual(["Insgesamt", 6.5, 7, "/", "/"]);
    const formula = formulaOf(gridOf(tableOf(gapPlan, "ARB-04.1")).body[0]?.[1]);
    expect(formula).toMatch(/'IM_Daten'!\$G\$\d+\*100\/'IM_Daten'!\$G\$\d+-/);
  });
});

describe("a break inside the span", () => {
  const overview = tableOf(plan, "KJH.1");

  test("blocks the change and is noted", () => {
    const [row = []] = shownValues(overview);
    expect(row.slice(0, 3)).toEqual(["KJH-01", "Betreuungsquote der unter 3-Jährigen", "%"]);
    expect(row.slice(6)).toEqual(["x", "%-Punkte", "x", "[Anmerkung 1]"]);
    expect(gridOf(overview).lines.join(" ")).toContain(
      "[Anmerkung 1] Zeitreihenbruch 2014: Quote 2013 in NRW noch auf Grundlage der Volkszählung 1987",
    );
  });

  test("does not block anything when it lies before the first year", () => {
    const { lines } = gridOf(tableOf(plan, "BEV-01.3"));
    expect(lines.join(" ")).not.toContain("Zeitreihenbruch");
  });
});
