// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatArea,
  parseArea,
  quoteSheetName,
  splitSheet,
} from "./address";
import { MAX_COLUMNS, MAX_ROWS } from "./workbook-data";

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["$B$2:$C$10", { row: 1, column: 1, rows: 9, columns: 2 }],
  ["C10:B2", { row: 1, column: 1, rows: 9, columns: 2 }],
  ["B:C", { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
  ["3:4", { row: 2, column: 0, rows: 2, columns: MAX_COLUMNS }],
  ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1, rows: 1, columns: 1 }],
])("%s is read", (address, area) => {
  expect(parseArea(address)).toEqual(area);
});

test.each(["A0", "XFE1", "A1048577", "Summe", "A1:B", "", "R1C1"])("%j is no address", (text) => {
  expect(parseArea(text)).toBeNull();
});

test("what is written is read again", () => {
  const area = fc
    .record({
      row: fc.nat(MAX_ROWS - 1),
      column: fc.nat(MAX_COLUMNS - 1),
      rows: fc.integer({ min: 1, max: MAX_ROWS }),
      columns: fc.integer({ min: 1, max: MAX_COLUMNS }),
    })
    .filter((a) => a.row + a.rows <= MAX_ROWS && a.column + a.columns <= MAX_COLUMNS);
  fc.assert(fc.property(area, (a) => expect(parseArea(formatArea(a))).toEqual(a)));
});

test("every column has a name of its own", () => {
  fc.assert(
    fc.property(fc.nat(MAX_COLUMNS - 1), (column) =>
      expect(columnIndex(columnName(column))).toBe(column),
    ),
  );
});

test.each([
  ["Daten", "Daten"],
  ["Tab 1", "'Tab 1'"],
  ["it's", "'it''s'"],
  ["A1", "'A1'"],
  ["2015", "'2015'"],
])("the sheet %j is quoted as %s and found again", (name, quoted) => {
  expect(quoteSheetName(name)).toBe(quoted);
  expect(splitSheet(`${quoted}!B2`)).toEqual({ sheet: name, rest: "B2" });
});
