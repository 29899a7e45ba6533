// SPDX-License-Identifier: EUPL-1.2
import { describeWithLibreOffice, resave } from "../../support/libreoffice";
import { addChart } from "../behaviour/charts";
import { renameSheet } from "../behaviour/sheets";
import { Book } from "../model/book";
import { emptyWorkbook } from "../model/new-workbook";
import { cellKey } from "../model/workbook-data";
import {
  changedParts,
  numberCell,
  partPaths,
  partText,
  putCell,
  sheetAt,
  textCell,
} from "./package-fixture";
import { richWorkbook } from "./sample-workbooks";
import { openPackage, savePackage } from "./xlsx-package";

const WRITERS: readonly [
  string,
  typeof describe | typeof describeWithLibreOffice,
  () => Promise<Uint8Array>,
][] = [
  ["a library", describe, richWorkbook],
  ["LibreOffice", describeWithLibreOffice, async () => resave(await richWorkbook())],
];

for (const [writer, describeWriter, write] of WRITERS) {
  describeWriter(`a file written by ${writer}`, () => {
    let bytes: Uint8Array;

    beforeAll(async () => {
      bytes = await write();
    });

    it("keeps every part byte for byte when nothing changed", () => {
      expect(changedParts(bytes, savePackage(openPackage(bytes)))).toEqual([]);
    });

    it("changes nothing but the sheet when a number changes", () => {
      const opened = openPackage(bytes);
      putCell(sheetAt(opened), [1, 1], numberCell(301));
      expect(changedParts(bytes, savePackage(opened))).toEqual(["xl/worksheets/sheet1.xml"]);
    });

    it("reads the same workbook again after a change, but for the change", () => {
      const opened = openPackage(bytes);
      putCell(sheetAt(opened), [1, 1], numberCell(301));
      expect(openPackage(savePackage(opened)).data).toEqual(opened.data);
    });

    it("reads what stands in the file", () => {
      const sheet = sheetAt(openPackage(bytes));
      const cell = (row: number, column: number): unknown => sheet.cells.get(cellKey(row, column));
      expect(sheet.name).toBe("Bevölkerung 2015");
      expect(cell(1, 3)).toMatchObject({
        value: 4,
        type: "Double",
        formula: "=(C2-B2)*100/B2",
        format: { numberFormat: "0.0" },
      });
      expect(cell(3, 0)).toMatchObject({
        value: "Ämter & <Orte>",
        type: "String",
        format: { alignment: { horizontal: "right", wrapText: true, indent: 2 } },
      });
      expect(cell(3, 3)).toMatchObject({ value: "", type: "String" });
      expect(cell(0, 0)).toMatchObject({
        format: {
          font: { name: "Arial", size: 12, bold: true, color: "#1F4E79" },
          fill: "#DDEBF7",
          borders: { bottom: { style: "medium", color: "#203864" }, top: null },
        },
      });
      expect(cell(1, 1)).toMatchObject({ format: { locked: false } });
      expect(sheet.mergedAreas).toEqual([{ row: 5, column: 0, rows: 2, columns: 3 }]);
      expect(sheet.columns.get(2)?.hidden).toBe(true);
      expect(sheet.rows.get(2)).toEqual({ height: 30, hidden: false });
      expect(sheet.rows.get(3)?.hidden).toBe(true);
      expect(sheet.hyperlinks).toMatchObject([
        { area: { row: 8, column: 0 }, address: "https://www.stadt-muenster.de/" },
      ]);
      expect(sheet.pageLayout).toMatchObject({
        orientation: "landscape",
        paperSize: "A4",
        fitToWidth: 1,
        fitToHeight: null,
        printTitleRows: { first: 0, last: 0 },
        printArea: { row: 0, column: 0, rows: 9, columns: 4 },
        leftFooter: expect.stringContaining("Stadt Münster") as string,
        margins: { top: 72, left: 36 },
      });
    });

    it("reads the rules of the sheet", () => {
      const { conditionalFormats, validations } = sheetAt(openPackage(bytes));
      expect(conditionalFormats).toMatchObject([
        {
          areas: [{ row: 1, column: 1, rows: 3, columns: 2 }],
          rule: { kind: "CellValue", operator: "lessThan", formula1: "=0" },
          look: { bold: true },
        },
      ]);
      expect(validations).toMatchObject([
        { type: "whole", operator: "greaterThan", formula1: "0", areas: [{ row: 1, column: 1 }] },
      ]);
    });

    it("keeps the note of a cell when another one changes", () => {
      const opened = openPackage(bytes);
      putCell(sheetAt(opened), [1, 1], numberCell(301));
      const saved = savePackage(opened);
      const notes = partPaths(saved).filter((path) => path.includes("comments"));
      expect(notes).toHaveLength(1);
      expect(partText(saved, notes[0] ?? "")).toContain("bitte prüfen");
    });

    // LibreOffice without a window does not write views.
    if (writer !== "LibreOffice") {
      it("reads frozen panes and gridlines", () => {
        const { frozen, showGridlines } = sheetAt(openPackage(bytes));
        expect({ frozen, showGridlines }).toEqual({
          frozen: { rows: 1, columns: 1 },
          showGridlines: false,
        });
      });
    }

    it("reads sheets, names, tables and properties", () => {
      const { data } = openPackage(bytes);
      expect(data.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
        ["Bevölkerung 2015", "Visible"],
        ["Parameter", writer === "LibreOffice" ? "Hidden" : "VeryHidden"],
        ["Tabelle", "Visible"],
      ]);
      expect(data.names).toMatchObject([{ name: "Grenzwert", formula: "=Parameter!$B$1" }]);
      expect(data.sheets[2]?.tables).toMatchObject([
        {
          name: "IM_T_BEV_01",
          area: { row: 1, column: 1, rows: 3, columns: 2 },
          showHeaders: true,
        },
      ]);
      expect(data.properties).toMatchObject({ title: "Lieferung", author: "Amt 61" });
    });
  });
}

