// SPDX-License-Identifier: EUPL-1.2
import { connectBridge, emptyWorkbook, expectNoLeaks, openHost, type ExcelHost } from "..";

let host: ExcelHost;

beforeEach(() => {
  host = openHost(emptyWorkbook("Daten"));
  connectBridge(host);
});

afterEach(() => expectNoLeaks(host));

const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "no error",
    (cause: OfficeExtension.Error) => cause.code,
  );

describe("the real office.js on the host", () => {
  test("writes a grid and reads it back as Excel would hold it", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("A1:C2");
      range.numberFormat = [
        ["@", "0", "0"],
        ["@", "0.0", "General"],
      ];
      range.values = [
        ["Amt", 2013, 2014],
        ["50", "12.5", true],
      ];
      range.load({ values: true, address: true, valueTypes: true });
      await context.sync();
      expect(range.values).toEqual([
        ["Amt", 2013, 2014],
        ["50", 12.5, true],
      ]);
      expect(range.address).toBe("Daten!A1:C2");
      expect(range.valueTypes[1]).toEqual(["String", "Double", "Boolean"]);
    });
  });

  test("calculates a formula in the batch that writes it", async () => {
    const value = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Daten");
      sheet.getRange("A1:B1").values = [[135, 1065]];
      const rate = sheet.getRange("C1");
      rate.formulas = [['=IF(ISNUMBER(B1),A1*100/B1,".")']];
      rate.load({ values: true, text: true });
      await context.sync();
      return rate.values[0]?.[0] as number;
    });
    expect(value).toBeCloseTo(12.676056338, 9);
  });

  test("a property that was not loaded cannot be read", async () => {
    const read = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(await codeOf(read)).toBe("PropertyNotLoaded");
  });

  test("a large write cut into blocks by office.js arrives whole, in one sync", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("A1:J1000");
      range.values = Array.from({ length: 1000 }, (_, row) =>
        Array.from({ length: 10 }, () => row),
      );
      await context.sync();
    });
    expect(host.counters.syncs).toBe(1);
    expect(host.counters.cellsWritten).toBe(10_000);
    expect(host.book.data.sheets[0]?.cells.size).toBe(10_000);
  });
});
