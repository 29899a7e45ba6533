// SPDX-License-Identifier: EUPL-1.2
import { describeWithLibreOffice, resave } from "../../support/libreoffice";
import { expectNoLeaks, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:H40").values = Array.from({ length: 40 }, () => Array<number>(8).fill(1));
    sheet.pageLayout.centerHorizontally = true;
    sheet.pageLayout.zoom = { scale: 80 };
    sheet.horizontalPageBreaks.add("A21");
    sheet.horizontalPageBreaks.add("C11");
    sheet.verticalPageBreaks.add("E1");
  });
});

afterEach(() => expectNoLeaks(host));

const layout = () => host.book.data.sheets[0]?.pageLayout;
const save = (): Uint8Array => savePackage({ data: host.data, original: null });

test("scale, centring and page breaks are read as they were set", async () => {
  const found = await onSheet((sheet) => {
    const { pageLayout, horizontalPageBreaks: rows, verticalPageBreaks: columns } = sheet;
    pageLayout.load({ centerHorizontally: true, centerVertically: true, zoom: true });
    rows.load({ rowIndex: true });
    const count = columns.getCount();
    const cell = rows.getItem(1).getCellAfterBreak();
    cell.load({ address: true });
    return () => ({
      centred: [pageLayout.centerHorizontally, pageLayout.centerVertically],
      zoom: pageLayout.zoom,
      rows: rows.items.map(({ rowIndex }) => rowIndex),
      columns: count.value,
      cell: cell.address,
    });
  });
  expect(found).toEqual({
    centred: [true, false],
    zoom: { scale: 80 },
    rows: [10, 20],
    columns: 1,
    cell: "Daten!A21",
  });
});

test("breaks go along with inserted and deleted rows", async () => {
  await change((sheet) => void sheet.getRange("1:2").insert("Down"));
  expect(layout()?.rowBreaks).toEqual([12, 22]);
  await change((sheet) => sheet.getRange("10:15").delete("Up"));
  expect(layout()?.rowBreaks).toEqual([9, 16]);
});

test("breaks are removed one by one or all at once", async () => {
  await change((sheet) => sheet.horizontalPageBreaks.getItem(0).delete());
  expect(layout()?.rowBreaks).toEqual([20]);
  await change((sheet) => sheet.verticalPageBreaks.removePageBreaks());
  expect(layout()?.columnBreaks).toEqual([]);
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["a break before the first row", (sheet) => sheet.horizontalPageBreaks.add("A1")],
  ["a scale of 5 %", (sheet) => (sheet.pageLayout.zoom = { scale: 5 })],
])("%s is refused", async (_what, act) => {
  expect(await codeOf(change((sheet) => void act(sheet)))).toBe("InvalidArgument");
});

test("the file holds what was set, and nothing once it is taken back", () => {
  const saved = save();
  const part = partText(saved, "xl/worksheets/sheet1.xml");
  expect(part).toContain('<printOptions horizontalCentered="1"/>');
  expect(part).toContain(
    '<rowBreaks count="2" manualBreakCount="2"><brk id="10" max="16383" man="1"/>',
  );
  const opened = openPackage(saved);
  const again = opened.data.sheets[0]?.pageLayout;
  expect(again).toEqual(layout());
  if (!again) return;
  Object.assign(again, { centerHorizontally: false, scale: 100, rowBreaks: [], columnBreaks: [] });
  const plain = partText(savePackage(opened), "xl/worksheets/sheet1.xml");
  expect(plain).not.toMatch(/printOptions|Breaks|scale/);
});

describeWithLibreOffice("a saved page set-up in LibreOffice", () => {
  test("is what LibreOffice saves again", async () => {
    const again = openPackage(await resave(save())).data.sheets[0]?.pageLayout;
    expect(again).toMatchObject({
      centerHorizontally: true,
      centerVertically: false,
      scale: 80,
      rowBreaks: [10, 20],
      columnBreaks: [4],
    });
  });
});
