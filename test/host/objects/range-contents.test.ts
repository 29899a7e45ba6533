// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const write = (address: string, values: unknown, format?: string) =>
  change((sheet) => {
    const range = sheet.getRange(address);
    if (format !== undefined) range.numberFormat = [[format]];
    range.values = values as unknown[][];
  });

describe("what becomes of a text written into a General cell", () => {
  test.each([
    ["12.5", 12.5, "Double"],
    ["1,234.5", 1234.5, "Double"],
    ["-7", -7, "Double"],
    [" 8 ", 8, "Double"],
    ["1e3", 1000, "Double"],
    ["12%", 0.12, "Double"],
    ["true", true, "Boolean"],
    ["#N/A", "#N/A", "Error"],
    ["2011/12", 40_878, "Double"],
    ["12,5", "12,5", "String"],
    ["1.2.3", "1.2.3", "String"],
    ["-", "-", "String"],
    ["2014/15", "2014/15", "String"],
    ["31.12.2015", "31.12.2015", "String"],
    ["'0050", "0050", "String"],
    ["'", "", "String"],
    ["k. A.", "k. A.", "String"],
    ["", "", "Empty"],
  ])("%j is held as %j (%s)", async (text, value, type) => {
    await write("A1", [[text]]);
    expect(await read("A1", "values")).toEqual([[value]]);
    expect(await read("A1", "valueTypes")).toEqual([[type]]);
  });

  test.each(["12.5", "=A1", "+1", "2011/12", "true", "@amt", "#N/A"])(
    "%j stays a text in a cell with the text format",
    async (text) => {
      await write("A1", [[text]], "@");
      expect(await read("A1", "values")).toEqual([[text]]);
      expect(await read("A1", "valueTypes")).toEqual([["String"]]);
    },
  );

  test.each([
    ["=1+1", "=1+1", 2],
    ["+A2*2", "=+A2*2", 0],
    ["-A2", "=-A2", 0],
  ])("%j becomes the formula %j", async (text, formula, value) => {
    await write("B1", [[text]]);
    expect(await read("B1", "formulas")).toEqual([[formula]]);
    expect(await read("B1", "values")).toEqual([[value]]);
  });

  test.each(["=SUM(A1", "=1+", "=SUMME(A1;A2)", '="x', "- 5 bis 3)"])(
    "%j is refused as a broken formula",
    async (text) => {
      expect(await codeOf(write("A1", [[text]]))).toBe("InvalidArgument");
    },
  );

  test("more than 32,767 characters are refused", async () => {
    expect(await codeOf(write("A1", [["x".repeat(32_768)]]))).toBe("InvalidArgument");
  });
});

describe("grids", () => {
  test("null leaves a cell alone, an empty text empties it", async () => {
    await write("A1:C1", [[1, 2, 3]]);
    await write("A1:C1", [[null, "", 9]]);
    expect(await read("A1:C1", "values")).toEqual([[1, "", 9]]);
  });

  test("a single value fills the range", async () => {
    await write("A1:B2", 5);
    expect(await read("A1:B2", "values")).toEqual([
      [5, 5],
      [5, 5],
    ]);
  });

  test.each([
    ["too many columns", [[1, 2, 3]]],
    ["too few rows", [[1, 2]]],
    ["a row of another length", [[1, 2], [3]]],
    ["a list instead of rows", [1, 2]],
  ])("%s is refused", async (_name, values) => {
    expect(await codeOf(write("A1:B2", values))).toBe("InvalidArgument");
  });

  test("whole columns and more than five million cells answer null", async () => {
    expect(await read("A:A", "values")).toBeNull();
    expect(await read("A1:Z200000", "values")).toBeNull();
  });

  test("more cells than Excel changes in one operation are refused", async () => {
    const writing = change((sheet) => void (sheet.getRange("A:AF").values = [[1]]));
    const formatting = change((sheet) => void (sheet.getRange().numberFormat = [["0"]]));
    expect(await codeOf(writing)).toBe("OperationCellsExceedLimit");
    expect(await codeOf(formatting)).toBe("OperationCellsExceedLimit");
  });

  test("only the first cell of a merged area takes a value", async () => {
    await change((sheet) => sheet.getRange("A1:B1").merge());
    await write("A1:B1", [["Titel", "verborgen"]]);
    expect(await read("A1:B1", "values")).toEqual([["Titel", ""]]);
  });
});

describe("formulas", () => {
  test("a change of an input changes the result", async () => {
    await write("A1:A2", [[10], ["=A1*2"]]);
    host.user.type("Daten", "A1", 21);
    expect(await read("A2", "values")).toEqual([[42]]);
  });

  test("R1C1 is translated both ways", async () => {
    await change((sheet) => {
      sheet.getRange("B1:B2").formulasR1C1 = [["=RC[-1]*2"], ["=R1C1+R[-1]C"]];
    });
    expect(await read("B1:B2", "formulas")).toEqual([["=A1*2"], ["=$A$1+B1"]]);
    expect(await read("B1:B2", "formulasR1C1")).toEqual([["=RC[-1]*2"], ["=R1C1+R[-1]C"]]);
  });

  test("errors are values with a type of their own", async () => {
    await write("A1", [["=1/0"]]);
    expect(await read("A1", "values")).toEqual([["#DIV/0!"]]);
    expect(await read("A1", "valueTypes")).toEqual([["Error"]]);
  });

  test("in manual mode a dependent cell keeps its value until it is calculated", async () => {
    await write("A1:A2", [[10], ["=A1*2"]]);
    await change((_sheet, context) => {
      context.application.calculationMode = "Manual";
    });
    await write("A1", [[50]]);
    expect(await read("A2", "values")).toEqual([[20]]);
    await change((_sheet, context) => context.application.calculate("Full"));
    expect(await read("A2", "values")).toEqual([[100]]);
  });

  test("suspended calculation takes place at the end of the batch", async () => {
    await write("A1:A2", [[10], ["=A1*2"]]);
    const during = await onSheet((sheet, context) => {
      context.application.suspendApiCalculationUntilNextSync();
      sheet.getRange("A1").values = [[30]];
      const result = sheet.getRange("A2");
      result.load({ values: true });
      return () => result.values;
    });
    expect(during).toEqual([[20]]);
    expect(await read("A2", "values")).toEqual([[60]]);
  });
});

describe("clear", () => {
  const prepare = () =>
    change((sheet) => {
      const range = sheet.getRange("A1");
      range.numberFormat = [["0.0"]];
      range.values = [[5]];
      range.format.font.bold = true;
    });

  test.each([
    { applyTo: "All", value: "", format: "General", bold: false },
    { applyTo: "Contents", value: "", format: "0.0", bold: true },
    { applyTo: "Formats", value: 5, format: "General", bold: false },
  ] as const)("$applyTo", async ({ applyTo, value, format, bold }) => {
    await prepare();
    await change((sheet) => sheet.getRange("A1").clear(applyTo));
    const after = await onSheet((sheet) => {
      const range = sheet.getRange("A1");
      range.load({ values: true, numberFormat: true, format: { font: { bold: true } } });
      return () => [
        range.values[0]?.[0] as unknown,
        range.numberFormat[0]?.[0] as unknown,
        range.format.font.bold,
      ];
    });
    expect(after).toEqual([value, format, bold]);
  });
});
