// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { connectBridge, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { WATCH } from "./workbook-contract";

const NAME = "IM_T_BEV_01_3";
const RESIZE: WorkbookEdit = {
  kind: "resizeTable",
  sheet: "Tabelle",
  name: NAME,
  block: { row: 0, column: 0, rows: 3, columns: 2 },
};

let host: ExcelHost;

const open = () => {
  const sheet = snapshotOf("Tabelle", [
    ["Gruppe", "2015"],
    ["insgesamt", 40],
    ["weiblich", 20],
  ]);
  host = openHost(hostWorkbookOf(workbookOf(sheet)));
  connectBridge(host);
  return createExcelWorkbook();
};

const tables = () => host.data.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));

afterEach(() => expectNoLeaks(host));

describe("an Excel table of ours that is missing", () => {
  test("is made where it was to get another size, and gone when that is taken back", async () => {
    const workbook = open();
    const applied = await workbook.apply([RESIZE], WATCH);
    expect(tables()).toEqual([NAME]);
    if (!applied.ok) throw new Error(applied.error.type);
    await workbook.undo(applied.value, WATCH);
    expect(tables()).toEqual([]);
    expect(host.data.sheets[0]?.cells.size).toBeGreaterThan(0);
  });

  test("is gone too when the action is stopped after it was made", async () => {
    const workbook = open();
    const formulas = Array.from({ length: 1500 }, () =>
      Array.from({ length: 4 }, () => ({ formula: "=$B$2*2" })),
    );
    const put = (column: number): WorkbookEdit => ({
      kind: "putBlock",
      sheet: "Tabelle",
      at: { row: 0, column },
      contents: formulas,
    });
    const stopped = { ...WATCH, isCancelled: () => tables().length > 0 };
    expect(await workbook.apply([RESIZE, put(5), put(10)], stopped)).toMatchObject({ ok: false });
    expect(tables()).toEqual([]);
  });
});
