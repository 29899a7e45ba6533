// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";
import { heard } from "../support/heard";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:C4").formulas = [
      ["Gruppe", "2015", "Doppelt"],
      ["weiblich", 20, "=B2*2"],
      ["divers", 3, "=B3*2"],
      ["männlich", "", "=B4*2"],
    ];
  });
});

afterEach(() => expectNoLeaks(host));

const sort = (address: string, ...args: Parameters<Excel.RangeSort["apply"]>): Promise<void> =>
  change((sheet) => sheet.getRange(address).sort.apply(...args));

describe("a range", () => {
  test("is sorted by several columns, formulas staying in their row and blanks coming last", async () => {
    await change((sheet) => {
      sheet.getRange("A5:B5").values = [["anders", 3]];
    });
    await sort("A2:C5", [
      { key: 1, ascending: true },
      { key: 0, ascending: false },
    ]);
    expect(await read("A2:B5", "values")).toEqual([
      ["divers", 3],
      ["anders", 3],
      ["weiblich", 20],
      ["männlich", ""],
    ]);
    expect(await read("C2:C5", "formulas")).toEqual([["=B2*2"], [""], ["=B4*2"], ["=B5*2"]]);
    expect(await read("C4", "values")).toEqual([[40]]);
  });

  test("keeps its headers where it is told that it has some", async () => {
    await sort("A1:C4", [{ key: 0 }], false, true);
    expect(await read("A1:A4", "values")).toEqual([
      ["Gruppe"],
      ["divers"],
      ["männlich"],
      ["weiblich"],
    ]);
  });

  test("is sorted from left to right by a row", async () => {
    await change((sheet) => {
      sheet.getRange("E1:G2").values = [
        [3, 1, 2],
        ["c", "a", "b"],
      ];
    });
    await sort("E1:G2", [{ key: 0 }], false, false, "Columns");
    expect(await read("E1:G2", "values")).toEqual([
      [1, 2, 3],
      ["a", "b", "c"],
    ]);
  });

  test("leaves hidden rows alone and takes comments and looks along", async () => {
    await change((sheet) => {
      sheet.getRange("3:3").rowHidden = true;
      sheet.comments.add("A2", "zuerst");
      sheet.getRange("A2").format.font.bold = true;
    });
    await sort("A2:A4", [{ key: 0, ascending: true }]);
    expect(await read("A2:A4", "values")).toEqual([["männlich"], ["divers"], ["weiblich"]]);
    expect(host.data.sheets[0]?.comments).toMatchObject([{ row: 3, column: 0 }]);
    expect(host.data.sheets[0]?.cells.get(3 * 16_384)?.format.font.bold).toBe(true);
  });

  test.each([
    ["with a key outside", "A2:C4", [{ key: 3 }], "InvalidArgument"],
    ["without a key", "A2:C4", [], "InvalidArgument"],
  ] as const)("is refused %s", async (...[, address, fields, code]) => {
    expect(await codeOf(sort(address, [...fields]))).toBe(code);
  });

  test("with merged or locked cells is not sorted", async () => {
    await change((sheet) => sheet.getRange("A3:B3").merge());
    expect(await codeOf(sort("A2:C4", [{ key: 0 }]))).toBe("MergedRangeConflict");
    await change((sheet) => {
      sheet.getRange("A3:B3").unmerge();
      sheet.protection.protect({ allowSort: true });
    });
    expect(await codeOf(sort("A2:C4", [{ key: 0 }]))).toBe("AccessDenied");
  });

  test("tells who listens which cells were sorted, and which way", async () => {
    const rows = await heard(
      ({ worksheets }) => worksheets.onRowSorted,
      ({ type, address, source }) => `${type} ${address} ${source}`,
      () => sort("A1:C4", [{ key: 0 }], false, true),
    );
    expect(rows).toEqual(["WorksheetRowSorted A2:C4 Local"]);
    const columns = await heard(
      ({ worksheets }) => worksheets.getItem("Daten").onColumnSorted,
      ({ type, address }) => `${type} ${address}`,
      () => sort("A2:B2", [{ key: 0 }], false, false, "Columns"),
    );
    expect(columns).toEqual(["WorksheetColumnSorted A2:B2"]);
  });
});

describe("a table", () => {
  const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem("Daten_1");

  beforeEach(() => change((sheet) => void (sheet.tables.add("A1:C4", true).name = "Daten_1")));

  const state = () =>
    onSheet((sheet) => {
      const { sort: sorting } = table(sheet);
      sorting.load();
      return () => [sorting.fields, sorting.matchCase];
    });

  test("remembers how it was sorted, and is sorted so again", async () => {
    await change((sheet) => table(sheet).sort.apply([{ key: 1, ascending: false }], true));
    expect(await state()).toEqual([[{ key: 1, ascending: false, sortOn: "Value" }], true]);
    await change((sheet) => {
      sheet.getRange("B4").values = [[99]];
      table(sheet).sort.reapply();
    });
    expect(await read("A2:A4", "values")).toEqual([["männlich"], ["weiblich"], ["divers"]]);
    await change((sheet) => table(sheet).sort.clear());
    expect(await state()).toEqual([[], false]);
  });

  test("has its sorting in the file", async () => {
    await change((sheet) => table(sheet).sort.apply([{ key: 1, ascending: false }]));
    const bytes = savePackage({ data: host.data, original: null });
    expect(partText(bytes, "xl/tables/table1.xml")).toContain(
      '<sortState ref="A2:C4"><sortCondition descending="1" ref="B2:B4"/></sortState>',
    );
    expect(openPackage(bytes).data.sheets[0]?.tables[0]?.sort).toEqual({
      keys: [{ column: 1, isAscending: false }],
      matchCase: false,
    });
  });
});
