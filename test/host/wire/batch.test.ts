// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, errorOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

describe("loading", () => {
  test.each([
    ["an object", (range: Excel.Range) => range.load({ address: true })],
    ["a text", (range: Excel.Range) => range.load("address")],
    ["several names in a text", (range: Excel.Range) => range.load("rowCount, address")],
    ["everything", (range: Excel.Range) => range.load()],
    ["select", (range: Excel.Range) => range.load({ select: "address" })],
  ])("%s brings the property", async (_name, load) => {
    const address = await onSheet((sheet) => {
      const range = sheet.getRange("A1:B2");
      load(range);
      return () => range.address;
    });
    expect(address).toBe("Daten!A1:B2");
  });

  test("a property of something the object leads to comes along", async () => {
    const [bold, name] = await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.load({ format: { font: { bold: true } }, worksheet: { name: true } });
      return () => [range.format.font.bold, range.worksheet.name];
    });
    expect([bold, name]).toEqual([false, "Daten"]);
  });

  test("items of a collection carry what was asked of them", async () => {
    const names = await onSheet((_sheet, context) => {
      const sheets = context.workbook.worksheets;
      sheets.add("Zweites");
      sheets.load("items/name");
      return () => sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["Daten", "Zweites"]);
  });

  test("a page of a collection can be asked for", async () => {
    const names = await onSheet((_sheet, context) => {
      const sheets = context.workbook.worksheets;
      for (const name of ["B", "C", "D"]) sheets.add(name);
      sheets.load({ select: "name", skip: 1, top: 2 });
      return () => sheets.items.map(({ name }) => name);
    });
    expect(names).toEqual(["B", "C"]);
  });

  test("a member of an item that was not asked for stays unread", async () => {
    const code = await codeOf(
      onSheet((_sheet, context) => {
        const sheets = context.workbook.worksheets;
        sheets.load("items/name");
        return () => sheets.items[0]?.tabColor;
      }),
    );
    expect(code).toBe("PropertyNotLoaded");
  });

  test("the array form with items/ reaches the host as it is and is refused", async () => {
    const error = await errorOf(
      change((_sheet, context) => {
        context.workbook.worksheets.load(["items/name"]);
      }),
    );
    expect(error.code).toBe("NotImplemented");
  });
});

describe("null objects", () => {
  test("a missing sheet is one, and what hangs on it too", async () => {
    const [sheet, range] = await onSheet((_sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("fehlt");
      const inside = missing.getRange("A1");
      inside.load({ values: true });
      return () => [missing.isNullObject, inside.isNullObject];
    });
    expect([sheet, range]).toEqual([true, true]);
  });

  test("calls and assignments on one are swallowed", async () => {
    const run = change((_sheet, context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject("fehlt");
      missing.tabColor = "#FF0000";
      missing.delete();
    });
    expect(await codeOf(run)).toBe("none");
  });
});

describe("errors", () => {
  test("name the code, the member and the failing statement", async () => {
    const error = await errorOf(
      change((sheet) => {
        sheet.getRange("A1:B2").values = [[1, 2, 3]];
      }),
    );
    expect(error.code).toBe("InvalidArgument");
    expect(error.debugInfo.errorLocation).toBe("Range.values");
    expect(error.debugInfo.statement).toMatch(/range\.values = /);
  });

  test("end the batch; what came before stays done, what comes after is not done", async () => {
    await codeOf(
      change((sheet) => {
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("A2:B2").values = [[1]];
        sheet.getRange("A3").values = [[3]];
      }),
    );
    expect(await read("A1:A3", "values")).toEqual([[1], [""], [""]]);
  });

  test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
    ["Worksheet.shapes", (sheet) => sheet.shapes.getCount()],
    ["Range.getPivotTables", (sheet) => sheet.getRange("A1").getPivotTables().getCount()],
    ["RangeFormat.textOrientation", (sheet) => (sheet.getRange("A1").format.textOrientation = 90)],
    ["Range.height", (sheet) => sheet.getRange("A1").load({ height: true })],
  ])("a member the host lacks is named: %s", async (member, use) => {
    const error = await errorOf(change((sheet) => void use(sheet)));
    expect(error.code).toBe("NotImplemented");
    expect(error.message).toContain(`NotImplemented: ${member} `);
  });

  test("a member above the floor is refused by office.js itself", async () => {
    const code = await codeOf(
      change((_sheet, context) => {
        context.workbook.linkedWorkbooks.breakAllLinks();
      }),
    );
    expect(code).toBe("ApiNotFound");
  });

  test("a bug of the host is told as one and does not hang the run", async () => {
    host.book.findSheet = () => {
      throw new TypeError("kaputt");
    };
    const error = await errorOf(change((sheet) => sheet.activate()));
    expect(error.code).toBe("HostBug");
    expect(error.message).toContain("kaputt");
  });
});

describe("references", () => {
  test("a range lives over several syncs of a run and is given back afterwards", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("A1");
      await context.sync();
      range.values = [[1]];
      await context.sync();
      range.load({ values: true });
      await context.sync();
      expect(range.values).toEqual([[1]]);
      expect(host.references.list()).toHaveLength(1);
    });
  });

  test("a range tracked beyond its run counts as a leak until it is given back", async () => {
    const kept = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("A2");
      context.trackedObjects.add(range);
      await context.sync();
      return range;
    });
    await expect(expectNoLeaks(host)).rejects.toThrow("Daten!A2");
    await Excel.run(kept, async (context) => {
      kept.untrack();
      await context.sync();
    });
  });

  test("a range used after its run is refused by office.js itself", async () => {
    const loose = await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      return () => range;
    });
    const use = () => Promise.resolve().then(() => loose.load("values"));
    expect(await codeOf(use())).toBe("InvalidObjectPath");
  });

  test("a sheet keeps its proxy when it is renamed", async () => {
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Daten");
      await context.sync();
      sheet.name = "Neu";
      await context.sync();
      sheet.load({ name: true });
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Neu");
  });
});
