// SPDX-License-Identifier: EUPL-1.2
import { codesOf, figuresOf, parse, parseSheet, ratesOf, type Table } from "./support";

/** Layout of the SMS series: three-line stub merged downwards, spanners merged over pairs of columns. */
const migration: Table = [
  ["Wohnberechtigte Bevölkerung in Münster am 31.12.2014"],
  [],
  ["Stadtteil/\nTeilbereich/\nStadtbezirk", "Ins-\ngesamt", "davon", "", "", "", "", ""],
  [
    "",
    "",
    "mit Migrationsvorgeschichte insgesamt",
    "",
    "Ausländer",
    "",
    "ohne erkennbare Migrationsvorgeschichte",
    "",
  ],
  ["", "Anzahl", "Anzahl", "in %", "Anzahl", "in %", "Anzahl", "in %"],
  ["15 Martini", 800, 165, 20.6, 71, 8.9, 635, 79.4],
  ["Altstadt", 8000, 1650, 20.6, 710, 8.9, 6350, 79.4],
  ["Stadtbezirk Mitte", 120000, 25000, 20.8, 10000, 8.3, 95000, 79.2],
  ["Stadt Münster", 300267, 65205, 21.7, 25831, 8.6, 235062, 78.3],
  [],
  ["Quelle: Stadt Münster, Stadtplanungsamt"],
];
const merged = [
  { row: 2, column: 0, rows: 3, columns: 1 },
  { row: 2, column: 1, rows: 2, columns: 1 },
  { row: 2, column: 2, rows: 1, columns: 6 },
  { row: 3, column: 2, rows: 1, columns: 2 },
  { row: 3, column: 4, rows: 1, columns: 2 },
  { row: 3, column: 6, rows: 1, columns: 2 },
];

describe("an area matrix", () => {
  it.each([
    ["with merged headings", merged],
    ["with headings centred but not merged", []],
  ])("is read %s: counts, shares and the year in the title", (_, mergedAreas) => {
    const sheet = parseSheet(migration, { mergedAreas });
    expect(sheet.layout).toMatchObject({ kind: "areaMatrix", year: 2014, areaColumn: 0 });
    expect(sheet.years).toEqual([2014]);
    expect(figuresOf(sheet).slice(-8)).toEqual([
      "residents|total|district-mitte|2014=120000",
      "residents-mv|total|district-mitte|2014=25000",
      "foreigners|total|district-mitte|2014=10000",
      "residents|mv:without|district-mitte|2014=95000",
      "residents|total|city|2014=300267",
      "residents|mv:with|city|2014=65205",
      "residents|mv:foreign|city|2014=25831",
      "residents|mv:without|city|2014=235062",
    ]);
    expect(ratesOf(sheet).slice(-2)).toEqual([
      "BEV-03|total|city|2014=21.7",
      "BEV-04|total|city|2014=8.6",
    ]);
    expect(codesOf(sheet)).toEqual([]);
    expect(sheet.unassigned).toEqual([]);
  });

  it("crosses the groups of spanner and heading", () => {
    const sheet = parseSheet([
      ["Wohnberechtigte Bevölkerung nach Alter am 31.12.2014"],
      ["Stadtbezirk", "männlich", "", "weiblich", ""],
      ["", "0 - 9", "10 - 19", "0 - 9", "10 - 19"],
      ["Stadt Münster", 1, 2, 3, 4],
    ]);
    expect(figuresOf(sheet)).toEqual([
      "residents|sex:male+age10:0-9|city|2014=1",
      "residents|sex:male+age10:10-19|city|2014=2",
      "residents|sex:female+age10:0-9|city|2014=3",
      "residents|sex:female+age10:10-19|city|2014=4",
    ]);
  });

  it("holds rates, not counts, where the title names a rate and nothing else is in the columns", () => {
    const title = "Anteil der Personen mit Migrationsvorgeschichte am 31.12.2014";
    const rates = parseSheet([[title], ["Stadtbezirk", "insgesamt"], ["Mitte", 20.8]]);
    expect(rates.rows).toEqual([]);
    expect(ratesOf(rates)).toEqual(["BEV-03|total|district-mitte|2014=20.8"]);
    const both = parseSheet([[title], ["Stadtbezirk", "Anzahl", "in %"], ["Mitte", 25000, 20.8]]);
    expect(figuresOf(both)).toEqual(["residents-mv|total|district-mitte|2014=25000"]);
    expect(ratesOf(both)).toEqual(["BEV-03|total|district-mitte|2014=20.8"]);
  });

  it("takes a group from the title", () => {
    const sheet = parseSheet([
      ["Wohnberechtigte Bevölkerung, weiblich, am 31.12.2014"],
      ["Stadtbezirk", "Insgesamt", "0 - 9"],
      ["Stadt Münster", 10, 3],
    ]);
    expect(figuresOf(sheet)).toEqual([
      "residents|sex:female|city|2014=10",
      "residents|sex:female+age10:0-9|city|2014=3",
    ]);
  });

  it("reads columns that are quantities of their own", () => {
    const sheet = parseSheet([
      ["Bevölkerung und Haushalte am 31.12.2014"],
      ["Gebiet", "Wohnberechtigte Bevölkerung", "Haushalte insgesamt"],
      ["Mitte", 120000, 70000],
    ]);
    expect(figuresOf(sheet)).toEqual([
      "residents|total|district-mitte|2014=120000",
      "households|total|district-mitte|2014=70000",
    ]);
  });

  it("reports a heading and an area it does not know and keeps their figures apart", () => {
    const sheet = parseSheet([
      ["Wohnberechtigte Bevölkerung am 31.12.2014"],
      ["Stadtbezirk", "männlich", "Rentner"],
      ["Mitte", 1, 2],
      ["Mite", 3, 4],
    ]);
    expect(figuresOf(sheet)).toEqual(["residents|sex:male|district-mitte|2014=1"]);
    expect(codesOf(sheet)).toEqual(["group:Rentner@1:2", "area:Mite@3:0"]);
    expect(sheet.unassigned).toHaveLength(3);
  });

  it("takes an age group that Excel turned into a month for an unknown heading, not for a year", () => {
    const sheet = parseSheet(
      [
        ["Wohnberechtigte Bevölkerung am 31.12.2014"],
        ["Stadtbezirk", "0 - 9", 43739],
        ["Mitte", 1, 2],
      ],
      { numberFormats: { "1:2": "mmm-yy" } },
    );
    expect(codesOf(sheet)).toEqual(["group:10.2019@1:2"]);
  });

  it("has no year where the title names none, and then no figure has a key", () => {
    const sheet = parseSheet([
      ["Wohnberechtigte Bevölkerung"],
      ["Stadtbezirk", "männlich"],
      ["Mitte", 1],
    ]);
    expect(sheet.layout).toMatchObject({ year: null });
    expect(sheet.rows).toEqual([]);
    expect(sheet.unassigned).toHaveLength(1);
  });

  it("is not read where nothing says what is counted", () => {
    const { unread } = parse([
      ["Ergebnisse 2014"],
      ["Stadtbezirk", "Spalte A", "Spalte B"],
      ["Mitte", 1, 2],
    ]);
    expect(unread).toHaveLength(1);
  });
});
