// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import type { SheetMarker } from "../../../src/domain/shared/sheet-snapshot";
import { snapshotOf, workbookOf } from "../../support/sheet-table";
import { catalogue, parse, type Table } from "./support";

const figures = [298518, 300267];

describe("a sheet that cannot be read", () => {
  it.each<[string, Table, unknown]>([
    [
      "without any header",
      [["Bevölkerung"], ["insgesamt", ...figures], ["männlich", 1, 2]],
      { type: "noHeader", rowsSearched: 3 },
    ],
    [
      "with its header below the rows that are searched",
      [
        ...Array.from({ length: 250 }, () => [""]),
        ["Kennung", 2013, 2014],
        ["BEV-A01", ...figures],
      ],
      { type: "noHeader", rowsSearched: 200 },
    ],
    [
      "with a misspelt heading, which is named",
      [
        ["Kennung", "Gruppe", "Gebeit", 2013, 2014],
        ["BEV-A01", "insgesamt", "Mitte", ...figures],
      ],
      {
        type: "columnMissing",
        role: "area",
        headerRow: 0,
        candidate: { text: "Gebeit", cell: { sheet: "Daten", row: 0, column: 2 } },
      },
    ],
    [
      "of a list without the year",
      [
        ["Kennung", "Gruppe", "Gebiet", "Wert"],
        ["BEV-A01", "insgesamt", "Mitte", 1],
      ],
      { type: "columnMissing", role: "year", headerRow: 0, candidate: null },
    ],
    [
      "of a list with a misspelt year",
      [
        ["Kennung", "Gebiet", "Sachgebiet", "Berichtjahr", "Wert"],
        ["BEV-A01", "Mitte", 2014, 2014, 1],
      ],
      {
        type: "columnMissing",
        role: "year",
        headerRow: 0,
        candidate: { text: "Berichtjahr", cell: { sheet: "Daten", row: 0, column: 3 } },
      },
    ],
    [
      "of a list without the value",
      [
        ["Kennung", "Gruppe", "Gebiet", "Jahr"],
        ["BEV-A01", "insgesamt", "Mitte", 2014],
      ],
      { type: "columnMissing", role: "value", headerRow: 0, candidate: null },
    ],
    [
      "with the same years for several groups side by side",
      [
        ["", "", "männlich", "", "weiblich", ""],
        ["Kennung", "Gebiet", 2013, 2014, 2013, 2014],
        ["BEV-A01", "Mitte", 1, 2, 3, 4],
      ],
      { type: "columnMissing", role: "group", headerRow: 1, candidate: null },
    ],
    [
      "where nothing names the quantity",
      [
        ["Gebiet", 2013, 2014],
        ["Mitte", ...figures],
      ],
      { type: "columnMissing", role: "indicatorId", headerRow: 0, candidate: null },
    ],
    [
      "whose title speaks of a part that is not in the catalogue",
      [
        ["Wohnberechtigte Bevölkerung über 65 Jahre"],
        ["Gebiet", 2013, 2014],
        ["Mitte", ...figures],
      ],
      { type: "columnMissing", role: "indicatorId", headerRow: 1, candidate: null },
    ],
  ])("is listed with the problem: %s", (_, rows, problem) => {
    const delivery = parse(rows);
    expect(delivery).toMatchObject({
      sheets: [],
      unread: [{ name: "Daten", problem }],
      ignored: [],
      form: null,
    });
  });

  it("does not name a candidate where two headings are equally alike", () => {
    const rows = [
      ["Kennung", "Gebieet", "Gebiiet", "Wert"],
      ["BEV-A01", "Mitte", "Mitte", 1],
    ];
    expect(parse(rows).unread).toMatchObject([{ problem: { candidate: null } }]);
  });

  it("does not take a heading for misspelt that only shares some letters", () => {
    const delivery = parse([
      ["Kennung", "Rang", "Grund", 2013],
      ["BEV-A01", "1", "neu", 298518],
    ]);
    expect(delivery.sheets).toHaveLength(1);
  });
});

