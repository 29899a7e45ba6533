// SPDX-License-Identifier: EUPL-1.2
import { snapshotOf, workbookOf } from "../../support/sheet-table";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import {
  catalogue,
  codesOf,
  figures,
  figuresOf,
  parse,
  parseSheet,
  ratesOf,
  type Table,
} from "./support";

const header = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014];
const row = [
  "BEV-A01",
  "Wohnberechtigte Bevölkerung",
  "insgesamt",
  "Stadt Münster",
  298518,
  300267,
];

describe("a table with years as columns", () => {
  it.each<[string, Table]>([
    ["in the first row", [header, row]],
    ["below title lines", [["Bevölkerung 2013–2014"], ["Stand: Mai 2016"], [], header, row]],
    ["with notes below", [header, row, [], ["Quelle: Stadt Münster"], ["*) siehe 2011"]]],
    ["with years as text", [[...header.slice(0, 4), "2013", "2014*)"], row]],
    ["with dates", [[...header.slice(0, 4), "31.12.2013", "am 31. Dezember 2014"], row]],
    ["with units below the years", [header, ["", "", "", "", "Anzahl", "Anzahl"], row]],
    ["with column numbers below", [header, [1, 2, 3, 4, 5, 6], row]],
    [
      "with hyphens and line breaks",
      [["Ken-\nnung", "Angabe", "Grup-pe", "Gebiet:", 2013, 2014], row],
    ],
    ["with its header repeated", [header, row, [], header]],
    [
      "with newest year first",
      [
        [...header.slice(0, 4), 2014, 2013],
        [...row.slice(0, 4), 300267, 298518],
      ],
    ],
    [
      "with shuffled columns",
      [
        [2014, "Gebiet", 2013, "Kennung", "Gruppe"],
        [300267, "Stadt Münster", 298518, "BEV-A01", "insgesamt"],
      ],
    ],
    ["with a spanner over the years", [["", "", "", "", "Anzahl der Personen", ""], header, row]],
    ["by labels alone", [header.slice(1), row.slice(1)]],
    [
      "without group and area",
      [
        ["Kennung", 2013, 2014],
        ["BEV-A01", 298518, 300267],
      ],
    ],
  ])("is read %s", (_, rows) => {
    const delivery = parse(rows);
    expect(delivery.unread).toEqual([]);
    expect([...figures(delivery)].sort()).toEqual([
      "residents|total|city|2013=298518",
      "residents|total|city|2014=300267",
    ]);
    expect(delivery.sheets[0]?.unknownCodes).toEqual([]);
  });
});

describe("a published table with areas down and years across", () => {
  /** Layout of the SMS series: stub and title merged over the header, aggregates inline, notes below. */
  const series: Table = [
    [
      "Stadtteil/\nTeilbereich/\nStadtbezirk",
      "Wohnberechtigte Bevölkerung mit Migrationsvorgeschichte am 31.12.",
      "",
      "",
    ],
    ["", 2011, 2012, 2013],
    ["", "Anzahl", "", ""],
    ["15 Martini", 110, 120, "155r"],
    ["Altstadt", "1 018r", "–", "r"],
    ["Stadtbezirk Mitte", 25000, 25500, 26000],
    ["Stadt Münster", 60000, 61000, 63723],
    [],
    ["Quelle: Stadt Münster, Stadtplanungsamt"],
    ["K:/Statistik/2013/WohnBev_2009-2013.XLS"],
  ];
  const mergedAreas = [
    { row: 0, column: 0, rows: 3, columns: 1 },
    { row: 0, column: 1, rows: 1, columns: 3 },
    { row: 2, column: 1, rows: 1, columns: 3 },
  ];

  it("takes the quantity from the spanner and files each figure under its one key", () => {
    const sheet = parseSheet(series, { mergedAreas });
    expect(sheet.layout).toMatchObject({
      kind: "yearColumns",
      headerRows: { first: 0, last: 2 },
      dataRows: { first: 3, last: 6 },
      columns: { area: 0 },
    });
    expect(codesOf(sheet)).toEqual([]);
    expect(figuresOf(sheet)).toEqual([
      "residents-mv|total|quarter-15|2011=110",
      "residents-mv|total|quarter-15|2012=120",
      "residents-mv|total|quarter-15|2013=155",
      "residents-mv|total|subdistrict-altstadt|2011=1018",
      "residents-mv|total|subdistrict-altstadt|2012=0",
      "residents-mv|total|subdistrict-altstadt|2013=0",
      "residents-mv|total|district-mitte|2011=25000",
      "residents-mv|total|district-mitte|2012=25500",
      "residents-mv|total|district-mitte|2013=26000",
      "residents|mv:with|city|2011=60000",
      "residents|mv:with|city|2012=61000",
      "residents|mv:with|city|2013=63723",
    ]);
  });

  it("is read without a heading over the areas", () => {
    const sheet = parseSheet([
      ["Haushalte insgesamt"],
      ["", 2013, 2014],
      ["Mitte", 1, 2],
      ["West", 3, 4],
    ]);
    expect(figuresOf(sheet)).toHaveLength(4);
    expect(sheet.layout).toMatchObject({ columns: { area: 0 } });
  });

  it("takes the quantity from the name of the sheet where no title names it", () => {
    const sheet = parseSheet(
      [
        ["Gebiet", 2013],
        ["Mitte", 1],
      ],
      {},
      "Haushalte insgesamt",
    );
    expect(figuresOf(sheet)).toEqual(["households|total|district-mitte|2013=1"]);
  });

  it("reads rows that are groups of the quantity in the title", () => {
    const sheet = parseSheet([
      ["Wohnberechtigte Bevölkerung 2013 und 2014"],
      ["Merkmal", 2013, 2014],
      ["insgesamt", 10, 11],
      ["davon männlich", 4, 5],
      ["mit MV", 3, 3],
    ]);
    expect(figuresOf(sheet).filter((text) => text.includes("2013"))).toEqual([
      "residents|total|city|2013=10",
      "residents|sex:male|city|2013=4",
      "residents|mv:with|city|2013=3",
    ]);
  });
});