/** A sheet with figures and a chart of them. */
const withChart = (): Uint8Array => {
  const opened = { data: emptyWorkbook("Daten"), original: null };
  const sheet = sheetAt(opened);
  putCell(sheet, [0, 0], textCell("weiblich"));
  putCell(sheet, [0, 1], numberCell(150));
  putCell(sheet, [1, 0], textCell("männlich"));
  putCell(sheet, [1, 1], numberCell(162));
  const book = new Book(opened.data);
  const source = { book, sheet, area: { row: 0, column: 0, rows: 2, columns: 2 } };
  addChart({ book, sheet }, { type: "BarClustered", source, seriesBy: "Columns" });
  return savePackage(opened);
};

describeWithLibreOffice("a chart", () => {
  let bytes: Uint8Array;

  beforeAll(async () => {
    bytes = await resave(withChart());
  });

  it("is shown by LibreOffice, and read again from what that writes", () => {
    const [chart, second] = sheetAt(openPackage(bytes)).charts;
    expect(second).toBeUndefined();
    expect(chart).toMatchObject({
      type: "BarClustered",
      series: [{ values: "=Daten!$B$1:$B$2", categories: "=Daten!$A$1:$A$2" }],
    });
  });

  it("stays as it is, byte for byte, when a cell changes", () => {
    const opened = openPackage(bytes);
    putCell(sheetAt(opened), [0, 1], numberCell(151));
    expect(changedParts(bytes, savePackage(opened))).toEqual(["xl/worksheets/sheet1.xml"]);
  });

  it("follows a renamed sheet without losing what another program wrote about it", () => {
    const opened = openPackage(bytes);
    const sheet = sheetAt(opened);
    renameSheet(new Book(opened.data), sheet, "Tab 1");
    const saved = savePackage(opened);
    expect(sheetAt(openPackage(saved)).charts[0]?.series).toMatchObject([
      { values: "='Tab 1'!$B$1:$B$2" },
    ]);
    const parts = partPaths(saved).filter((path) => path.startsWith("xl/charts/chart"));
    const lengths = [bytes, saved].map((file) => partText(file, parts[0] ?? "").length);
    expect(Math.abs((lengths[0] ?? 0) - (lengths[1] ?? 0))).toBeLessThan(100);
  });
});
