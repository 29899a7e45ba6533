// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { parseArea } from "../model/address";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:B4").values = [
      ["Jahr", "Wert"],
      [2013, 10],
      [2014, 20],
      [2015, 30],
    ];
    sheet.getRange("B6").formulas = [["=SUM(B2:B4)"]];
  });
});

afterEach(() => expectNoLeaks(host));

const sheetData = () => {
  const [sheet] = host.data.sheets;
  if (!sheet) throw new Error("No sheet.");
  return sheet;
};

const area = (address: string) => {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`${address} is no address.`);
  return parsed;
};

describe("inserting", () => {
  test("moves cells down and formulas with what they read", async () => {
    await change((sheet) => {
      sheet.getRange("3:3").insert("Down");
    });
    expect(await read("A2:B5", "values")).toEqual([
      [2013, 10],
      ["", ""],
      [2014, 20],
      [2015, 30],
    ]);
    expect(await read("B7", "formulas")).toEqual([["=SUM(B2:B5)"]]);
    expect(await read("B7", "values")).toEqual([[60]]);
  });

  test("counts what is typed into the new row", async () => {
    await change((sheet) => {
      sheet.getRange("3:3").insert("Down");
      sheet.getRange("B3").values = [[5]];
    });
    expect(await read("B7", "values")).toEqual([[65]]);
  });

  test("gives back the blank cells, while a range held before goes with its cells", async () => {
    const addresses = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Daten");
      const held = sheet.getRange("B3");
      held.load({ address: true });
      await context.sync();
      const blank = sheet.getRange("A2:B2").insert("Down");
      blank.load({ address: true });
      held.load({ address: true, values: true });
      await context.sync();
      return [blank.address, held.address, held.values];
    });
    expect(addresses).toEqual(["Daten!A2:B2", "Daten!B4", [[20]]]);
  });

  test("moves only the rows of its columns, and leaves references across them alone", async () => {
    await change((sheet) => {
      sheet.getRange("D1").formulas = [["=SUM(A2:B4)"]];
      sheet.getRange("A2").insert("Down");
    });
    expect(await read("A2:B3", "values")).toEqual([
      ["", 10],
      [2013, 20],
    ]);
    expect(await read("D1", "formulas")).toEqual([["=SUM(A2:B4)"]]);
    expect(await read("D1", "values")).toEqual([[2013 + 2014 + 60]]);
  });

  test("moves columns to the right with their width", async () => {
    await change((sheet) => {
      sheet.getRange("B:B").format.columnWidth = 90;
      sheet.getRange("B:B").insert("Right");
    });
    expect(await read("C1", "values")).toEqual([["Wert"]]);
    expect([...sheetData().columns.keys()]).toEqual([2]);
    expect(await read("C6", "formulas")).toEqual([["=SUM(C2:C4)"]]);
  });

  test("gives new cells the look of the row above", async () => {
    await change((sheet) => {
      sheet.getRange("A1:B1").format.fill.color = "#FFFF00";
      sheet.getRange("2:2").insert("Down");
    });
    const color = await onSheet((sheet) => {
      const fill = sheet.getRange("A2:B2").format.fill;
      fill.load({ color: true });
      return () => fill.color;
    });
    expect(color).toBe("#FFFF00");
  });

  test("takes formulas of other sheets, names, links, merged cells, tables and print set-up along", async () => {
    await Excel.run(async (context) => {
      const { worksheets, names } = context.workbook;
      const daten = worksheets.getItem("Daten");
      worksheets.add("Zweites").getRange("A1").formulas = [["=Daten!$B$3*2"]];
      names.add("Mitte", daten.getRange("B3"));
      daten.getRange("D8:E8").merge();
      daten.getRange("D9").hyperlink = { documentReference: "Zweites!A1", textToDisplay: "dort" };
      daten.tables.add("G5:H7", true);
      await context.sync();
      daten.pageLayout.setPrintArea("A1:H9");
      daten.pageLayout.setPrintTitleRows("$1:$3");
      await context.sync();
      daten.getRange("3:4").insert("Down");
      await context.sync();
      const other = worksheets.getItem("Zweites").getRange("A1");
      other.load({ formulas: true, values: true });
      await context.sync();
      expect([other.formulas, other.values]).toEqual([[["=Daten!$B$5*2"]], [[40]]]);
    });
    expect(host.data.names[0]?.formula).toBe("=Daten!$B$5");
    const { mergedAreas, hyperlinks, tables, pageLayout } = sheetData();
    expect(mergedAreas).toEqual([area("D10:E10")]);
    expect(hyperlinks[0]?.area).toEqual(area("D11"));
    expect(tables[0]?.area).toEqual(area("G7:H9"));
    expect(pageLayout.printArea).toEqual(area("A1:H11"));
    expect(pageLayout.printTitleRows).toEqual({ first: 0, last: 4 });
  });

  test("takes rules and comments along", async () => {
    await Excel.run(async (context) => {
      const daten = context.workbook.worksheets.getItem("Daten");
      const format = daten.getRange("B2:B4").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=B2>$B$4";
      daten.getRange("A2:A4").dataValidation.rule = {
        custom: { formula: "=A2>2000" },
      };
      daten.comments.add("B4", "prüfen");
      await context.sync();
      daten.getRange("2:2").insert("Down");
      await context.sync();
    });
    const { conditionalFormats, validations, comments } = sheetData();
    expect(conditionalFormats[0]).toMatchObject({
      areas: [area("B3:B5")],
      rule: { formula: "=B3>$B$5" },
    });
    expect(validations[0]).toMatchObject({ areas: [area("A3:A5")], formula1: "=A3>2000" });
    expect(comments[0]).toMatchObject({ row: 4, column: 1 });
  });

  test("is refused where it would tear a table or merged cells, or push cells off the sheet", async () => {
    await change((sheet) => {
      sheet.tables.add("D5:E7", true);
      sheet.getRange("G5:H5").merge();
      sheet.getRange("J1048576").values = [[1]];
    });
    const insertAt = (address: string) =>
      codeOf(change((sheet) => void sheet.getRange(address).insert("Down")));
    expect(await insertAt("D1")).toBe("InvalidOperation");
    expect(await insertAt("G1")).toBe("InsertDeleteConflict");
    expect(await insertAt("J1")).toBe("NonBlankCellOffSheet");
    expect(await insertAt("D1:E1")).toBe("none");
  });

  test("is refused on a protected sheet unless the protection allows rows to come", async () => {
    const insertRow = () => codeOf(change((sheet) => void sheet.getRange("2:2").insert("Down")));
    await change((sheet) => sheet.protection.protect());
    expect(await insertRow()).toBe("AccessDenied");
    await change((sheet) => {
      sheet.protection.unprotect();
      sheet.protection.protect({ allowInsertRows: true });
    });
    expect(await insertRow()).toBe("none");
  });
});

