// SPDX-License-Identifier: EUPL-1.2
import { roundHalfAway } from "../../../src/domain/derive/rounding";
import { deliveryWorkbook, MUENSTER_ROWS, planOf, tableOf } from "./muenster";
import { formulaOf, gridOf, shownValues } from "./table-grid";

const plan = planOf(deliveryWorkbook(MUENSTER_ROWS));

const printed = (values: readonly (number | string)[]): readonly (number | string)[] =>
  values.map((value) => (typeof value === "number" ? roundHalfAway(value, 1) : value));

/** Published: SMS Migration, city-wide, 2013 to 2015. */
describe("Münster's published series on Migrationsvorgeschichte", () => {
  test("BEV-01.3 shows counts, shares and changes as published, the total row last", () => {
    const rows = shownValues(tableOf(plan, "BEV-01.3")).map(printed);
    expect(rows).toEqual([
      [
        "ohne erkennbare Migrationsvorgeschichte",
        234795,
        235062,
        236137,
        78.7,
        78.3,
        77.4,
        1342,
        0.6,
        -1.3,
      ],
      [
        "mit Migrationsvorgeschichte insgesamt",
        63723,
        65205,
        69098,
        21.3,
        21.7,
        22.6,
        5375,
        8.4,
        1.3,
      ],
      ["Insgesamt", 298518, 300267, 305235, 100, 100, 100, 6717, 2.3, 0],
    ]);
  });

  test("BEV-03.1 shows the row Insgesamt with the same rates, from the identity with BEV-01", () => {
    const rows = shownValues(tableOf(plan, "BEV-03.1")).map(printed);
    expect(rows).toEqual([["Insgesamt", 69098, 305235, 21.3, 21.7, 22.6, 1.3]]);
  });

  test("a rate refers to its own row where base and count stand there, else to IM_Daten", () => {
    const [row = []] = gridOf(tableOf(plan, "BEV-03.1")).body;
    const [rate2013, , rate2015] = row.slice(3).map(formulaOf);
    expect(rate2013).toContain("IF(ISNUMBER('IM_Daten'!$G$8)");
    expect(rate2015).toBe(
      '=IF(ISNUMBER(B7),IF(ISNUMBER(C7),IF(C7>0,B7*100/C7,"x"),IF(C7="","…",C7)),IF(B7="","…",B7))',
    );
  });

  test("BEV.1 gives counts in per cent and rates in points, by one formula", () => {
    const table = tableOf(plan, "BEV.1");
    expect(shownValues(table).map((row) => printed(row.slice(0, 9)))).toEqual([
      [
        "BEV-01",
        "Wohnberechtigte Bevölkerung",
        "Anzahl",
        298518,
        300267,
        305235,
        2.3,
        "%",
        "▲ gestiegen",
      ],
      [
        "BEV-02",
        "Personen mit Migrationsvorgeschichte",
        "Anzahl",
        63723,
        65205,
        69098,
        8.4,
        "%",
        "▲ gestiegen",
      ],
      [
        "BEV-03",
        "Anteil der Personen mit Migrationsvorgeschichte",
        "%",
        21.3,
        21.7,
        22.6,
        1.3,
        "%-Punkte",
        "▲ gestiegen",
      ],
    ]);
    expect(formulaOf(gridOf(table).body[0]?.[6])).toBe(
      '=IF(ISNUMBER(D7),IF(ISNUMBER(F7),IF(H7="%",IF(D7>0,(F7-D7)*100/D7,"x"),F7-D7),IF(F7="","…",F7)),IF(D7="","…",D7))',
    );
  });

  test("titles carry number, subject and span, the sub-title unit and reference date", () => {
    expect(gridOf(tableOf(plan, "BEV-01.3")).lines.slice(0, 4)).toEqual([
      "Tab. BEV-01.3 Wohnberechtigte Bevölkerung nach Migrationsvorgeschichte in Münster 2013 bis 2015",
      "Anzahl, Anteil in %; Zeitbezug: 31.12. des Berichtsjahres",
      "Definition: Personen mit Haupt- oder Nebenwohnung in Münster laut Melderegister.",
      "Zurück zum Inhalt",
    ]);
    expect(gridOf(tableOf(plan, "BEV.1")).lines[1]).toBe("Einheit je Zeile; Zeitbezug je Kennzahl");
  });

  test("counts, rates and changes have their number formats", () => {
    const [formats] = gridOf(tableOf(plan, "BEV-01.3")).formats;
    const count = '#,##0;-#,##0;"–";@';
    const rate = '0.0;-0.0;"–";@';
    expect(formats?.slice(1)).toEqual([
      count,
      count,
      count,
      rate,
      rate,
      rate,
      '+#,##0;-#,##0;"±"0;@',
      '+#,##0.0;-#,##0.0;"±"0.0;@',
      '+#,##0.0;-#,##0.0;"±"0.0;@',
    ]);
  });

  test("tables without a figure of their own are missing, other types are skipped, both without edits", () => {
    expect(tableOf(plan, "BEV-04.1")).toMatchObject({ state: "missing", edits: [] });
    expect(tableOf(plan, "BEV-02.3")).toMatchObject({
      type: "T6",
      state: "skipped",
      selectedByDefault: false,
      edits: [],
    });
    expect(tableOf(plan, "BEV-01.3")).toMatchObject({ state: "gaps", selectedByDefault: true });
  });
});
