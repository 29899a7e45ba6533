// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { connectBridge, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { WATCH } from "./workbook-contract";

let host: ExcelHost;

const open = () => {
  const sheet = snapshotOf("Zahlen", [
    ["Gruppe", 2015, "Summe"],
    ["weiblich", 21, { formula: "=SUM(B2:B3)", value: 40 }],
    ["männlich", 19, ""],
  ]);
  host = openHost(hostWorkbookOf(workbookOf(sheet)));
  connectBridge(host);
  return createExcelWorkbook();
};

const INSERT: WorkbookEdit = { kind: "insertRows", sheet: "Zahlen", row: 2, count: 1 };

const put = (row: number, contents: Extract<WorkbookEdit, { kind: "putBlock" }>["contents"]) =>
  ({ kind: "putBlock", sheet: "Zahlen", at: { row, column: 1 }, contents }) as const;

const contents = async () =>
  Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem("Zahlen").getUsedRange(true);
    used.load({ formulas: true, values: true });
    await context.sync();
    return { formulas: used.formulas, values: used.values };
  });

afterEach(() => expectNoLeaks(host));

describe("rows put into a sheet of Excel", () => {
  test("belong to the sums they stand in, until they are taken out again", async () => {
    const workbook = open();
    const before = await contents();
    const applied = await workbook.apply([INSERT, put(2, [[2]])], WATCH);
    if (!applied.ok) throw new Error(applied.error.type);
    const { formulas, values } = await contents();
    expect(formulas[1]?.[2]).toBe("=SUM(B2:B4)");
    expect(values[1]?.[2]).toBe(42);
    await workbook.undo(applied.value, WATCH);
    expect(await contents()).toEqual(before);
  });

  test("take one sync and the closing one", async () => {
    const workbook = open();
    host.resetCounters();
    await workbook.apply([INSERT, put(2, [[2]])], WATCH);
    expect(host.counters.syncs).toBeLessThanOrEqual(2);
  });

  test("go again when the action is stopped half-way", async () => {
    const workbook = open();
    const before = await contents();
    const many = Array.from({ length: 6000 }, () => [{ formula: "=$A$1" }]);
    const stopped = { ...WATCH, isCancelled: () => true };
    expect(await workbook.apply([INSERT, put(1, many)], stopped)).toMatchObject({
      ok: false,
      error: { type: "Cancelled" },
    });
    expect(await contents()).toEqual(before);
  });

  test("leave an Excel table of ours the size it had", async () => {
    const workbook = open();
    const name = "IM_T_BEV_01_3";
    const table = (rows: number): WorkbookEdit => ({
      kind: "resizeTable",
      sheet: "Zahlen",
      name,
      block: { row: 0, column: 0, rows, columns: 3 },
    });
    await workbook.apply([table(3)], WATCH);
    const address = () =>
      Excel.run(async (context) => {
        const range = context.workbook.tables.getItem(name).getRange();
        range.load({ address: true });
        await context.sync();
        return range.address;
      });
    const before = await address();
    const applied = await workbook.apply([INSERT, put(2, [[2]]), table(5)], WATCH);
    if (!applied.ok) throw new Error(applied.error.type);
    expect(await address()).not.toBe(before);
    await workbook.undo(applied.value, WATCH);
    expect(await address()).toBe(before);
  });
});
