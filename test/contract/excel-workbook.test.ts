// SPDX-License-Identifier: EUPL-1.2
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { connectBridge, expectNoLeaks } from "../host/boot/bridge";
import type { ExcelHost } from "../host/boot/excel-host";
import { openHost } from "../host/boot/open-host";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { describeRows } from "./rows-contract";
import { describeShape } from "./shape-contract";
import { describeShowing } from "./showing-contract";
import { describeWorkbook, WATCH, type OpenWith } from "./workbook-contract";

let host: ExcelHost;

const open: OpenWith = (content) => {
  host = openHost(hostWorkbookOf(content));
  connectBridge(host);
  return Promise.resolve({
    workbook: createExcelWorkbook(),
    typeInto: (sheet, address, value) => {
      host.user.type(sheet, address, value);
      return Promise.resolve();
    },
    select: (sheet, address) => host.user.select(sheet, address),
  });
};

afterEach(() => expectNoLeaks(host));

describeWorkbook("Excel through office.js", open, { snapshotOf, workbookOf });
describeRows("Excel through office.js", open, { snapshotOf, workbookOf });
describeShape("Excel through office.js", open, { snapshotOf, workbookOf });
describeShowing("Excel through office.js", open, { snapshotOf, workbookOf });

const figures = () =>
  workbookOf(
    snapshotOf("Zahlen", [
      ["Gruppe", 2015],
      ["insgesamt", 40],
    ]),
  );

test("comments are read with their answers and the cell they hang on", async () => {
  const { workbook } = await open(
    workbookOf(snapshotOf("Zahlen", [[1]]), snapshotOf("Ohne", [[1]])),
  );
  await Excel.run(async (context) => {
    const comment = context.workbook.comments.add("Zahlen!C3", "Bitte nachsehen");
    comment.replies.add("Erledigt");
    await context.sync();
  });
  host.resetCounters();
  const read = await workbook.read("allSheets", WATCH);
  expect(read.ok && read.value.sheets.map(({ comments }) => comments)).toEqual([
    [{ row: 2, column: 2, text: "Bitte nachsehen\nErledigt" }],
    undefined,
  ]);
  expect(host.counters.syncs).toBeLessThanOrEqual(3);
});

describe("round trips", () => {
  test("reading takes two syncs and the closing one", async () => {
    const { workbook } = await open(figures());
    host.resetCounters();
    await workbook.read("allSheets", WATCH);
    expect(host.counters.syncs).toBeLessThanOrEqual(3);
  });

  test("writing takes one sync and the closing one", async () => {
    const { workbook } = await open(figures());
    host.resetCounters();
    await workbook.apply(
      [{ kind: "putBlock", sheet: "Zahlen", at: { row: 0, column: 2 }, contents: [["x"]] }],
      WATCH,
    );
    expect(host.counters.syncs).toBeLessThanOrEqual(2);
  });

  test("a large sheet is read in chunks, with progress between them", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [row, row + 1, row + 2, row + 3]);
    const { workbook } = await open(workbookOf(snapshotOf("Groß", rows)));
    const seen: number[] = [];
    const read = await workbook.read("allSheets", {
      ...WATCH,
      onProgress: ({ done }) => seen.push(done),
    });
    expect(read.ok && read.value.sheets[0]?.values[2999]).toEqual([2999, 3000, 3001, 3002]);
    expect(seen).toEqual([1, 2]);
  });

  test("cancelling between chunks reads no further", async () => {
    const rows = Array.from({ length: 3000 }, (_, row) => [row, row + 1, row + 2, row + 3]);
    const { workbook } = await open(workbookOf(snapshotOf("Groß", rows)));
    const read = await workbook.read("allSheets", { ...WATCH, isCancelled: () => true });
    expect(read).toEqual({ ok: false, error: { type: "Cancelled", cellsWritten: 0 } });
  });
});

describe("while the user types in a cell", () => {
  test("an action fails with a name and has written nothing", async () => {
    const { workbook } = await open(figures());
    host.switches.beginCellEdit();
    expect(await workbook.read("allSheets", WATCH)).toEqual({
      ok: false,
      error: { type: "CellEditMode" },
    });
    host.switches.endCellEdit();
  });

  test("an action that waits goes on when the cell is left", async () => {
    const { workbook } = await open(figures());
    host.switches.beginCellEdit();
    const reading = workbook.read("allSheets", { ...WATCH, waitForCellEdit: true });
    setTimeout(() => host.switches.endCellEdit(), 5);
    expect((await reading).ok).toBe(true);
  });
});

test("to stop watching while the user types in a cell makes no noise", async () => {
  const { workbook } = await open(figures());
  const settle = () => new Promise((resolve) => setTimeout(resolve, 20));
  const noise: unknown[] = [];
  const hear = (cause: unknown): void => void noise.push(cause);
  const stop = workbook.watchFront(() => undefined);
  await settle();
  process.on("unhandledRejection", hear);
  host.switches.beginCellEdit();
  stop();
  await settle();
  host.switches.endCellEdit();
  process.off("unhandledRejection", hear);
  expect(noise).toEqual([]);
});

test("merged cells where something is to be written are named by their own address", async () => {
  const mergedAreas = [{ row: 1, column: 2, rows: 1, columns: 2 }];
  const { workbook } = await open(
    workbookOf(snapshotOf("Zahlen", [["a", "", "", "", 1]], { mergedAreas })),
  );
  const contents = Array.from({ length: 4 }, () => [1, 2, 3]);
  const edit = { kind: "putBlock", sheet: "Zahlen", at: { row: 0, column: 2 }, contents } as const;
  expect(await workbook.apply([edit], WATCH)).toEqual({
    ok: false,
    error: { type: "MergedCells", sheet: "Zahlen", address: "C2:D2" },
  });
});
