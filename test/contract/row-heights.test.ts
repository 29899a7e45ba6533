// SPDX-License-Identifier: EUPL-1.2
import type { CellContent, PartName, WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { connectBridge, emptyWorkbook, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { valueOf } from "../support/value-of";
import { WATCH } from "./workbook-contract";

const SHEET = "Tabelle1";
const LONG = "Anteil der Deutschen mit persönlicher Migrationsvorgeschichte";

let host: ExcelHost;

afterEach(() => expectNoLeaks(host));

const heights = async (...addresses: readonly string[]): Promise<readonly number[]> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEET);
    const formats = addresses.map((address) => sheet.getRange(address).format);
    formats.forEach((format) => format.load({ rowHeight: true }));
    await context.sync();
    return formats.map(({ rowHeight }) => rowHeight);
  });

const row = (part: PartName, text: CellContent): readonly [CellContent[], (PartName | null)[]] => [
  [text, 1],
  [part, "body"],
];

test("rows that begin with a stub of ours fit their texts; the heads of somebody's table keep their height", async () => {
  host = openHost(emptyWorkbook(SHEET));
  connectBridge(host);
  const workbook = createExcelWorkbook();
  const rows = [row("derivedHead", LONG), row("stub", LONG), row("stub", "kurz")];
  const edit: WorkbookEdit = {
    kind: "putBlock",
    sheet: SHEET,
    at: { row: 0, column: 0 },
    contents: rows.map(([contents]) => contents),
    parts: rows.map(([, parts]) => parts),
  };
  const [standard = 0] = await heights("A1");
  valueOf(await workbook.apply([edit], WATCH));
  const [head = 0, long = 0, short = 0] = await heights("A1", "A2", "A3");
  expect(head).toBe(standard);
  expect(long).toBeGreaterThan(2 * short);
  expect(short).toBe(standard);
});
