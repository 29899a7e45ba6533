// SPDX-License-Identifier: EUPL-1.2
import { codesOf, figuresOf, parseSheet, ratesOf, type Table } from "./support";

const header = [
  "Kennung",
  "Gruppe",
  "Gebiet",
  "Jahr",
  "Wert",
  "Bezugsgröße",
  "Kennzeichen",
  "Bemerkung",
];
const list = (...rows: Table): Table => [["Lieferung des Sozialamts"], [], header, ...rows];

describe("a list with a row per observation", () => {
  it("is read with marks and remarks", () => {
    const sheet = parseSheet(
      list(["BEV-A01", "männlich", "Stadt Münster", 2014, 144000, "", "r", "nach Abgleich"]),
    );
    expect(sheet.layout).toMatchObject({
      kind: "list",
      columns: {
        indicatorId: 0,
        group: 1,
        area: 2,
        year: 3,
        value: 4,
        base: 5,
        status: 6,
        remark: 7,
      },
    });
    expect(figuresOf(sheet)).toEqual(["residents|sex:male|city|2014=144000"]);
    expect(sheet.rows[0]?.observations[0]).toMatchObject({
      value: { kind: "number", marks: ["revised"], stored: "number" },
      remark: "nach Abgleich",
      cell: { sheet: "Daten", row: 3, column: 4 },
      markColumn: 6,
    });
  });

  it("takes Wert and Bezugsgröße of an indicator for its two quantities", () => {
    const sheet = parseSheet(list(["SOZ-02", "weiblich", "", 2014, 3210, 9876, "", ""]));
    expect(figuresOf(sheet)).toEqual([
      "elb-foreign|sex:female|city|2014=3210",
      "elb|sex:female|city|2014=9876",
    ]);
    expect(sheet.rows[0]).toMatchObject({ quantity: "elb-foreign", indicator: "SOZ-02" });
  });

  it("takes the base of the whole where the catalogue says so", () => {
    const sheet = parseSheet(list(["BEV-10", "Syrien", "", 2015, 1200, 27000, "", ""]));
    expect(figuresOf(sheet)).toEqual([
      "foreigners|nationalityTop10:syrien|city|2015=1200",
      "residents|mv:foreign|city|2015=27000",
    ]);
  });

  it("takes a rate without a base for a delivered rate, shown percentages from 0 to 100", () => {
    const rows: Table = [
      ["Kennung", "Jahr", "Quote"],
      ["BEV-03", 2014, 21.7],
      ["BEV-03", 2015, 0.226],
      ["BEV-A02", 2013, 21.3],
    ];
    const sheet = parseSheet(rows, { numberFormats: { "2:2": "0.0%" } });
    expect(sheet.rows).toEqual([]);
    expect(ratesOf(sheet)).toEqual([
      "BEV-03|total|city|2014=21.7",
      "BEV-03|total|city|2015=22.6",
      "BEV-03|total|city|2013=21.3",
    ]);
  });

  it("reads every way of writing a year", () => {
    const sheet = parseSheet(
      list(
        ["BIL-A06", "", "", "2014/15", 1, "", "", ""],
        ["BIL-A06", "", "", "Schuljahr 2015/16", 2, "", "", ""],
        ["BIL-A06", "", "", "31.12.2016", 3, "", "", ""],
        ["BIL-A06", "", "", 43100, 4, "", "", ""],
      ),
      { numberFormats: { "6:3": "dd.mm.yyyy" } },
    );
    expect(sheet.years).toEqual([2014, 2015, 2016, 2017]);
    expect(sheet.rows).toHaveLength(4);
  });

  it("takes a sign in the mark column for the blank value", () => {
    const sheet = parseSheet(list(["BEV-A01", "", "", 2014, "", "", ".", ""]));
    expect(sheet.rows[0]?.observations[0]?.value).toEqual({
      kind: "sign",
      status: "secret",
      text: "",
    });
  });

  it("lets a column say row by row whether a value is the count or the base", () => {
    const sheet = parseSheet([
      ["Kennung", "Jahr", "Größe", "Wert"],
      ["BEV-03", 2014, "Bezugsgröße", 300267],
    ]);
    expect(figuresOf(sheet)).toEqual(["residents|total|city|2014=300267"]);
  });

  it("reports each unknown label once, at its cell, and leaves headings and notes alone", () => {
    const sheet = parseSheet(
      list(
        ["BEV-A99", "männlich", "Mitte", 2014, 1, "", "", ""],
        ["BEV-A01", "mänlich", "Mitte", 2014, 2, "", "", ""],
        ["BEV-A01", "männlich", "Mite", 2014, 3, "", "", ""],
        ["BEV-A01", "männlich", "Mitte", "vierzehn", 4, "", "", ""],
        ["BEV-A01", "männlich", "Mitte", 2014, 5, "", "q", ""],
        ["Quelle: eigene Erhebung", "", "", "", "", "", "", ""],
      ),
    );
    expect(codesOf(sheet)).toEqual([
      "quantity:BEV-A99@3:0",
      "group:mänlich@4:1",
      "area:Mite@5:2",
      "year:vierzehn@6:3",
      "mark:q@7:6",
    ]);
    expect(figuresOf(sheet)).toEqual(["residents|sex:male|district-mitte|2014=5"]);
    expect(sheet.unassigned).toHaveLength(4);
  });

  it("takes Stichtag for the year where no other column holds it", () => {
    const sheet = parseSheet([
      ["Kennung", "Stichtag", "Wert"],
      ["BEV-A01", "31.12.2014", 300267],
    ]);
    expect(figuresOf(sheet)).toEqual(["residents|total|city|2014=300267"]);
    expect(sheet.layout).toMatchObject({ columns: { indicatorId: 0, year: 1, value: 2 } });
  });

  it("is read where the title names the quantity and columns only area, year and count", () => {
    const sheet = parseSheet([
      ["Haushalte insgesamt"],
      ["Gebiet", "Jahr (31.12.)", "Anzahl"],
      ["Mitte", 2014, 70000],
      ["", 2013, 69000],
    ]);
    expect(figuresOf(sheet)[0]).toBe("households|total|district-mitte|2014=70000");
  });
});
