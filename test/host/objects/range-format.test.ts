// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

/** One property of the format of A1, set and read back through office.js. */
type Member = readonly [
  name: string,
  set: (format: Excel.RangeFormat) => void,
  load: object,
  get: (format: Excel.RangeFormat) => unknown,
  expected: unknown,
];

const MEMBERS: readonly Member[] = [
  ["font.bold", (f) => (f.font.bold = true), { font: { bold: true } }, (f) => f.font.bold, true],
  [
    "font.italic",
    (f) => (f.font.italic = true),
    { font: { italic: true } },
    (f) => f.font.italic,
    true,
  ],
  [
    "font.name",
    (f) => (f.font.name = "Arial"),
    { font: { name: true } },
    (f) => f.font.name,
    "Arial",
  ],
  ["font.size", (f) => (f.font.size = 14), { font: { size: true } }, (f) => f.font.size, 14],
  [
    "font.color",
    (f) => (f.font.color = "#1f3864"),
    { font: { color: true } },
    (f) => f.font.color,
    "#1F3864",
  ],
  [
    "font.underline",
    (f) => (f.font.underline = "Single"),
    { font: { underline: true } },
    (f) => f.font.underline,
    "Single",
  ],
  [
    "fill.color",
    (f) => (f.fill.color = "yellow"),
    { fill: { color: true } },
    (f) => f.fill.color,
    "#FFFF00",
  ],
  [
    "horizontalAlignment",
    (f) => (f.horizontalAlignment = "CenterAcrossSelection"),
    { horizontalAlignment: true },
    (f) => f.horizontalAlignment,
    "CenterAcrossSelection",
  ],
  [
    "verticalAlignment",
    (f) => (f.verticalAlignment = "Top"),
    { verticalAlignment: true },
    (f) => f.verticalAlignment,
    "Top",
  ],
  ["wrapText", (f) => (f.wrapText = true), { wrapText: true }, (f) => f.wrapText, true],
  ["indentLevel", (f) => (f.indentLevel = 2), { indentLevel: true }, (f) => f.indentLevel, 2],
  [
    "protection.locked",
    (f) => (f.protection.locked = false),
    { protection: { locked: true } },
    (f) => f.protection.locked,
    false,
  ],
  ["columnWidth", (f) => (f.columnWidth = 60), { columnWidth: true }, (f) => f.columnWidth, 60],
  ["rowHeight", (f) => (f.rowHeight = 30), { rowHeight: true }, (f) => f.rowHeight, 30],
];

test.each(MEMBERS)("%s is kept", async (_name, set, load, get, expected) => {
  await change((sheet) => set(sheet.getRange("A1").format));
  const value = await onSheet((sheet) => {
    const { format } = sheet.getRange("A1");
    format.load(load);
    return () => get(format);
  });
  expect(value).toBe(expected);
});

test("a property on which the cells differ is null", async () => {
  await change((sheet) => {
    sheet.getRange("A1").format.font.bold = true;
  });
  const [bold, color] = await onSheet((sheet) => {
    const { format } = sheet.getRange("A1:B1");
    format.load({ font: { bold: true, color: true } });
    return () => [format.font.bold, format.font.color];
  });
  expect([bold, color]).toEqual([null, "#000000"]);
});

describe("borders", () => {
  test("an edge runs along the outer cells only", async () => {
    await change((sheet) => {
      const line = sheet.getRange("A1:B2").format.borders.getItem("EdgeBottom");
      line.style = "Continuous";
      line.color = "#1F3864";
    });
    const bottoms = [0, 1, 16_384, 16_385].map(
      (key) => host.book.data.sheets[0]?.cells.get(key)?.format.borders.bottom ?? null,
    );
    const line = { style: "thin", color: "#1F3864" };
    expect(bottoms).toEqual([null, null, line, line]);
  });

  test.each([
    ["Continuous", "Thin", "thin"],
    ["Continuous", "Medium", "medium"],
    ["Continuous", "Hairline", "hair"],
    ["Dash", "Medium", "mediumDashed"],
    ["Double", "Thick", "double"],
  ] as const)("%s and %s are the line %s of the file", async (style, weight, expected) => {
    await change((sheet) => {
      const line = sheet.getRange("A1").format.borders.getItem("EdgeTop");
      line.style = style;
      line.weight = weight;
    });
    expect(host.book.data.sheets[0]?.cells.get(0)?.format.borders.top?.style).toBe(expected);
  });
});

