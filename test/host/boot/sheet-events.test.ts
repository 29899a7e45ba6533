// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, freshHost } from "../support/excel-run";
import { heard } from "../support/heard";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const sheetOf = (workbook: Excel.Workbook): Excel.Worksheet => workbook.worksheets.getItem("Daten");

const withTable = (): Promise<void> =>
  change((sheet) => {
    sheet.getRange("A1:B3").values = [
      ["Gruppe", "Wert"],
      ["a", 1],
      ["b", 2],
    ];
    sheet.tables.add("A1:B3", true).name = "Werte";
  });

describe("worksheets", () => {
  test("coming and going are told, the user's as well as the add-in's", async () => {
    const seen = await heard(
      ({ worksheets }) => worksheets.onAdded,
      ({ type, source }) => `${type} ${source}`,
      () => change((_sheet, { workbook }) => void workbook.worksheets.add("Neu")),
    );
    expect(seen).toEqual(["WorksheetAdded Local"]);
    const gone = await heard(
      ({ worksheets }) => worksheets.onDeleted,
      ({ type }) => type,
      () => change((_sheet, { workbook }) => workbook.worksheets.getItem("Neu").delete()),
    );
    expect(gone).toEqual(["WorksheetDeleted"]);
  });

  test("a copy counts as added, a renamed or moved one does not", async () => {
    const seen = await heard(
      ({ worksheets }) => worksheets.onAdded,
      ({ worksheetId }) => host.book.findSheet(worksheetId)?.name ?? "",
      () =>
        change((sheet) => {
          sheet.copy("End");
          sheet.name = "Anders";
          sheet.position = 1;
        }),
    );
    expect(seen).toEqual(["Daten (2)"]);
  });

  test("the one in front before is told, also when it is deleted", async () => {
    await change((_sheet, { workbook }) => void workbook.worksheets.add("Neu"));
    const name = (id: string): string => host.book.findSheet(id)?.name ?? "";
    const left = await heard(
      ({ worksheets }) => worksheets.onDeactivated,
      ({ worksheetId }) => name(worksheetId),
      () => host.user.activate("Neu"),
    );
    expect(left).toEqual(["Daten"]);
    const front = await heard(
      ({ worksheets }) => worksheets.onActivated,
      ({ worksheetId }) => name(worksheetId),
      () => change((_sheet, { workbook }) => workbook.worksheets.getItem("Neu").delete()),
    );
    expect(front).toEqual(["Daten"]);
  });

  test("calculated formulas are told with their cells, a change that no formula reads is not", async () => {
    await change((sheet) => {
      sheet.getRange("B1:B2").formulas = [["=A1*2"], ["=B1+1"]];
    });
    const seen = await heard(
      (workbook) => sheetOf(workbook).onCalculated,
      ({ address }) => address,
      () => {
        host.user.type("Daten", "A1", 5);
        host.user.type("Daten", "D1", 5);
      },
    );
    expect(seen).toEqual(["B1:B2"]);
  });

  test("changed formats are told apart from changed contents", async () => {
    const seen = await heard(
      (workbook) => sheetOf(workbook).onFormatChanged,
      ({ type, address }) => `${type} ${address}`,
      () =>
        change((sheet) => {
          sheet.getRange("A1").values = [[1]];
          sheet.getRange("B2:C3").format.fill.color = "#FFFF00";
        }),
    );
    expect(seen).toEqual(["WorksheetFormatChanged B2:C3"]);
  });

  test("hidden rows and protection are told", async () => {
    const rows = await heard(
      (workbook) => sheetOf(workbook).onRowHiddenChanged,
      ({ address, changeType }) => `${address} ${changeType}`,
      () =>
        change((sheet) => {
          sheet.getRange("A3:A4").rowHidden = true;
          sheet.getRange("A3:A4").rowHidden = false;
        }),
    );
    expect(rows).toEqual(["3:4 Hidden", "3:4 Unhidden"]);
    const protection = await heard(
      (workbook) => sheetOf(workbook).onProtectionChanged,
      ({ isProtected }) => String(isProtected),
      () => change((sheet) => sheet.protection.protect()),
    );
    expect(protection).toEqual(["true"]);
  });
});

describe("tables", () => {
  test("coming and going are told to the sheet and the workbook", async () => {
    const added = await heard(
      ({ tables }) => tables.onAdded,
      ({ tableId }) => host.book.findTable(tableId)?.table.name ?? "",
      withTable,
    );
    expect(added).toEqual(["Werte"]);
    const deleted = await heard(
      (workbook) => sheetOf(workbook).tables.onDeleted,
      ({ tableName }) => tableName,
      () => change((sheet) => sheet.tables.getItem("Werte").delete()),
    );
    expect(deleted).toEqual(["Werte"]);
  });

  test("a change inside is told by the table, a change beside it is not", async () => {
    await withTable();
    const seen = await heard(
      ({ tables }) => tables.getItem("Werte").onChanged,
      ({ address, changeType, source }) => `${address} ${changeType} ${source}`,
      () => {
        host.user.type("Daten", "B2", 7);
        host.user.type("Daten", "D2", 7);
        host.user.typeRemotely("Daten", "B3", 8);
      },
    );
    expect(seen).toEqual(["B2 RangeEdited Local", "B3 RangeEdited Remote"]);
  });

  test("a selection is told while it is inside, and once when it leaves", async () => {
    await withTable();
    const seen = await heard(
      ({ tables }) => tables.getItem("Werte").onSelectionChanged,
      ({ address, isInsideTable }) => `${address} ${isInsideTable}`,
      () => {
        for (const address of ["B2", "B3", "D9", "D10"]) host.user.select("Daten", address);
      },
    );
    expect(seen).toEqual(["B2 true", "B3 true", " false"]);
  });
});

describe("formulas and clicks", () => {
  test("a formula that comes, changes or goes is told with what stood there before", async () => {
    const details = ({ formulaDetails }: Excel.WorksheetFormulaChangedEventArgs) =>
      formulaDetails
        .map(({ cellAddress, previousFormula }) => `${cellAddress}<${previousFormula}>`)
        .join(" ");
    await change((sheet) => void (sheet.getRange("B1").formulas = [["=A1*2"]]));
    const seen = await heard(
      ({ worksheets }) => worksheets.onFormulaChanged,
      details,
      async () => {
        await change((sheet) => void (sheet.getRange("A1:C1").formulas = [[1, "=A1*3", "=A1"]]));
        await change((sheet) => void (sheet.getRange("A1").values = [[2]]));
        host.user.type("Daten", "C1", 5);
        await change((sheet) => sheet.getRange("A1:C1").clear("Contents"));
      },
    );
    expect(seen).toEqual(["B1<=A1*2> C1<>", "C1<=A1>", "B1<=A1*3>"]);
  });

  test("a click selects the cell and is told", async () => {
    const seen = await heard(
      ({ worksheets }) => worksheets.onSingleClicked,
      ({ type, address }) => `${type} ${address}`,
      () => host.user.click("Daten", "C3"),
    );
    expect(seen).toEqual(["WorksheetSingleClicked C3"]);
    expect(host.book.selection.area).toMatchObject({ row: 2, column: 2 });
  });
});
