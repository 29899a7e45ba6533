// SPDX-License-Identifier: EUPL-1.2
import { connectBridge, emptyWorkbook, openHost, type ExcelHost } from "../host";
import { change, freshHost } from "../host/support/excel-run";
import { buildGridModel } from "./grid-model";
import { viewAround } from "./grid-view";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

const shown = () => buildGridModel(host.data, viewAround(host, null));

test("a conditional format of the host colours the cells it holds for", async () => {
  await change((sheet) => {
    sheet.getRange("A1:A3").values = [[1], [5], [9]];
    const format = sheet.getRange("A1:A3").conditionalFormats.add("Custom");
    format.custom.rule.formula = "=A1>4";
    format.custom.format.fill.color = "#FFC7CE";
  });
  const model = shown();
  const [rule] = model.getConditionalFormattingList(0);
  expect(rule).toMatchObject({ range: "A1:A3", cf_rule: { type: "Formula" } });
  const fills = [1, 2, 3].map((row) => model.getCellStyle(0, row, 1));
  expect(fills.map((style) => JSON.stringify(style).includes("#FFC7CE"))).toEqual([
    false,
    true,
    true,
  ]);
});

test("merged cells share a background, and their text runs across them", async () => {
  await change((sheet) => {
    const title = sheet.getRange("B2:D2");
    title.merge();
    sheet.getRange("B2").values = [["Erhebungsbogen Integrationsmonitoring 2015"]];
    sheet.getRange("B2").format.wrapText = true;
    sheet.getRange("B2").format.fill.color = "#DDEBF7";
  });
  const model = shown();
  const styles = [2, 3, 4].map((column) => model.getCellStyle(0, 2, column).style);
  expect(styles.map(({ fill }) => fill)).toEqual(Array(3).fill({ color: "#DDEBF7" }));
  expect(styles[0]?.alignment?.horizontal).toBe("left");
  expect(styles[0]?.alignment?.wrap_text ?? false).toBe(false);
});

test("looks stay with their cells, however far apart they stand", async () => {
  await change((sheet) => {
    sheet.getRange("A1:B60").values = Array.from({ length: 60 }, (_, row) => [row + 1, "–"]);
    sheet.getRange("A1:B1").format.font.bold = true;
    sheet.getRange("B60").format.fill.color = "#DDEBF7";
  });
  const model = shown();
  const styleAt = (row: number, column: number) => model.getCellStyle(0, row, column).style;
  expect([1, 2, 59, 60].map((row) => styleAt(row, 2).font?.b ?? false)).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect([1, 59, 60].map((row) => styleAt(row, 2).fill)).toEqual([{}, {}, { color: "#DDEBF7" }]);
  expect([1, 30].map((row) => styleAt(row, 1).font?.sz)).toEqual([11, 11]);
  expect([1, 30].map((row) => styleAt(row, 2).quote_prefix)).toEqual([true, true]);
});

test.each([
  ["Nord", "Nord"],
  ["Bevölkerung in %: 12", "Bevölkerung in %: 12"],
  ["BEV-A01", "BEV-A01"],
  ["0050", "'0050"],
  ["Dez 15", "'Dez 15"],
  ["wahr", "'wahr"],
  ["–", "'–"],
])("the text %s stays a text, and is edited as %s", async (text, typed) => {
  await change((sheet) => {
    sheet.getRange("A1").numberFormat = [["@"]];
    sheet.getRange("A1").values = [[text]];
  });
  const model = shown();
  expect(model.getCellContent(0, 1, 1)).toBe(typed);
  expect(model.getFormattedCellValue(0, 1, 1)).toBe(text);
});

describe("after a jump", () => {
  const far = { row: 199, column: 29 };

  test("to a cell out of view, the grid has scrolled there", () => {
    host.user.select("Daten", "AD200");
    const view = shown().getSelectedView();
    expect([view.row, view.column]).toEqual([far.row + 1, far.column + 1]);
    expect(view.top_row).toBe(196);
    expect(view.left_column).toBe(29);
  });

  test("to a cell in view, it stands as before", () => {
    const before = shown();
    before.setTopLeftVisibleCell(3, 2);
    host.user.select("Daten", "C9");
    const view = viewAround(host, before);
    expect([view.topRow, view.leftColumn]).toEqual([3, 2]);
  });

  test("to another sheet, it shows that sheet from its top", () => {
    host = openHost(emptyWorkbook("Daten", "Zweites"));
    connectBridge(host);
    const before = shown();
    before.setTopLeftVisibleCell(50, 9);
    host.user.activate("Zweites");
    expect(viewAround(host, before)).toMatchObject({ sheet: 1, topRow: 1, leftColumn: 1 });
  });
});