describe("deleting", () => {
  test("closes the gap and recalculates", async () => {
    await change((sheet) => sheet.getRange("3:3").delete("Up"));
    expect(await read("A2:B3", "values")).toEqual([
      [2013, 10],
      [2015, 30],
    ]);
    expect(await read("B5", "formulas")).toEqual([["=SUM(B2:B3)"]]);
    expect(await read("B5", "values")).toEqual([[40]]);
  });

  test("breaks references to cells that are gone", async () => {
    await change((sheet) => {
      sheet.getRange("D1").formulas = [["=B3*2"]];
      sheet.getRange("B2:B4").delete("Up");
    });
    expect(await read("D1", "formulas")).toEqual([["=#REF!*2"]]);
    expect(await read("D1", "values")).toEqual([["#REF!"]]);
  });

  test("makes a held range invalid whose cells are gone", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        const held = context.workbook.worksheets.getItem("Daten").getRange("B3");
        held.load({ address: true });
        await context.sync();
        context.workbook.worksheets.getItem("Daten").getRange("3:3").delete("Up");
        await context.sync();
        held.load({ address: true });
        await context.sync();
      }),
    );
    expect(code).toBe("InvalidReference");
  });
});

describe("the event of a shift", () => {
  test.each([
    ["2:2", "RowInserted", undefined],
    ["C:C", "ColumnInserted", undefined],
    ["A2:B2", "CellInserted", "Down"],
  ])("inserting %s says %s", async (address, changeType, direction) => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await change((sheet) => {
      sheet.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
    });
    await change((sheet) => void sheet.getRange(address).insert("Down"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(seen).toMatchObject([{ address, changeType, triggerSource: "ThisLocalAddin" }]);
    expect(seen[0]?.changeDirectionState?.insertShiftDirection).toBe(direction);
  });
});
