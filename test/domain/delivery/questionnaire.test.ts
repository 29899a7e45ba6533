// SPDX-License-Identifier: EUPL-1.2
import type { SheetMarker } from "../../../src/domain/shared/sheet-snapshot";
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import { snapshotOf, type TableCell, workbookOf } from "../../support/sheet-table";
import { catalogue, codesOf, figuresOf, parse, parseSheet, type Table } from "./support";

const years = ["2013", "2013 Kz.", "2014", "2014 Kz."];
const header = ["Kennung", "Angabe", "Gruppe", "Gebiet", "Zeitbezug", ...years, "Bemerkung"];
const changes = ["2014 zu 2013 absolut (berechnet)", "2014 zu 2013 in % (berechnet)"];

const sheetOf = (...rows: Table): Table => [
  ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 51 Amt für Kinder, Jugendliche und Familien"],
  ["Bitte füllen Sie die weißen Zellen aus."],
  ["Ausgefüllt: 3 von 6"],
  [],
  [...header, ...changes],
  ["Kinder, die am 1. März in einer Tageseinrichtung oder in Tagespflege betreut werden."],
  ...rows,
  [],
  ["Kennzahlen (berechnet)"],
  [
    "Kennung",
    "Kennzahl",
    "Gruppe",
    "Gebiet",
    "Einheit",
    "2013",
    "",
    "2014",
    "",
    "",
    "2014 zu 2013 (berechnet)",
  ],
  [
    "KJH-01",
    "Betreuungsquote",
    "insgesamt",
    "Stadt Münster",
    "%",
    formula(30.1),
    "",
    { error: "#DIV/0!" },
  ],
  ["KJH-01", "Betreuungsquote", "insgesamt", "Mitte", "%", formula(31.2), "", formula(32.3)],
];

const formula = (value: TableCell): TableCell => ({
  formula: '=IF(ISNUMBER(F7),F7,"")',
  value: value as number,
});

const cared = ["KJH-A01", "Betreute Kinder unter 3 Jahren", "insgesamt", "Stadt Münster", "1.3."];

describe("our Erhebungsbogen", () => {
  it("is read with its department, mark columns and changes", () => {
    const sheet = parseSheet(sheetOf([...cared, 2100, "", 2200, "p", "", 100, 4.8]));
    expect(sheet.department).toBe("51");
    expect(sheet.layout).toMatchObject({
      kind: "yearColumns",
      isQuestionnaire: true,
      headerRows: { first: 4, last: 4 },
      dataRows: { first: 6, last: 6 },
      columns: { indicatorId: 0, indicatorTitle: 1, group: 2, area: 3, reference: 4, remark: 9 },
      years: [
        { year: 2013, column: 5, markColumn: 6, measure: "value" },
        { year: 2014, column: 7, markColumn: 8, measure: "value" },
      ],
      changes: [
        { column: 10, from: 2013, to: 2014, measure: "absolute", isOurs: true },
        { column: 11, from: 2013, to: 2014, measure: "percent", isOurs: true },
      ],
      lastColumn: 11,
    });
    expect(figuresOf(sheet)).toEqual([
      "children-under3-cared|total|city|2013=2100",
      "children-under3-cared|total|city|2014=2200",
    ]);
    expect(sheet.rows[0]?.observations[1]).toMatchObject({
      value: { marks: ["provisional"], stored: "number" },
      markColumn: 8,
      role: "delivered",
    });
  });

  it("never reads the block of computed indicators as data", () => {
    const sheet = parseSheet(sheetOf([...cared, 2100, "", 2200, "", ""]));
    expect(sheet.layout).toMatchObject({
      indicatorBlock: { titleRow: 8, headerRow: 9, firstRow: 10, lastRow: 11 },
    });
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rates).toEqual([]);
    expect(codesOf(sheet)).toEqual([]);
  });

  it("knows that block also behind a column inserted at the left", () => {
    const rows = sheetOf([...cared, 2100, "", 2200, "", ""]).map((cells) => ["", ...cells]);
    const sheet = parseSheet(rows);
    expect(sheet.layout).toMatchObject({ indicatorBlock: { titleRow: 8, lastRow: 11 } });
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.rates).toEqual([]);
  });

  it("knows blank cells, blocked cells and figures of other departments", () => {
    const sheet = parseSheet(
      sheetOf(
        [...cared, "", "", "nur Wahljahr", "", ""],
        [
          "KJH-A02",
          "Kinder unter 3",
          "insgesamt",
          "Stadt Münster",
          "31.12.",
          7000,
          "",
          "liefert Amt 61",
          "",
          "",
        ],
      ),
    );
    const values = sheet.rows.flatMap(({ observations }) => observations);
    expect(values.map(({ value }) => value.kind)).toEqual([
      "missing",
      "sign",
      "number",
      "elsewhere",
    ]);
    expect(values[1]?.value).toEqual({ kind: "sign", status: "blocked", text: "nur Wahljahr" });
    expect(values.map(({ role }) => role)).toEqual([
      "delivered",
      "delivered",
      "reference",
      "reference",
    ]);
  });

  it.each([
    ["Kennung", 0, "indicatorId"],
    ["Gruppe", 2, "group"],
    ["Gebiet", 3, "area"],
  ])("is not read without the column %s", (_, column, role) => {
    const rows = sheetOf([...cared, 1, "", 2, "", ""]).map((cells, row) =>
      row < 4 ? cells : cells.filter((__, at) => at !== column),
    );
    const { unread, sheets } = parse(rows);
    expect(sheets).toEqual([]);
    expect(unread).toMatchObject([
      { problem: { type: "columnMissing", role, headerRow: 4, candidate: null } },
    ]);
  });

  it("is recognised by its marker when the title was changed", () => {
    const marker: SheetMarker = { kind: "questionnaire", id: "51", schema: 1 };
    const sheet = parseSheet([["Bogen"], header, [...cared, 1, "", 2, "", ""]], { marker });
    expect(sheet.layout).toMatchObject({ isQuestionnaire: true });
  });

  it("takes the department from the sheet Lieferung where the title names none", () => {
    const marker: SheetMarker = { kind: "questionnaire", id: "51", schema: 1 };
    const delivery = parseDelivery(
      workbookOf(
        snapshotOf("Bogen", [header, [...cared, 1, "", 2, "", ""]], { marker }),
        snapshotOf("Angaben", [
          ["Feld", "Eintrag"],
          ["Amt", "51"],
          ["Berichtsjahr", 2015],
        ]),
      ),
      catalogue,
    );
    expect(delivery.sheets.map(({ department }) => department)).toEqual(["51"]);
    expect(delivery.ignored.map(({ name }) => name)).toEqual(["Angaben"]);
    expect(delivery.unread).toEqual([]);
  });

  it("does not carry a Kennung down into a row that has none", () => {
    const sheet = parseSheet(
      sheetOf(
        [...cared, 1, "", 2, "", ""],
        ["", "", "weiblich", "Stadt Münster", "", 3, "", 4, "", ""],
      ),
    );
    expect(sheet.rows).toHaveLength(1);
    expect(sheet.unassigned).toHaveLength(2);
  });
});
