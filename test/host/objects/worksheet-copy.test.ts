// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet, context) => {
    sheet.getRange("A1:B3").values = [
      ["Jahr", "Wert"],
      [2014, 10],
      [2015, 20],
    ];
    sheet.getRange("D1").formulas = [["=SUM(B2:B3)"]];
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.tables.add("A1:B3", true).name = "IM_T_BEV_01";
    sheet.names.add("Eigener", sheet.getRange("B2"));
    sheet.customProperties.add("im.kind", "report");
    context.workbook.worksheets.add("Zweites").getRange("A1").formulas = [["=Daten!D1*2"]];
  });
});

afterEach(() => expectNoLeaks(host));

const sheetNames = (): readonly string[] => host.data.sheets.map(({ name }) => name);

const copy = (position: Excel.WorksheetPositionType | undefined) =>
  onSheet((sheet) => {
    const made = sheet.copy(position);
    made.load({ id: true, name: true });
    return () => made.name;
  });

describe("the copy of a sheet", () => {
  test("has its contents, its look, its marks and names of its own", async () => {
    expect(await copy(undefined)).toBe("Daten (2)");
    expect(sheetNames()).toEqual(["Daten", "Zweites", "Daten (2)"]);
    const [original, , made] = host.data.sheets;
    expect(made?.cells).toEqual(original?.cells);
    expect(made?.customProperties.get("im.kind")).toBe("report");
    expect(made?.id).not.toBe(original?.id);
    expect(made?.tables.map(({ name }) => name)).toEqual(["Tabelle2"]);
    const scopes = host.data.names.map(({ name, sheetId }) => [name, sheetId]);
    expect(scopes).toEqual([
      ["Eigener", original?.id],
      ["Eigener", made?.id],
    ]);
  });

  test("is counted on", async () => {
    await copy(undefined);
    expect(await copy(undefined)).toBe("Daten (3)");
  });

  test("stands where it was wanted", async () => {
    await copy("Beginning" as Excel.WorksheetPositionType);
    expect(sheetNames()[0]).toBe("Daten (2)");
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.getItem("Zweites").copy("Before", worksheets.getItem("Daten"));
      await context.sync();
    });
    expect(sheetNames()).toEqual(["Daten (2)", "Zweites (2)", "Daten", "Zweites"]);
  });

  test("goes on being the same proxy, and calculates with its own cells", async () => {
    const values = await Excel.run(async (context) => {
      const made = context.workbook.worksheets.getItem("Daten").copy();
      made.load({ name: true });
      await context.sync();
      made.getRange("B2").values = [[100]];
      const sum = made.getRange("D1");
      sum.load({ values: true });
      await context.sync();
      return sum.values;
    });
    expect(values).toEqual([[120]]);
    expect(await read("D1", "values")).toEqual([[30]]);
  });

  test("is refused while the structure is protected", async () => {
    host.book.data.isStructureProtected = true;
    expect(await codeOf(copy(undefined))).toBe("AccessDenied");
  });
});

describe("formulas on other sheets", () => {
  const formulaOfSecond = () =>
    Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Zweites").getRange("A1");
      cell.load({ formulas: true, values: true });
      await context.sync();
      return [cell.formulas, cell.values].flat(2) as unknown[];
    });

  test("follow a sheet that is renamed", async () => {
    await change((sheet) => {
      sheet.name = "Alle Daten";
    });
    expect(await formulaOfSecond()).toEqual(["='Alle Daten'!D1*2", 60]);
  });

  test("do not mind a sheet that is moved", async () => {
    await change((sheet) => {
      sheet.position = 1;
      sheet.getRange("B3").values = [[30]];
    });
    expect(await formulaOfSecond()).toEqual(["=Daten!D1*2", 80]);
  });

  test("show an error once the sheet is deleted", async () => {
    await change((sheet) => sheet.delete());
    expect(await formulaOfSecond()).toEqual(["=#REF!*2", "#REF!"]);
  });
});

describe("neighbours of a sheet", () => {
  test("leave out hidden ones only when asked to", async () => {
    const names = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Drittes");
      worksheets.getItem("Zweites").visibility = "Hidden";
      const first = worksheets.getItem("Daten");
      const found = [first.getNext(false), first.getNext(true), first.getPreviousOrNullObject()];
      for (const sheet of found) sheet.load({ name: true });
      await context.sync();
      return found.map((sheet) => (sheet.isNullObject ? null : sheet.name));
    });
    expect(names).toEqual(["Zweites", "Drittes", null]);
  });
});
