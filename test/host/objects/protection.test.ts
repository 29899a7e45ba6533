// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, freshHost, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const unlockedCellOnProtectedSheet = (options?: Excel.WorksheetProtectionOptions) =>
  change((sheet) => {
    sheet.getRange("B1").format.protection.locked = false;
    sheet.protection.protect(options);
  });

type Work = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

describe("a protected sheet", () => {
  test("takes values in unlocked cells only", async () => {
    await unlockedCellOnProtectedSheet();
    const writeTo = (address: string) =>
      change((sheet) => {
        sheet.getRange(address).values = [[1]];
      });
    expect(await codeOf(writeTo("B1"))).toBe("none");
    expect(await codeOf(writeTo("A1"))).toBe("AccessDenied");
    expect(await read("A1:B1", "values")).toEqual([["", 1]]);
  });

  test("refuses a range with a single locked cell, whole", async () => {
    await unlockedCellOnProtectedSheet();
    const both = change((sheet) => {
      sheet.getRange("A1:B1").values = [[1, 2]];
    });
    expect(await codeOf(both)).toBe("AccessDenied");
    expect(await read("B1", "values")).toEqual([[""]]);
  });

  test.each<[string, Work]>([
    ["a format", (sheet) => (sheet.getRange("B1").format.font.bold = true)],
    ["a table", (sheet) => void sheet.tables.add("B1:B3", true)],
    ["merging", (sheet) => sheet.getRange("B1:C1").merge()],
    ["the page set-up", (sheet) => (sheet.pageLayout.orientation = "Landscape")],
    ["protecting it again", (sheet) => sheet.protection.protect()],
  ])("refuses %s", async (_name, work) => {
    await unlockedCellOnProtectedSheet();
    expect(await codeOf(change(work))).toBe("AccessDenied");
  });

  test("takes formats when the protection allows them", async () => {
    await unlockedCellOnProtectedSheet({ allowFormatCells: true });
    const format = change((sheet) => {
      sheet.getRange("A1").format.font.bold = true;
    });
    expect(await codeOf(format)).toBe("none");
  });

  test("opens with its password only", async () => {
    await change((sheet) => sheet.protection.protect({}, "geheim"));
    expect(await codeOf(change((sheet) => sheet.protection.unprotect()))).toBe("AccessDenied");
    expect(await codeOf(change((sheet) => sheet.protection.unprotect("geheim")))).toBe("none");
    expect(host.book.data.sheets[0]?.protection).toBeNull();
  });
});

describe("a protected structure", () => {
  test.each<[string, Work]>([
    ["adding a sheet", (_sheet, { workbook }) => void workbook.worksheets.add("Neu")],
    ["renaming a sheet", (sheet) => (sheet.name = "Neu")],
    ["moving a sheet", (sheet) => (sheet.position = 0)],
    ["hiding a sheet", (sheet) => (sheet.visibility = "Hidden")],
    ["deleting a sheet", (sheet) => sheet.delete()],
  ])("refuses %s", async (_name, work) => {
    host.book.data.isStructureProtected = true;
    expect(await codeOf(change(work))).toBe("AccessDenied");
  });

  test("leaves cells writable", async () => {
    host.book.data.isStructureProtected = true;
    const write = change((sheet) => {
      sheet.getRange("A1").values = [[1]];
    });
    expect(await codeOf(write)).toBe("none");
  });
});

test.each<[string, Work]>([
  ["values", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["formats", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
  ["sheets", (_sheet, { workbook }) => void workbook.worksheets.add("Neu")],
  ["XML parts", (_sheet, { workbook }) => void workbook.customXmlParts.add("<a/>")],
])("a read-only workbook takes no %s", async (_name, work) => {
  host.book.data.isReadOnly = true;
  expect(await codeOf(change(work))).toBe("AccessDenied");
});