describe("a sheet that is left alone", () => {
  const marker: SheetMarker = { kind: "reportTable", id: "BEV-01.3", schema: 1 };
  const table: Table = [
    ["Kennung", 2013],
    ["BEV-A01", 298518],
  ];

  it("is blank, holds words only, is ours, or nobody can see it", () => {
    const sheets = [
      snapshotOf("Leer", []),
      snapshotOf("Anleitung", [["Bitte ausfüllen"], ["Kennung", "Bedeutung"]]),
      snapshotOf("Bericht", table, { marker }),
      snapshotOf("Verborgen", table, { visibility: "VeryHidden" }),
      snapshotOf("Nebenrechnung", [["Summe", 5]], { visibility: "Hidden" }),
    ];
    const delivery = parseDelivery(workbookOf(...sheets), catalogue);
    expect(delivery).toMatchObject({ sheets: [], unread: [] });
    expect(delivery.ignored).toEqual(sheets.map(({ id, name }) => ({ id, name })));
  });

  it("is not one that is merely hidden and can be read", () => {
    const hidden = snapshotOf("Daten", table, { visibility: "Hidden" });
    expect(parseDelivery(workbookOf(hidden), catalogue).sheets).toHaveLength(1);
  });
});

describe("reading", () => {
  const words = [
    "Kennung",
    "Angabe",
    "Gruppe",
    "Gebiet",
    "Jahr",
    "Wert",
    "Bezugsgröße",
    "Quote",
    "Kz.",
    "Bemerkung",
    "2013",
    "2014 Kz.",
    "Schuljahr 2014/15",
    "2015 zu 2014 in %",
    "Veränderung",
    "Anzahl",
    "in %",
    "davon",
    "BEV-A01",
    "BEV-03",
    "BIL-09",
    "BEV-X",
    "insgesamt",
    "männlich",
    "0 - 9",
    "Syrien",
    "Mitte",
    "11 Aegidii",
    "Wohnberechtigte Bevölkerung",
    "Wohnberechtigte Bevölkerung am 31.12.2014",
    "Kennzahlen (berechnet)",
    "Erhebungsbogen Integrationsmonitoring 2015 · Amt 61",
    "Feld",
    "Eintrag",
    "1.234",
    "1 018r",
    "–",
    "x",
    "r",
    "liefert Amt 61",
    "",
    "",
    "",
  ];
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<string | number>(...words) },
    { weight: 2, arbitrary: fc.constantFrom<string | number>(2013, 2014, 2015, 1, 2, 3, 1950) },
    { weight: 2, arbitrary: fc.oneof(fc.double(), fc.integer(), fc.boolean(), fc.string()) },
    { weight: 1, arbitrary: fc.constant({ error: "#DIV/0!" }) },
    { weight: 1, arbitrary: fc.record({ formula: fc.constant("=A1"), value: fc.integer() }) },
  );
  const grid = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 });
  const area = fc.record({
    row: fc.nat(12),
    column: fc.nat(8),
    rows: fc.integer({ min: 1, max: 5 }),
    columns: fc.integer({ min: 1, max: 5 }),
  });

  it("never throws and puts every sheet in exactly one place", () => {
    fc.assert(
      fc.property(grid, fc.array(area, { maxLength: 4 }), (rows, mergedAreas) => {
        const { sheets, unread, ignored } = parse(rows, { mergedAreas });
        expect(sheets.length + unread.length + ignored.length).toBe(1);
      }),
      { numRuns: 150 },
    );
  });

  it("files no cell twice and none from the header", () => {
    fc.assert(
      fc.property(grid, (rows) => {
        for (const { rows: found, unassigned, rates, layout } of parse(rows).sheets) {
          const cells = [
            ...found.flatMap(({ observations }) => observations),
            ...unassigned,
            ...rates,
          ].map(({ cell: { row, column } }) => `${row}:${column}`);
          expect(new Set(cells).size).toBe(cells.length);
          expect(cells.every((id) => Number(id.split(":")[0]) > layout.headerRows.last)).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});
