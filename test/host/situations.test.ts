// SPDX-License-Identifier: EUPL-1.2
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from ".";
import { savePackage } from "./package/xlsx-package";
import { begin, INSERT, OLD_EXCEL, REMOTE_VALUE } from "./situations";
import { emptyWorkbook } from "./model/new-workbook";
import { change, codeOf, freshHost, onSheet, read } from "./support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Jahr", "Wert", "Bezug"],
      [2013, 10, 100],
      [2014, 20, 100],
      [2015, 30, 100],
    ];
  });
});

const write = (address: string, value: unknown = 1) =>
  codeOf(
    change((sheet) => {
      sheet.getRange(address).values = value as never;
    }),
  );

const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("protection and cell editing", () => {
  afterEach(() => expectNoLeaks(host));

  test("X01: a cell is being edited", async () => {
    begin(host, "X01");
    expect(await write("A9")).toBe("InvalidOperationInCellEditMode");
    host.switches.endCellEdit();
    expect(await write("A9")).toBe("none");
  });

  test("X02: a protected sheet says so, can be read, and takes no value", async () => {
    begin(host, "X02");
    const isProtected = await onSheet((sheet) => {
      sheet.protection.load({ protected: true });
      return () => sheet.protection.protected;
    });
    expect(isProtected).toBe(true);
    expect(await read("B2", "values")).toEqual([[10]]);
    expect(await write("B2")).toBe("AccessDenied");
  });

  test("X03: behind a password, unlocked cells can be written, and nothing is unprotected", async () => {
    begin(host, "X03", "B2:B4");
    expect(await write("B2:B3")).toBe("none");
    expect(await write("B4:B5")).toBe("AccessDenied");
    expect(await codeOf(change((sheet) => sheet.protection.unprotect("geraten")))).toBe(
      "AccessDenied",
    );
  });

  test("X04: a protected structure lets no sheet come", async () => {
    begin(host, "X04");
    const add = change((_sheet, context) => void context.workbook.worksheets.add("Neu"));
    expect(await codeOf(add)).toBe("AccessDenied");
    expect(await write("A9")).toBe("none");
  });

  test("X28: a read-only workbook takes nothing", async () => {
    begin(host, "X28");
    expect(await write("A9")).toBe("AccessDenied");
  });
});

describe("what stands in the cells", () => {
  afterEach(() => expectNoLeaks(host));

  test("X05: rows under a filter are hidden, are read and written, and do not shift", async () => {
    begin(host, "X05", "A3:C3");
    expect(await read("A3", "rowHidden")).toBe(true);
    expect(await read("A2:A4", "values")).toEqual([[2013], [2014], [2015]]);
    expect(await write("B2:B4", [[1], [2], [3]])).toBe("none");
    const insert = change((sheet) => void sheet.getRange("A2:C2").insert("Down"));
    expect(await codeOf(insert)).toBe("FilteredRangeConflict");
  });

  test("X06: hidden columns are read like others", async () => {
    begin(host, "X06", "B1:B4");
    expect(await read("B:B", "columnHidden")).toBe(true);
    expect(await read("B2", "values")).toEqual([[10]]);
  });

  test("X07: only the first of merged cells has a value, and no table can stand on them", async () => {
    begin(host, "X07", "A1:B1");
    expect(await read("A1:C1", "values")).toEqual([["Jahr", "", "Bezug"]]);
    const table = change((sheet) => void sheet.tables.add("A1:C4", true));
    expect(await codeOf(table)).toBe("MergedRangeConflict");
  });

  test("X12: an error is told apart by its type", async () => {
    begin(host, "X12", "B3");
    expect(await read("B2:B4", "valueTypes")).toEqual([["Double"], ["Error"], ["Double"]]);
  });

  test("X13: a spill names its parent, and breaks when something is written into it", async () => {
    begin(host, "X13", "B2:B4");
    const parent = await onSheet((sheet) => {
      const found = sheet.getRange("B4").getSpillParentOrNullObject();
      found.load({ address: true });
      return () => found.address;
    });
    expect(parent).toBe("Daten!B2");
    expect(await read("B3", "hasSpill")).toBe(true);
    await write("B3", 99);
    expect(await read("B2:B4", "values")).toEqual([["#SPILL!"], [99], [""]]);
    expect(await read("B4", "hasSpill")).toBe(false);
  });

  test("X13: an array formula of the old kind changes as a whole or not at all", async () => {
    const { activeSheet, obstacles } = host.book;
    const area = { row: 1, column: 1, rows: 3, columns: 1 };
    obstacles.add({ kind: "array", sheet: activeSheet, area });
    expect(await write("B3")).toBe("InvalidOperation");
    expect(await write("B2:B4")).toBe("none");
  });

  test("X13: a spill ends with its formula", async () => {
    begin(host, "X13", "B2:B4");
    await change((sheet) => sheet.getRange("B2").clear("Contents"));
    expect(await read("B2:B4", "values")).toEqual([[""], [""], [""]]);
  });

  test("X26: a format in the last row blows up the used range, but not that of the values", async () => {
    begin(host, "X26");
    const addresses = await onSheet((sheet) => {
      const all = sheet.getUsedRange();
      const values = sheet.getUsedRange(true);
      all.load({ address: true, values: true });
      values.load({ address: true });
      return () => [all.address, values.address];
    });
    expect(addresses).toEqual(["Daten!A:C", "Daten!A1:C4"]);
  });

  test("X26: a range of more than five million cells answers null instead of values", async () => {
    expect(await read("A1:E1000001", "values")).toBeNull();
  });

  test("X40: a PivotTable is neither written to nor shifted", async () => {
    begin(host, "X40", "E1:F4");
    expect(await write("E2")).toBe("PivotTableRangeConflict");
    const insert = change((sheet) => void sheet.getRange("1:1").insert("Down"));
    expect(await codeOf(insert)).toBe("PivotTableRangeConflict");
  });

  test("X46: a formula with another file keeps the value it came with", async () => {
    begin(host, "X46", "E1");
    await write("E2", "=E1*2");
    expect(await read("E1:E2", "values")).toEqual([[7], [14]]);
    expect(await read("E1", "formulas")).toEqual([["=[Vorjahr.xlsx]Daten!$B$2"]]);
  });

  test("X51: a number format of another region is given back as it is", async () => {
    begin(host, "X51", "B2:B4");
    expect(await read("B2", "numberFormat")).toEqual([["[$-407]#.##0,00 _€"]]);
  });
});

