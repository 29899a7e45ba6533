// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

/** One property of the format of A1, set and read back through office.js. */
interface Member {
  readonly name: string;
  readonly set: (format: Excel.RangeFormat) => void;
  readonly get: (format: Excel.RangeFormat) => unknown;
  readonly expected: unknown;
}

const MEMBERS: readonly Member[] = [
  { name: "font/bold", set: (f) => (f.font.bold = true), get: (f) => f.font.bold, expected: true },
  {
    name: "font/italic",
    set: (f) => (f.font.italic = true),
    get: (f) => f.font.italic,
    expected: true,
  },
  {
    name: "font/name",
    set: (f) => (f.font.name = "Arial"),
    get: (f) => f.font.name,
    expected: "Arial",
  },
  { name: "font/size", set: (f) => (f.font.size = 14), get: (f) => f.font.size, expected: 14 },
  {
    name: "font/color",
    set: (f) => (f.font.color = "#1f3864"),
    get: (f) => f.font.color,
    expected: "#1F3864",
  },
  {
    name: "font/underline",
    set: (f) => (f.font.underline = "Single"),
    get: (f) => f.font.underline,
    expected: "Single",
  },
  {
    name: "fill/color",
    set: (f) => (f.fill.color = "yellow"),
    get: (f) => f.fill.color,
    expected: "#FFFF00",
  },
  {
    name: "horizontalAlignment",
    set: (f) => (f.horizontalAlignment = "CenterAcrossSelection"),
    get: (f) => f.horizontalAlignment,
    expected: "CenterAcrossSelection",
  },
  {
    name: "verticalAlignment",
    set: (f) => (f.verticalAlignment = "Top"),
    get: (f) => f.verticalAlignment,
    expected: "Top",
  },
  { name: "wrapText", set: (f) => (f.wrapText = true), get: (f) => f.wrapText, expected: true },
  { name: "indentLevel", set: (f) => (f.indentLevel = 2), get: (f) => f.indentLevel, expected: 2 },
  {
    name: "protection/locked",
    set: (f) => (f.protection.locked = false),
    get: (f) => f.protection.locked,
    expected: false,
  },
  {
    name: "columnWidth",
    set: (f) => (f.columnWidth = 60),
    get: (f) => f.columnWidth,
    expected: 60,
  },
  { name: "rowHeight", set: (f) => (f.rowHeight = 30), get: (f) => f.rowHeight, expected: 30 },
];

test.each(MEMBERS)("$name is kept", async ({ name, set, get, expected }) => {
  await change((sheet) => set(sheet.getRange("A1").format));
  const value = await onSheet((sheet) => {
    const { format } = sheet.getRange("A1");
    format.load(name);
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

test("a single different cell makes a whole column differ", async () => {
  await change((sheet) => {
    sheet.getRange("A1").format.protection.locked = false;
  });
  const locked = await onSheet((sheet) => {
    const [column, other] = [sheet.getRange("A:A"), sheet.getRange("B:B")];
    for (const range of [column, other]) range.format.protection.load({ locked: true });
    return () => [column.format.protection.locked, other.format.protection.locked];
  });
  expect(locked).toEqual([null, true]);
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
        format: { protection: true },
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