describe("years as columns", () => {
  it("have values, bases and rates side by side, in one heading or in two lines", () => {
    const row = ["BEV-03", "Mitte", 25000, 120000, 20.8];
    const oneLine = [
      "Kennung",
      "Gebiet",
      "2014 Wert",
      "2014 Bezugsgröße",
      "2014 Quote (berechnet)",
    ];
    const twoLines = [
      ["Kennung", "Gebiet", 2014, "", ""],
      ["", "", "Wert", "Bezugsgröße", "Quote"],
    ];
    for (const header of [[oneLine], twoLines]) {
      const sheet = parseSheet([...header, row]);
      expect(figuresOf(sheet)).toEqual([
        "residents-mv|total|district-mitte|2014=25000",
        "residents|total|district-mitte|2014=120000",
      ]);
      expect(ratesOf(sheet)).toEqual(["BEV-03|total|district-mitte|2014=20.8"]);
    }
  });

  it("hold the computed value where a rate has no base", () => {
    const sheet = parseSheet([
      ["Kennung", 2013, 2014],
      ["BEV-03", 21.3, 21.7],
    ]);
    expect(sheet.rows).toEqual([]);
    expect(ratesOf(sheet)).toEqual(["BEV-03|total|city|2013=21.3", "BEV-03|total|city|2014=21.7"]);
  });

  it("are told apart from change columns, which are never read", () => {
    const sheet = parseSheet([
      ["", "", "", "", "Veränderung in %", ""],
      ["Kennung", 2013, 2014, 2015, "2015/2013", "2015/2014"],
      ["BEV-A01", 1, 2, 3, 200, 50],
    ]);
    expect(sheet.layout).toMatchObject({
      years: [{ year: 2013 }, { year: 2014 }, { year: 2015 }],
      changes: [
        { column: 4, from: 2013, to: 2015, measure: "percent", isOurs: false },
        { column: 5, from: 2014, to: 2015, measure: "percent", isOurs: false },
      ],
    });
    expect(figuresOf(sheet)).toHaveLength(3);
  });

  it("can each have a mark column without a year of its own", () => {
    const sheet = parseSheet([
      ["Kennung", 2013, "Kz.", 2014, "Kz."],
      ["BEV-A01", 1, "p", 2, "rb"],
    ]);
    expect(sheet.rows[0]?.observations.map(({ value }) => value)).toMatchObject([
      { marks: ["provisional"] },
      { marks: ["revised", "break"] },
    ]);
  });

  it("that stand there twice are both read, so that the double is found", () => {
    const sheet = parseSheet([
      ["Kennung", 2013, 2013],
      ["BEV-A01", 1, 2],
    ]);
    expect(figuresOf(sheet)).toEqual([
      "residents|total|city|2013=1",
      "residents|total|city|2013=2",
    ]);
  });
});