describe("calculation", () => {
  afterEach(() => expectNoLeaks(host));

  test("X14: in manual mode sums stay as they are until they are asked for", async () => {
    await write("B5", "=SUM(B2:B4)");
    begin(host, "X14");
    await write("B2", 11);
    expect(await read("B5", "values")).toEqual([[60]]);
    await change((_sheet, { workbook }) => workbook.application.calculate("Full"));
    expect(await read("B5", "values")).toEqual([[61]]);
  });

  test("X15, X16: iterative calculation and precision as displayed can be seen", async () => {
    begin(host, "X15");
    begin(host, "X16");
    const seen = await onSheet((_sheet, { workbook }) => {
      const { iterativeCalculation } = workbook.application;
      iterativeCalculation.load({ enabled: true });
      workbook.load({ usePrecisionAsDisplayed: true });
      return () => [iterativeCalculation.enabled, workbook.usePrecisionAsDisplayed];
    });
    expect(seen).toEqual([true, true]);
  });
});

describe("things that are gone or have another name", () => {
  test("X19: a renamed table is no longer found by its name", async () => {
    await change((sheet) => {
      sheet.tables.add("A1:C4", true).name = "IM_T_BEV_01";
    });
    begin(host, "X19");
    const missing = change((sheet) => sheet.tables.getItem("IM_T_BEV_01").load({ name: true }));
    expect(await codeOf(missing)).toBe("ItemNotFound");
  });

  test("X22: a renamed sheet is still found by its id", async () => {
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Daten");
      sheet.load({ id: true });
      await context.sync();
      begin(host, "X22");
      sheet.load({ name: true });
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Umbenannt");
  });

  test("X23: a deleted sheet is a null object", async () => {
    await change((_sheet, context) => void context.workbook.worksheets.add("Zweites"));
    begin(host, "X23");
    const isNull = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Daten");
      sheet.load({ name: true });
      await context.sync();
      return sheet.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("X44: custom XML parts that lost their contents are still there", async () => {
    await change((_sheet, { workbook }) => {
      workbook.customXmlParts.add('<im xmlns="im:review">{"reasons":[]}</im>');
    });
    begin(host, "X44");
    expect(host.data.customXmlParts.map(({ xml }) => xml)).toEqual([
      '<im xmlns="im:review">kaputt</im>',
    ]);
  });
});

describe("names", () => {
  test.each(["a".repeat(32), "a/b", "'Zitat'", "History"])(
    "X24: no sheet is called %s",
    async (name) => {
      const add = change((_sheet, context) => void context.workbook.worksheets.add(name));
      expect(await codeOf(add)).toBe("InvalidArgument");
    },
  );

  test("X24: no two sheets differ only in case", async () => {
    const add = change((_sheet, context) => void context.workbook.worksheets.add("DATEN"));
    expect(await codeOf(add)).toBe("ItemAlreadyExists");
  });

  test.each(["A1", "Z1S1", "Tab1"])("X25: no table is called %s", async (name) => {
    const add = change((sheet) => {
      sheet.tables.add("A1:C4", true).name = name;
    });
    expect(await codeOf(add)).toBe("InvalidArgument");
  });

  test.each(["=1+1", "+1", "-1+2", "@Wert"])(
    "X36: %s is a text only in a text cell",
    async (text) => {
      await change((sheet) => {
        sheet.getRange("E1").numberFormat = [["@"]];
        sheet.getRange("E1").values = [[text]];
      });
      expect(await read("E1", "values")).toEqual([[text]]);
      expect(await read("E1", "valueTypes")).toEqual([["String"]]);
    },
  );
});

describe("the world around", () => {
  test("X27: too much for one request on the web", async () => {
    begin(host, "X27");
    const huge = Array.from({ length: 600 }, () => ["x".repeat(10_000)]);
    expect(await write("A1:A600", huge)).toBe("RequestPayloadSizeLimitExceeded");
  });

  test("X29: a second author writes between two batches", async () => {
    begin(host, "X29", "B2");
    expect(await read("B2", "values")).toEqual([[10]]);
    expect(await read("B2", "values")).toEqual([[REMOTE_VALUE]]);
  });

  test("X30: Excel is closed, and the batch under way gets no answer", async () => {
    begin(host, "X30");
    expect(await write("A8")).toBe("none");
    const running = write("A9").then(() => "answered");
    const closed = delivered().then(() => "no answer");
    expect(await Promise.race([running, closed])).toBe("no answer");
  });

  test("X32: Ctrl+Z takes back what the last batch wrote, and formulas follow", async () => {
    await write("B5", "=SUM(B2:B4)");
    begin(host, "X32");
    await write("B2", 1000);
    expect(await read("B5", "values")).toEqual([[1050]]);
    host.pressUndo();
    expect(await read("B2:B5", "values")).toEqual([[10], [20], [30], [60]]);
  });

  test("X32: step by step, until a sheet comes or goes, which leaves nothing to take back", async () => {
    begin(host, "X32");
    await write("B2", 1000);
    await write("B2", 2000);
    host.pressUndo();
    expect(await read("B2", "values")).toEqual([[1000]]);
    await change((_sheet, { workbook }) => void workbook.worksheets.add("Neu"));
    host.pressUndo();
    expect(await read("B2", "values")).toEqual([[1000]]);
  });

  test("X33: without the focus, only what changes the view fails", async () => {
    begin(host, "X33");
    expect(await codeOf(change((sheet) => sheet.activate()))).toBe("InactiveWorkbook");
    expect(await codeOf(change((sheet) => sheet.getRange("A1").select()))).toBe("InvalidSelection");
    expect(await write("A9")).toBe("none");
    host.switches.regainFocus();
    expect(await codeOf(change((sheet) => sheet.activate()))).toBe("none");
  });

  test("X37: with a chart sheet in front there is no active worksheet", async () => {
    begin(host, "X37");
    const active = change((_sheet, { workbook }) =>
      workbook.worksheets.getActiveWorksheet().load({ name: true }),
    );
    expect(await codeOf(active)).toBe("UnsupportedSheet");
  });

  test("X38: the user's rules are there, and survive a rule of the add-in's own", async () => {
    begin(host, "X38", "B2:B4");
    await change((sheet) => {
      const format = sheet.getRange("B2").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=TRUE";
      format.delete();
    });
    const sheet = host.book.activeSheet;
    expect(sheet.conditionalFormats.map(({ rule }) => rule.kind)).toEqual(["CellValue"]);
    expect(sheet.validations.map(({ type }) => type)).toEqual(["whole"]);
  });

  test("X39: frozen panes, print area and filter are the user's", async () => {
    begin(host, "X39", "A2:C4");
    expect(host.book.activeSheet.frozen).toEqual({ rows: 1, columns: 1 });
    expect(host.book.activeSheet.pageLayout.printArea).toMatchObject({ row: 1, rows: 3 });
    expect(await codeOf(change((sheet) => void sheet.getRange("A3").insert("Down")))).toBe(
      "FilteredRangeConflict",
    );
  });

  test("X41: events get lost, or come late", async () => {
    const seen: string[] = [];
    await change((sheet) => {
      sheet.onChanged.add(({ address }) => {
        seen.push(address);
        return Promise.resolve();
      });
    });
    host.switches.loseEvents(1);
    host.user.type("Daten", "B2", 1);
    host.user.type("Daten", "B3", 1);
    await delivered();
    expect(seen).toEqual(["B3"]);
    host.switches.eventDelayMs = 20;
    host.user.type("Daten", "B4", 1);
    await delivered();
    expect(seen).toEqual(["B3"]);
    begin(host, "X41");
    host.user.type("Daten", "B4", 2);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).toEqual(["B3", "B4"]);
  });

  test("X49: sheets come in although Excel says that they did not", async () => {
    const file = savePackage({ data: emptyWorkbook("Lieferung"), original: null });
    const insert = () =>
      change((_sheet, { workbook }) => {
        workbook.insertWorksheetsFromBase64(Buffer.from(file).toString("base64"));
      });
    begin(host, "X49");
    expect(await codeOf(insert())).toBe("GeneralException");
    expect(host.data.sheets.map(({ name }) => name)).toEqual(["Daten", "Lieferung"]);
    host.switches.allow(INSERT);
    expect(await codeOf(insert())).toBe("none");
  });

  test("X43: an Excel that is too old says so and refuses newer members", async () => {
    const old = openHost(emptyWorkbook("Daten"), { requirementSets: OLD_EXCEL });
    connectBridge(old);
    expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
    const newer = change((sheet) => void sheet.getRange("A1").getDirectDependents());
    expect(await codeOf(newer)).toBe("ApiNotFound");
  });
});
