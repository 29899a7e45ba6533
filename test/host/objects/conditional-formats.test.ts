// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const addCustom = (range: Excel.Range, formula: string, color: string): void => {
  const format = range.conditionalFormats.add("Custom");
  format.custom.rule.formula = formula;
  format.custom.format.fill.color = color;
};

const addBoth = (): Promise<void> =>
  change((sheet) => {
    addCustom(sheet.getRange("A1:B9"), '=N("IM")+(A1>10)', "#FFC7CE");
    const format = sheet.getRange("B2:C3").conditionalFormats.add("CellValue");
    format.cellValue.rule = { formula1: "=1", formula2: "=5", operator: "Between" };
    format.cellValue.format.font.color = "#9C0006";
    format.cellValue.format.font.bold = true;
    format.stopIfTrue = true;
  });

const listed = (address: string): Promise<readonly unknown[]> =>
  onSheet((sheet) => {
    const { conditionalFormats: formats } = sheet.getRange(address);
    formats.load({ type: true, priority: true, stopIfTrue: true });
    return () =>
      formats.items.map(({ type, priority, stopIfTrue }) => [type, priority, stopIfTrue]);
  });

test("the newest comes first, and a range knows those that touch it", async () => {
  await addBoth();
  expect(await listed("A1:Z99")).toEqual([
    ["CellValue", 0, true],
    ["Custom", 1, false],
  ]);
  expect(await listed("A1")).toEqual([["Custom", 1, false]]);
  expect(await listed("F1")).toEqual([]);
});

test("rules and looks are read as they were set", async () => {
  await addBoth();
  const found = await onSheet((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    const value = formats.getItemAt(0);
    const custom = formats.getItemAt(1);
    const missing = value.customOrNullObject;
    value.cellValue.load({ rule: true, format: { font: { bold: true, color: true } } });
    custom.custom.load({ rule: { formula: true }, format: { fill: { color: true } } });
    missing.load({ rule: { formula: true } });
    const ranges = custom.getRange();
    ranges.load({ address: true });
    return () => ({
      rule: value.cellValue.rule,
      bold: value.cellValue.format.font.bold,
      formula: custom.custom.rule.formula,
      fill: custom.custom.format.fill.color,
      isMissing: missing.isNullObject,
      address: ranges.address,
    });
  });
  expect(found).toEqual({
    rule: { operator: "Between", formula1: "=1", formula2: "=5" },
    bold: true,
    formula: '=N("IM")+(A1>10)',
    fill: "#FFC7CE",
    isMissing: true,
    address: "Daten!A1:B9",
  });
});

test("their order can be changed, and each can be removed", async () => {
  await addBoth();
  await change((sheet) => {
    sheet.getRange().conditionalFormats.getItemAt(1).priority = 0;
  });
  expect(await listed("A1:Z99")).toEqual([
    ["Custom", 0, false],
    ["CellValue", 1, true],
  ]);
  await change((sheet) => sheet.getRange().conditionalFormats.getItemAt(0).delete());
  expect(await listed("A1:Z99")).toEqual([["CellValue", 0, true]]);
});

test("clearing a range takes only its cells out", async () => {
  await addBoth();
  await change((sheet) => sheet.getRange("A4:B4").conditionalFormats.clearAll());
  expect(host.data.sheets[0]?.conditionalFormats[1]?.areas).toEqual([
    { row: 0, column: 0, rows: 3, columns: 2 },
    { row: 4, column: 0, rows: 5, columns: 2 },
  ]);
  expect(await listed("A4:B4")).toEqual([]);
});

test("rows that are inserted move them", async () => {
  await addBoth();
  await change((sheet) => void sheet.getRange("1:1").insert("Down"));
  expect(host.data.sheets[0]?.conditionalFormats.map(({ areas }) => areas[0]?.row)).toEqual([2, 1]);
  expect(host.data.sheets[0]?.conditionalFormats[1]?.rule).toMatchObject({
    formula: '=N("IM")+(A2>10)',
  });
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  ["on a protected sheet", (sheet) => sheet.protection.protect(), "AccessDenied"],
  ["a rule without formula", () => undefined, "InvalidArgument"],
])("%s it is refused", async (_what, prepare, code) => {
  const run = change((sheet) => {
    prepare(sheet);
    addCustom(sheet.getRange("A1"), "", "#FFC7CE");
  });
  expect(await codeOf(run)).toBe(code);
});

test("they come back from a file", async () => {
  await addBoth();
  const saved = savePackage({ data: host.data, original: null });
  const formats = openPackage(saved).data.sheets[0]?.conditionalFormats ?? [];
  const bare = (list: typeof formats): unknown[] => list.map((format) => ({ ...format, id: "" }));
  expect(bare(formats)).toEqual(bare(host.data.sheets[0]?.conditionalFormats ?? []));
});
