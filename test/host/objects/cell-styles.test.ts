// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { cellKey } from "../model/workbook-data";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet, { workbook }) => {
    workbook.styles.add("IM Kopf");
    const style = workbook.styles.getItem("IM Kopf");
    style.font.bold = true;
    style.fill.color = "#DDEBF7";
    style.horizontalAlignment = "Right";
    style.numberFormat = "0.0";
    style.borders.getItem("EdgeBottom").style = "Continuous";
    sheet.getRange("A1:B1").values = [["Gruppe", 2015]];
    sheet.getRange("A1:B1").style = "IM Kopf";
  });
});

afterEach(() => expectNoLeaks(host));

const formatAt = (column: number) => host.data.sheets[0]?.cells.get(cellKey(0, column))?.format;

test("cells take on the whole look of their style", async () => {
  expect(await read("A1:B1", "style")).toBe("IM Kopf");
  expect(formatAt(0)).toMatchObject({
    style: "IM Kopf",
    font: { bold: true },
    fill: "#DDEBF7",
    alignment: { horizontal: "right" },
    numberFormat: "0.0",
    borders: { bottom: { style: "thin" } },
  });
});

test("cells without one answer Normal, ranges with several nothing", async () => {
  expect(await read("C1", "style")).toBe("Normal");
  expect(await read("A1:C1", "style")).toBeNull();
});

test("cells follow a style that changes, but for what they say themselves", async () => {
  await change((sheet, { workbook }) => {
    sheet.getRange("B1").format.fill.color = "#FFFFFF";
    workbook.styles.getItem("IM Kopf").fill.color = "#1F3864";
    workbook.styles.getItem("IM Kopf").font.italic = true;
  });
  expect([formatAt(0)?.fill, formatAt(1)?.fill]).toEqual(["#1F3864", "#FFFFFF"]);
  expect([formatAt(0)?.font.italic, formatAt(1)?.font.italic]).toEqual([true, true]);
});

test("a style leaves alone what it has no say in", async () => {
  await change((sheet, { workbook }) => {
    workbook.styles.getItem("IM Kopf").includeNumber = false;
    sheet.getRange("C1").numberFormat = [["#,##0"]];
    sheet.getRange("C1").style = "IM Kopf";
  });
  expect(formatAt(2)).toMatchObject({ numberFormat: "#,##0", fill: "#DDEBF7" });
});

test("back to Normal, and after the style is deleted, cells look like new ones", async () => {
  await change((sheet) => (sheet.getRange("B1").style = "Normal"));
  await change((_sheet, { workbook }) => workbook.styles.getItem("IM Kopf").delete());
  for (const column of [0, 1]) {
    expect(formatAt(column)).toMatchObject({ fill: null, font: { bold: false } });
  }
  expect(await read("A1:B1", "style")).toBe("Normal");
});

test.each<[string, (context: Excel.RequestContext, sheet: Excel.Worksheet) => void, string]>([
  [
    "a second one of that name",
    ({ workbook }) => workbook.styles.add("im kopf"),
    "ItemAlreadyExists",
  ],
  ["deleting Normal", ({ workbook }) => workbook.styles.getItem("Normal").delete(), "AccessDenied"],
  ["an unknown name", (_context, sheet) => (sheet.getRange("A1").style = "Nix"), "InvalidArgument"],
])("%s is refused", async (_what, work, code) => {
  expect(await codeOf(change((sheet, context) => work(context, sheet)))).toBe(code);
});

test("styles are listed", async () => {
  const names = await onSheet((_sheet, { workbook }) => {
    workbook.styles.load({ name: true, builtIn: true });
    return () => workbook.styles.items.map(({ name, builtIn }) => [name, builtIn]);
  });
  expect(names).toEqual([
    ["Normal", true],
    ["IM Kopf", false],
  ]);
});

describe("in a file", () => {
  test("styles and the cells that have them come back", () => {
    const { data } = openPackage(savePackage({ data: host.data, original: null }));
    expect(data.cellStyles).toEqual(host.data.cellStyles);
    expect([...(data.sheets[0]?.cells.values() ?? [])]).toEqual([
      ...(host.data.sheets[0]?.cells.values() ?? []),
    ]);
  });

  test("cells do not claim as their own what comes from the style", () => {
    const styles = partText(savePackage({ data: host.data, original: null }), "xl/styles.xml");
    const xf = /<cellXfs.*?<xf [^>]*xfId="1"[^>]*>/.exec(styles)?.[0] ?? "";
    expect(xf.slice(xf.lastIndexOf("<xf"))).not.toContain("apply");
  });

  test("a changed or removed style changes only what it has to", () => {
    const opened = openPackage(savePackage({ data: host.data, original: null }));
    const style = opened.data.cellStyles[1];
    if (style) style.format = { ...style.format, fill: "#000000" };
    const again = openPackage(savePackage(opened));
    expect(again.data.cellStyles[1]?.format.fill).toBe("#000000");
    opened.data.cellStyles = opened.data.cellStyles.slice(0, 1);
    expect(openPackage(savePackage(opened)).data.cellStyles).toHaveLength(1);
  });
});
