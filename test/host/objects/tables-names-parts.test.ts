// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:C3").values = [
      ["Gruppe", 2013, ""],
      ["insgesamt", 1, 2],
      ["darunter", 3, 4],
    ];
  });
});

afterEach(() => expectNoLeaks(host));

const tables = () => host.book.data.sheets[0]?.tables ?? [];

describe("tables", () => {
  test("are made from a range; header cells become texts", async () => {
    await change((sheet) => {
      const table = sheet.tables.add("A1:C3", true);
      table.set({ name: "IM_T_BEV_01_1", style: "TableStyleLight1", showBandedRows: false });
    });
    expect(tables()).toMatchObject([
      {
        name: "IM_T_BEV_01_1",
        style: "TableStyleLight1",
        showBandedRows: false,
        area: { row: 0, column: 0, rows: 3, columns: 3 },
      },
    ]);
    expect(await read("A1:C1", "values")).toEqual([["Gruppe", "2013", "Spalte3"]]);
    expect(await read("B1", "valueTypes")).toEqual([["String"]]);
  });

  test("know their header and body", async () => {
    const addresses = await onSheet((sheet) => {
      const table = sheet.tables.add("A1:C3", true);
      const header = table.getHeaderRowRange();
      const body = table.getDataBodyRange();
      header.load({ address: true });
      body.load({ address: true });
      return () => [header.address, body.address];
    });
    expect(addresses).toEqual(["Daten!A1:C1", "Daten!A2:C3"]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
    ["one over another", (sheet) => void sheet.tables.add("C3:D5", true), "InvalidArgument"],
    [
      "one over merged cells",
      (sheet) => {
        sheet.getRange("F1:G1").merge();
        sheet.tables.add("F1:G3", true);
      },
      "MergedRangeConflict",
    ],
    ["the name of a cell", (sheet) => (sheet.tables.getItemAt(0).name = "Tab1"), "InvalidArgument"],
    ["a name with spaces", (sheet) => (sheet.tables.getItemAt(0).name = "a b"), "InvalidArgument"],
  ])("%s is refused", async (_name, work, code) => {
    await change((sheet) => void sheet.tables.add("A1:C3", true));
    expect(await codeOf(change(work))).toBe(code);
  });

  test("a deleted one takes its cells along", async () => {
    await change((sheet) => void sheet.tables.add("A1:C3", true));
    await change((sheet) => sheet.tables.getItemAt(0).delete());
    expect(tables()).toEqual([]);
    expect(await read("A1", "values")).toEqual([[""]]);
  });
});

describe("names", () => {
  test("point at cells absolutely and open as ranges", async () => {
    const address = await onSheet((sheet, context) => {
      context.workbook.names.add("Basis", sheet.getRange("B2:B3"));
      const range = context.workbook.names.getItem("basis").getRange();
      range.load({ address: true });
      return () => range.address;
    });
    expect(address).toBe("Daten!B2:B3");
    expect(host.book.data.names[0]?.formula).toBe("=Daten!$B$2:$B$3");
  });

  test("are usable in formulas", async () => {
    await change((sheet, context) => {
      context.workbook.names.add("Basis", sheet.getRange("B2"));
      sheet.getRange("D1").formulas = [["=Basis*10"]];
    });
    expect(await read("D1", "values")).toEqual([[10]]);
    host.user.type("Daten", "B2", 7);
    expect(await read("D1", "values")).toEqual([[70]]);
  });

  test.each([
    ["A1", "InvalidArgument"],
    ["Z1S1", "InvalidArgument"],
    ["1a", "InvalidArgument"],
    ["BASIS", "ItemAlreadyExists"],
  ])("%j is refused with %s", async (name, code) => {
    await change(
      (sheet, context) => void context.workbook.names.add("Basis", sheet.getRange("A1")),
    );
    const run = change(
      (sheet, context) => void context.workbook.names.add(name, sheet.getRange("A2")),
    );
    expect(await codeOf(run)).toBe(code);
  });
});

describe("custom XML parts", () => {
  const XML = '<?xml version="1.0"?><im:review xmlns:im="urn:im:review"><entry/></im:review>';

  test("are added, found by namespace, changed and deleted", async () => {
    const [xml, isMissing] = await onSheet((_sheet, { workbook }) => {
      workbook.customXmlParts.add("<other/>");
      workbook.customXmlParts.add(XML);
      const found = workbook.customXmlParts
        .getByNamespace("urn:im:review")
        .getOnlyItemOrNullObject();
      found.setXml(XML.replace("<entry/>", "<entry id='1'/>"));
      const text = found.getXml();
      const missing = workbook.customXmlParts.getByNamespace("urn:nix").getOnlyItemOrNullObject();
      missing.load({ id: true });
      return () => [text.value, missing.isNullObject];
    });
    expect(xml).toContain("<entry id='1'/>");
    expect(isMissing).toBe(true);
    expect(host.book.data.customXmlParts).toHaveLength(2);
  });

  test.each(["", "nur Text", "<!-- leer -->"])("%j is refused", async (xml) => {
    const run = change((_sheet, { workbook }) => void workbook.customXmlParts.add(xml));
    expect(await codeOf(run)).toBe("InvalidArgument");
  });
});

describe("the workbook", () => {
  test("knows its active cell and selection", async () => {
    host.user.select("Daten", "B2:C3");
    const addresses = await onSheet((_sheet, { workbook }) => {
      const cell = workbook.getActiveCell();
      const selection = workbook.getSelectedRange();
      cell.load({ address: true });
      selection.load({ address: true });
      return () => [cell.address, selection.address];
    });
    expect(addresses).toEqual(["Daten!B2", "Daten!B2:C3"]);
  });

  test("has a title, an author and a subject, in the file too", async () => {
    await change((_sheet, { workbook }) => {
      workbook.properties.set({ title: "Bericht", author: "Amt 61", subject: "Integration" });
    });
    const found = await onSheet((_sheet, { workbook: { properties } }) => {
      properties.load({ title: true, author: true, subject: true });
      return () => ({
        title: properties.title,
        author: properties.author,
        subject: properties.subject,
      });
    });
    expect(found).toEqual({ title: "Bericht", author: "Amt 61", subject: "Integration" });
    const bytes = savePackage({ data: host.data, original: null });
    expect(openPackage(bytes).data.properties).toEqual(found);
  });

  test("speaks German about numbers and English in its cells", async () => {
    const [separator, culture] = await onSheet((_sheet, { application }) => {
      application.load({ decimalSeparator: true, cultureInfo: { name: true } });
      return () => [application.decimalSeparator, application.cultureInfo.name];
    });
    expect([separator, culture]).toEqual([",", "de-DE"]);
    await change((sheet) => {
      sheet.getRange("E1").numberFormat = [["#,##0.0"]];
      sheet.getRange("E1").values = [[1234.56]];
    });
    expect(await read("E1", "text")).toEqual([["1.234,6"]]);
  });
});

test("merged areas are found wherever they touch the range", async () => {
  await change((sheet) => sheet.getRange("E1:F2").merge());
  const found = await onSheet((sheet) => {
    const merged = sheet.getRange("A1:E1").getMergedAreasOrNullObject();
    const none = sheet.getRange("A1:C1").getMergedAreasOrNullObject();
    merged.areas.load({ rowIndex: true, columnCount: true });
    merged.load({ address: true });
    none.load({ address: true });
    return () => [merged.address, merged.areas.items[0]?.columnCount, none.isNullObject];
  });
  expect(found).toEqual(["Daten!E1:F2", 2, true]);
});