describe("properties of many cells at once", () => {
  test("are read cell by cell, row by row and column by column", async () => {
    await change((sheet) => {
      sheet.getRange("B1").format.protection.locked = false;
      sheet.getRange("2:2").rowHidden = true;
      sheet.getRange("B:B").columnHidden = true;
    });
    const [cells, rows, columns] = await onSheet((sheet) => {
      const range = sheet.getRange("A1:B2");
      const c = range.getCellProperties({
        address: true,
        format: { protection: { locked: true } },
      });
      const r = range.getRowProperties({ rowHidden: true });
      const k = range.getColumnProperties({ columnHidden: true });
      return () => [c.value, r.value, k.value] as const;
    });
    expect(cells[0]?.[1]).toEqual({
      address: "Daten!B1",
      format: { protection: { locked: false } },
    });
    expect(rows).toEqual([{ rowHidden: false }, { rowHidden: true }]);
    expect(columns).toEqual([{ columnHidden: false }, { columnHidden: true }]);
  });

  test("are set cell by cell", async () => {
    await change((sheet) => {
      sheet
        .getRange("A1:B1")
        .setCellProperties([
          [{ format: { font: { bold: true } } }, { format: { fill: { color: "#00FF00" } } }],
        ]);
    });
    const [first, second] = [0, 1].map((key) => host.book.data.sheets[0]?.cells.get(key)?.format);
    expect([first?.font.bold, first?.fill]).toEqual([true, null]);
    expect([second?.font.bold, second?.fill]).toEqual([false, "#00FF00"]);
  });
});

describe("values Excel would not take", () => {
  test.each<[string, (format: Excel.RangeFormat) => void]>([
    ["a colour without a name", (f) => (f.font.color = "tomatenrot")],
    ["a font size of 0", (f) => (f.font.size = 0)],
    ["an indent below 0", (f) => (f.indentLevel = -1)],
    ["an unknown alignment", (f) => (f.horizontalAlignment = "Middle" as "Center")],
    ["a negative width", (f) => (f.columnWidth = -5)],
  ])("%s is refused", async (_name, set) => {
    const run = change((sheet) => set(sheet.getRange("A1").format));
    expect(await codeOf(run)).toBe("InvalidArgument");
  });
});

test("fitting columns makes them as wide as their longest text", async () => {
  await change((sheet) => {
    sheet.getRange("A1:B1").values = [["kurz", "ein deutlich längerer Text"]];
    sheet.getRange("A:B").format.autofitColumns();
  });
  const [narrow, wide] = [0, 1].map(
    (column) => host.book.data.sheets[0]?.columns.get(column)?.width ?? 0,
  );
  expect(wide).toBeGreaterThan((narrow ?? 0) * 4);
});

test("links inside the workbook keep their target and underline the cell", async () => {
  await change((sheet) => {
    const cell = sheet.getRange("A1");
    cell.values = [["zur Tabelle"]];
    cell.hyperlink = { documentReference: "'Tab 1'!A1", screenTip: "Tabelle 1" };
  });
  const link = await onSheet((sheet) => {
    const cell = sheet.getRange("A1");
    cell.load({ hyperlink: true });
    return () => cell.hyperlink;
  });
  expect(link).toMatchObject({
    documentReference: "'Tab 1'!A1",
    screenTip: "Tabelle 1",
    textToDisplay: "zur Tabelle",
  });
  expect(host.book.data.sheets[0]?.cells.get(0)?.format.font.underline).toBe(true);
});
