// SPDX-License-Identifier: EUPL-1.2
import { describeWithLibreOffice, resave } from "../../support/libreoffice";
import { cellKey } from "../model/workbook-data";
import { changedParts, numberCell, putCell, sheetAt } from "./package-fixture";
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
