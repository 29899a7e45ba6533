// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

const HEAD = "2015 zu 2013 Anteil in %-Punkten";

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const fit = (work: (cell: Excel.Range, sheet: Excel.Worksheet) => void): Promise<void> =>
  change((sheet) => {
    const cell = sheet.getRange("B2");
    cell.values = [[HEAD]];
    work(cell, sheet);
    sheet.getRange("B2").format.autofitRows();
  });

const heights = (): Promise<readonly number[]> =>
  onSheet((sheet) => {
    const rows = ["1:1", "2:2"].map((address) => sheet.getRange(address).format);
    rows.forEach((format) => format.load({ rowHeight: true }));
    return () => rows.map(({ rowHeight }) => rowHeight);
  });

test.each<[string, (cell: Excel.Range, sheet: Excel.Worksheet) => void, number]>([
  ["a text on one line keeps the standard height", () => undefined, 15],
  ["a large font needs a higher row", (cell) => (cell.format.font.size = 20), 25.5],
  [
    "a wrapped text takes its lines",
    (cell) => {
      cell.format.wrapText = true;
      cell.format.columnWidth = 72;
    },
    41.25,
  ],
  [
    "a wrapped text in a wide column takes one",
    (cell) => {
      cell.format.wrapText = true;
      cell.format.columnWidth = 300;
    },
    15,
  ],
  [
    "line breaks count",
    (cell) => {
      cell.format.wrapText = true;
      cell.format.columnWidth = 300;
      cell.values = [["eins\nzwei\ndrei\nvier"]];
    },
    54.75,
  ],
  [
    "merged cells have no say",
    (cell, sheet) => {
      cell.format.wrapText = true;
      sheet.getRange("B2:C2").merge();
    },
    15,
  ],
])("%s", async (_what, work, height) => {
  await fit(work);
  expect(await heights()).toEqual([15, height]);
});

test("a fitted height stands in the file without being anybody's wish", async () => {
  await fit((cell) => (cell.format.wrapText = true));
  const xlsx = savePackage({ data: host.data, original: null });
  expect(partText(xlsx, "xl/worksheets/sheet1.xml")).toMatch(/<row r="2" ht="[\d.]+">/);
  expect(openPackage(xlsx).data.sheets[0]?.rows).toEqual(host.data.sheets[0]?.rows);

  await change((sheet) => (sheet.getRange("B2").format.rowHeight = 60));
  const set = savePackage({ data: host.data, original: null });
  expect(partText(set, "xl/worksheets/sheet1.xml")).toContain('ht="60" customHeight="1"');
});
