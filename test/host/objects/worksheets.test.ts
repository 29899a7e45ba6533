// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const sheetNames = (): readonly string[] => host.book.data.sheets.map(({ name }) => name);

const add = (name: string | undefined) =>
  change((_sheet, context) => void context.workbook.worksheets.add(name));

describe("names of sheets", () => {
  test.each(["Tab. BEV-01", "Ämter (2)", "a".repeat(31), "it's"])("%j is taken", async (name) => {
    await add(name);
    expect(sheetNames()).toEqual(["Daten", name]);
  });

  test.each([
    ["a".repeat(32), "InvalidArgument"],
    ["a/b", "InvalidArgument"],
    ["a:b", "InvalidArgument"],
    ["a[b]", "InvalidArgument"],
    ["was?", "InvalidArgument"],
    ["'Zitat'", "InvalidArgument"],
    ["History", "InvalidArgument"],
    ["history", "InvalidArgument"],
    ["DATEN", "ItemAlreadyExists"],
  ])("%j is refused with %s", async (name, code) => {
    expect(await codeOf(add(name))).toBe(code);
    expect(sheetNames()).toEqual(["Daten"]);
  });

  test("a sheet without a name gets the next German one", async () => {
    await add(undefined);
    expect(sheetNames()).toEqual(["Daten", "Tabelle2"]);
  });
});

describe("the life of a sheet", () => {
  test("it is added at the end, moved and found by its id", async () => {
    const [position, name] = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Neu");
      added.position = 0;
      added.load({ id: true, position: true });
      await context.sync();
      const again = worksheets.getItem(added.id);
      again.load({ name: true });
      await context.sync();
      return [added.position, again.name];
    });
    expect([position, name]).toEqual([0, "Neu"]);
    expect(sheetNames()).toEqual(["Neu", "Daten"]);
  });

  test("formulas and names follow a new name", async () => {
    await change((sheet, context) => {
      const other = context.workbook.worksheets.add("Werte");
      other.getRange("A1").values = [[4]];
      sheet.getRange("A1").formulas = [["=Werte!A1*2"]];
      context.workbook.names.add("Basis", other.getRange("A1"));
      other.name = "Neue Werte";
    });
    expect(await read("A1", "formulas")).toEqual([["='Neue Werte'!A1*2"]]);
    expect(host.book.data.names[0]?.formula).toBe("='Neue Werte'!$A$1");
  });

  test("deleting it breaks the references to it and brings another to the front", async () => {
    await change((sheet, context) => {
      const other = context.workbook.worksheets.add("Werte");
      other.activate();
      sheet.getRange("A1").formulas = [["=Werte!A1*2"]];
      other.delete();
    });
    expect(sheetNames()).toEqual(["Daten"]);
    expect(host.book.activeSheet.name).toBe("Daten");
    expect(await read("A1", "formulas")).toEqual([["=#REF!*2"]]);
  });

  test("the last visible sheet cannot be deleted or hidden", async () => {
    expect(await codeOf(change((sheet) => sheet.delete()))).toBe("InvalidOperation");
    const hide = change((sheet) => {
      sheet.visibility = "Hidden";
    });
    expect(await codeOf(hide)).toBe("InvalidOperation");
  });

  test("a hidden sheet cannot be activated", async () => {
    const run = change((_sheet, context) => {
      const other = context.workbook.worksheets.add("Verborgen");
      other.visibility = "Hidden";
      other.activate();
    });
    expect(await codeOf(run)).toBe("InvalidOperation");
  });

  test("a proxy of a deleted sheet answers that it is gone", async () => {
    const code = await codeOf(
      Excel.run(async (context) => {
        const added = context.workbook.worksheets.add("Kurz");
        const range = added.getRange("A1");
        await context.sync();
        added.delete();
        await context.sync();
        range.values = [[1]];
        await context.sync();
      }),
    );
    expect(code).toBe("ItemNotFound");
    await expectNoLeaks(host);
  });
});

describe("what a sheet holds besides cells", () => {
  test("tab colour, gridlines and frozen panes", async () => {
    await change((sheet) => {
      sheet.tabColor = "#1f3864";
      sheet.showGridlines = false;
      sheet.freezePanes.freezeAt(sheet.getRange("A1:B3"));
    });
    expect(host.book.data.sheets[0]).toMatchObject({
      tabColor: "#1F3864",
      showGridlines: false,
      frozen: { rows: 3, columns: 2 },
    });
  });

  test("custom properties are added, overwritten, read and deleted", async () => {
    await change((sheet) => {
      sheet.customProperties.add("im.kind", "data");
      sheet.customProperties.add("im.kind", "contents");
      sheet.customProperties.add("im.id", "1");
      sheet.customProperties.getItem("im.id").delete();
    });
    const pairs = await onSheet((sheet) => {
      const properties = sheet.customProperties;
      properties.load({ key: true, value: true });
      return () => properties.items.map(({ key, value }) => [key, value]);
    });
    expect(pairs).toEqual([["im.kind", "contents"]]);
  });

  test("custom properties come back from a file", async () => {
    await change((sheet) => sheet.customProperties.add("im.kind", "Übersicht"));
    const again = openPackage(savePackage({ data: host.data, original: null }));
    expect([...(again.data.sheets[0]?.customProperties ?? [])]).toEqual([["im.kind", "Übersicht"]]);
  });

  test("the page set-up", async () => {
    await change((sheet) => {
      sheet.pageLayout.set({ orientation: "Landscape", paperSize: "A4", leftMargin: 56.7 });
      sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
      sheet.pageLayout.setPrintArea("A1:D20");
      sheet.pageLayout.setPrintTitleRows("$4:$5");
      sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "Seite &P";
    });
    expect(host.book.data.sheets[0]?.pageLayout).toMatchObject({
      orientation: "landscape",
      paperSize: "A4",
      fitToWidth: 1,
      fitToHeight: null,
      printArea: { row: 0, column: 0, rows: 20, columns: 4 },
      printTitleRows: { first: 3, last: 4 },
      centerFooter: "Seite &P",
      margins: { left: 56.7 },
    });
  });
});

describe("used range", () => {
  test("of an empty sheet is a null object, or A1 for those who insist", async () => {
    const [isNull, address] = await onSheet((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      const insisted = sheet.getUsedRange();
      used.load({ address: true });
      insisted.load({ address: true });
      return () => [used.isNullObject, insisted.address];
    });
    expect([isNull, address]).toEqual([true, "Daten!A1"]);
  });

  test("counts formats only when it is not asked for values", async () => {
    await change((sheet) => {
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("F9").format.fill.color = "#FF0000";
    });
    const addresses = await onSheet((sheet) => {
      const values = sheet.getUsedRangeOrNullObject(true);
      const all = sheet.getUsedRangeOrNullObject(false);
      values.load({ address: true });
      all.load({ address: true });
      return () => [values.address, all.address];
    });
    expect(addresses).toEqual(["Daten!B2", "Daten!B2:F9"]);
  });
});