describe("rows of figures", () => {
  const header = ["Kennung", "Gruppe", "Gebiet", 2014];

  it("are read where they are hidden", () => {
    const rows = [header, ["BEV-A01", "insgesamt", "Mitte", 1]];
    expect(parseSheet(rows, { hiddenRows: [1], hiddenColumns: [3] }).rows).toHaveLength(1);
  });

  it("inherit a Kennung that is merged down or written only once", () => {
    const rows = [header, ["BEV-A01", "männlich", "", 1], ["", "weiblich", "", 2]];
    const mergedAreas = [{ row: 1, column: 0, rows: 2, columns: 1 }];
    for (const options of [{}, { mergedAreas }]) {
      expect(figuresOf(parseSheet(rows, options))).toEqual([
        "residents|sex:male|city|2014=1",
        "residents|sex:female|city|2014=2",
      ]);
    }
  });

  it("have one value only where value cells are merged", () => {
    const rows = [header, ["BEV-A01", "männlich", "", 1], ["BEV-A01", "weiblich", "", ""]];
    const mergedAreas = [{ row: 1, column: 3, rows: 2, columns: 1 }];
    expect(figuresOf(parseSheet(rows, { mergedAreas }))).toEqual([
      "residents|sex:male|city|2014=1",
      "residents|sex:female|city|2014=missing",
    ]);
  });

  it("combine several columns of groups and take the most exact of several areas", () => {
    const sheet = parseSheet([
      ["Kennung", "Geschlecht", "Alter", "Stadtbezirk", "Stadtteil", 2014],
      ["BEV-A01", "männlich", "0 - 9", "", "", 1],
      ["BEV-A01", "insgesamt", "insgesamt", "Mitte", "11 Aegidii", 2],
    ]);
    expect(figuresOf(sheet)).toEqual([
      "residents|sex:male+age10:0-9|city|2014=1",
      "residents|total|quarter-11|2014=2",
    ]);
  });

  it("use a running number that is no Kennung of ours together with the label", () => {
    const sheet = parseSheet([
      ["Lfd. Nr.", "Angabe", 2014],
      [1, "Haushalte insgesamt", 5],
      ["2", "Wohnberechtigte Bevölkerung", 6],
    ]);
    expect(figuresOf(sheet)).toEqual([
      "households|total|city|2014=5",
      "residents|total|city|2014=6",
    ]);
  });

  it("are unknown with a wrong Kennung, even if the label is right", () => {
    const sheet = parseSheet([
      ["Kennung", "Angabe", 2014],
      ["BEV-A99", "Haushalte insgesamt", 5],
    ]);
    expect(codesOf(sheet)).toEqual(["quantity:BEV-A99@1:0"]);
    expect(sheet.rows).toEqual([]);
    expect(sheet.unassigned).toHaveLength(1);
  });

  it("know formulas from values and from text that starts with =", () => {
    const sheet = parseSheet([
      ["Kennung", 2013, 2014, 2015],
      ["BEV-A01", { formula: "=1+1", value: 2 }, 3, "=1+1"],
    ]);
    expect(sheet.rows[0]?.observations.map(({ isFormula }) => isFormula)).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe("a large sheet", () => {
  it("of 100,000 rows and 12 columns is read whole", () => {
    const groups = ["insgesamt", "männlich", "weiblich"];
    const codes = catalogue.data.indicators
      .filter(({ breakdowns }) => breakdowns.some(({ dimension }) => dimension === "sex"))
      .filter(({ kind }) => kind !== "difference")
      .map(({ id }) => id);
    const line = (i: number): readonly (string | number)[] => {
      const code = codes[i % codes.length] ?? "";
      return [code, "", groups[i % 3] ?? "", "", "", 1950 + (i % 100), i, i + 1, "p", "", "", ""];
    };
    const header = [
      "Kennung",
      "Angabe",
      "Gruppe",
      "Gebiet",
      "Einheit",
      "Jahr",
      "Wert",
      "Bezugsgröße",
    ];
    const rows = Array.from({ length: 100_000 }, (_, i) => line(i));
    const more = ["Kennzeichen", "Bemerkung", "Amt", "Zeitbezug"];
    const workbook = workbookOf(snapshotOf("Groß", [[...header, ...more], ...rows]));
    const delivery = parseDelivery(workbook, catalogue);
    expect(delivery.sheets[0]?.rows).toHaveLength(100_000);
  });
});
