// SPDX-License-Identifier: EUPL-1.2
import { openHost, type ExcelHost } from "..";
import { emptyWorkbook } from "../model/new-workbook";
import { Book } from "../model/book";
import { cellKey, DEFAULT_FORMAT, type SheetData } from "../model/workbook-data";
import { withoutStructuredReferences } from "./structured-references";

const putHeader = (sheet: SheetData, offset: number, text: string): void => {
  sheet.cells.set(cellKey(1, 1 + offset), {
    value: text,
    type: "String",
    formula: null,
    format: DEFAULT_FORMAT,
  });
};

/** Table "Quoten" in B2:E5 of the sheet "Daten 1", without total row. */
const bookWithTable = (): Book => {
  const data = emptyWorkbook("Daten 1", "Zweites");
  const [sheet] = data.sheets;
  if (!sheet) throw new Error("No sheet.");
  ["Jahr", "Wert", "Bezug [a]", "Quote, %"].forEach((header, offset) =>
    putHeader(sheet, offset, header),
  );
  sheet.tables.push({
    id: "1",
    name: "Quoten",
    area: { row: 1, column: 1, rows: 4, columns: 4 },
    showHeaders: true,
    showTotals: false,
    style: "",
    showBandedRows: true,
    showFilterButton: true,
    filters: [],
    sort: null,
  });
  return new Book(data);
};

describe("a structured reference", () => {
  test.each([
    ["=SUM(Quoten[Wert])", "=SUM('Daten 1'!$C$3:$C$5)"],
    ["=SUM(quoten[WERT])", "=SUM('Daten 1'!$C$3:$C$5)"],
    ["=Quoten[@Wert]*100", "='Daten 1'!$C$4*100"],
    ["=[@Wert]", "='Daten 1'!$C$4"],
    ["=Quoten[[#This Row],[Wert]]", "='Daten 1'!$C$4"],
    ["=Quoten[@[Bezug '[a']]]", "='Daten 1'!$D$4"],
    ["=SUM(Quoten[[Jahr]:[Wert]])", "=SUM('Daten 1'!$B$3:$C$5)"],
    ["=SUM(Quoten[@[Jahr]:[Wert]])", "=SUM('Daten 1'!$B$4:$C$4)"],
    ["=Quoten[[#Headers],[Quote, %]]", "='Daten 1'!$E$2"],
    ["=ROWS(Quoten[#All])", "=ROWS('Daten 1'!$B$2:$E$5)"],
    ["=ROWS(Quoten[[#Headers],[#Data],[Wert]])", "=ROWS('Daten 1'!$C$2:$C$5)"],
    ["=ROWS(Quoten[])", "=ROWS('Daten 1'!$B$3:$E$5)"],
    ["=Quoten[Fehlt]", "=#REF!"],
    ["=Quoten[#Totals]", "=#VALUE!"],
    ["=Andere[Wert]", "=Andere[Wert]"],
    ['="Quoten[Wert]"', '="Quoten[Wert]"'],
    ["=[Mappe.xlsx]Blatt!A1", "=[Mappe.xlsx]Blatt!A1"],
  ])("%s is %s", (formula, plain) => {
    const book = bookWithTable();
    const place = { book, sheet: book.activeSheet, row: 3, column: 4 };
    expect(withoutStructuredReferences(formula, place)).toBe(plain);
  });

  test("to this row has no value outside the rows of the table", () => {
    const book = bookWithTable();
    const place = { book, sheet: book.activeSheet, row: 9, column: 0 };
    expect(withoutStructuredReferences("=Quoten[@Wert]", place)).toBe("=#VALUE!");
  });

  test("is calculated, and anew when a cell of the table changes", () => {
    const host: ExcelHost = openHost(bookWithTable().data);
    host.user.type("Daten 1", "C3:C5", [[1], [2], [3]]);
    host.user.type("Zweites", "A1", "=SUM(Quoten[Wert])");
    const value = () => host.data.sheets[1]?.cells.get(0)?.value;
    expect(value()).toBe(6);
    host.user.type("Daten 1", "C3", 10);
    expect(value()).toBe(15);
    expect(host.notCalculated).toEqual([]);
  });
});
