// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { connectBridge, emptyWorkbook, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { valueOf } from "../support/value-of";
import { WATCH } from "./workbook-contract";

const SHEET = "Tabelle1";
const A1 = { row: 0, column: 0 };

let host: ExcelHost;

afterEach(() => expectNoLeaks(host));

test("cells that are emptied lose content, look and link, and keep a comment", async () => {
  host = openHost(emptyWorkbook(SHEET));
  connectBridge(host);
  const workbook = createExcelWorkbook();
  const edits: readonly WorkbookEdit[] = [
    { kind: "putBlock", sheet: SHEET, at: A1, contents: [["Inhalt"]], parts: [["columnHead"]] },
    { kind: "link", sheet: SHEET, at: A1, target: { sheet: SHEET, at: A1 }, tip: "hierher" },
  ];
  valueOf(await workbook.apply(edits, WATCH));
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(SHEET).getRange("A1");
    context.workbook.comments.add(cell, "Bitte klären");
    await context.sync();
  });
  const block = { ...A1, rows: 1, columns: 1 };
  valueOf(await workbook.apply([{ kind: "clearBlock", sheet: SHEET, block }], WATCH));
  const found = await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(SHEET).getRange("A1");
    cell.load({ values: true, style: true, hyperlink: true });
    const { comments } = context.workbook;
    comments.load("items/content");
    await context.sync();
    return {
      values: cell.values as unknown,
      style: cell.style,
      link: cell.hyperlink,
      comments: comments.items.map(({ content }) => content),
    };
  });
  expect(found).toEqual({
    values: [[""]],
    style: "Normal",
    link: null,
    comments: ["Bitte klären"],
  });
});
