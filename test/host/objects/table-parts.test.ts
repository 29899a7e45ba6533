// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { begin } from "../situations";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:B4").values = [
      ["Gruppe", "2015"],
      ["weiblich", 20],
      ["Ältere", ""],
      ["divers", 3],
    ];
    sheet.tables.add("A1:B4", true).name = "Daten_1";
  });
});

afterEach(() => expectNoLeaks(host));

const table = (sheet: Excel.Worksheet): Excel.Table => sheet.tables.getItem("Daten_1");
const area = () => host.book.data.sheets[0]?.tables[0]?.area;

describe("resizing", () => {
  test.each<[string, string, object]>([
    ["more rows", "A1:B9", { rows: 9, columns: 2 }],
    ["fewer rows", "A1:B2", { rows: 2, columns: 2 }],
    ["another column", "A1:C4", { rows: 4, columns: 3 }],
  ])("gives the table %s", async (_what, address, size) => {
    await change((sheet) => table(sheet).resize(address));
    expect(area()).toMatchObject({ row: 0, column: 0, ...size });
  });

  test("takes a range as well, and moves nothing", async () => {
    await change((sheet) => {
      sheet.getRange("A5:B5").values = [["ohne Angabe", 1]];
      table(sheet).resize(sheet.getRange("A1:B5"));
    });
    expect(await read("A5:B5", "values")).toEqual([["ohne Angabe", 1]]);
    const address = await onSheet((sheet) => {
      const body = table(sheet).getDataBodyRange();
      body.load({ address: true });
      return () => body.address;
    });
    expect(address).toBe("Daten!A2:B5");
  });

  test("names a column that joins without a header", async () => {
    await change((sheet) => table(sheet).resize("A1:C4"));
    expect(await read("A1:C1", "values")).toEqual([["Gruppe", "2015", "Spalte3"]]);
  });

  test.each<[string, string, string]>([
    ["another header row", "A2:B5", "InvalidArgument"],
    ["cells elsewhere", "D1:E4", "InvalidArgument"],
    ["no body row", "A1:B1", "InvalidArgument"],
    ["cells of another table", "A1:F4", "InvalidArgument"],
    ["merged cells", "A1:B12", "MergedRangeConflict"],
  ])("to %s is refused", async (_what, address, code) => {
    await change((sheet) => {
      sheet.tables.add("F1:G3", true);
      sheet.getRange("A11:B11").merge();
    });
    expect(await codeOf(change((sheet) => table(sheet).resize(address)))).toBe(code);
    expect(area()).toMatchObject({ rows: 4, columns: 2 });
  });

  test("is refused on a protected sheet", async () => {
    await change((sheet) => sheet.protection.protect());
    expect(await codeOf(change((sheet) => table(sheet).resize("A1:B9")))).toBe("AccessDenied");
  });
});

describe("columns", () => {
  test("are found by name, place and id, each with its cells", async () => {
    const found = await onSheet((sheet) => {
      const { columns } = table(sheet);
      columns.load({ name: true, index: true, values: true });
      const body = columns.getItem("2015").getDataBodyRange();
      const header = columns.getItemAt(1).getHeaderRowRange();
      const missing = columns.getItemOrNullObject("2016");
      body.load({ address: true });
      header.load({ address: true });
      missing.load({ name: true });
      return () => ({
        names: columns.items.map(({ name, index }) => [name, index]),
        values: columns.items[0]?.values,
        addresses: [header.address, body.address],
        isMissing: missing.isNullObject,
      });
    });
    expect(found).toEqual({
      names: [
        ["Gruppe", 0],
        ["2015", 1],
      ],
      values: [["Gruppe"], ["weiblich"], ["Ältere"], ["divers"]],
      addresses: ["Daten!B1", "Daten!B2:B4"],
      isMissing: true,
    });
  });

  test("are renamed in their header cell", async () => {
    await change((sheet) => (table(sheet).columns.getItem("2015").name = "2016"));
    expect(await read("B1", "values")).toEqual([["2016"]]);
    const twice = change((sheet) => (table(sheet).columns.getItem("2016").name = "gruppe"));
    expect(await codeOf(twice)).toBe("ItemAlreadyExists");
  });
});

test("rows are counted from the first one under the header", async () => {
  const values = await onSheet((sheet) => {
    const { rows } = table(sheet);
    const row = rows.getItemAt(2);
    rows.load({ index: true });
    row.load({ values: true });
    return () => [rows.items.length, row.values];
  });
  expect(values).toEqual([3, [["divers", 3]]]);
});

describe("sorting", () => {
  const sort = (fields: Excel.SortField[]): Promise<void> =>
    change((sheet) => table(sheet).sort.apply(fields));

  test.each<[string, Excel.SortField[], string[]]>([
    ["texts as German does", [{ key: 0, ascending: true }], ["Ältere", "divers", "weiblich"]],
    ["blank cells last", [{ key: 1, ascending: true }], ["divers", "weiblich", "Ältere"]],
    [
      "blank cells last also downwards",
      [{ key: 1, ascending: false }],
      ["weiblich", "divers", "Ältere"],
    ],
  ])("puts %s", async (_what, fields, order) => {
    await sort(fields);
    expect(await read("A2:A4", "values")).toEqual(order.map((group) => [group]));
  });

  test("takes looks along and keeps formulas in their row", async () => {
    await change((sheet) => {
      sheet.getRange("C1:C4").formulas = [["Anteil"], ["=B2*2"], ["=B3*2"], ["=B4*2"]];
      sheet.getRange("A4").format.font.bold = true;
      table(sheet).resize("A1:C4");
      table(sheet).sort.apply([{ key: 1, ascending: true }]);
    });
    expect(await read("A2:C3", "formulas")).toEqual([
      ["divers", 3, "=B2*2"],
      ["weiblich", 20, "=B3*2"],
    ]);
    expect(await read("C2:C3", "values")).toEqual([[6], [40]]);
    expect(host.data.sheets[0]?.cells.get(16_384)?.format.font.bold).toBe(true);
  });
});

test("clearing the filters shows the rows they hide", async () => {
  begin(host, "X05", "A3:B3");
  const isHidden = () => read("A3:B3", "rowHidden");
  expect(await isHidden()).toBe(true);
  await change((sheet) => table(sheet).clearFilters());
  expect(await isHidden()).toBe(false);
});

test("a table that becomes a range leaves its cells", async () => {
  await change((sheet) => void table(sheet).convertToRange());
  expect(host.book.data.sheets[0]?.tables).toEqual([]);
  expect(await read("A2:B2", "values")).toEqual([["weiblich", 20]]);
});
