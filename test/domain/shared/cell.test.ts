// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import {
  blockToA1,
  cellId,
  columnIndex,
  columnName,
  isSameCell,
  parseA1,
  quoteSheetName,
  toA1,
  toSheetA1,
} from "../../../src/domain/shared/cell";

describe("column names", () => {
  it.each<[number, string]>([
    [0, "A"],
    [25, "Z"],
    [26, "AA"],
    [51, "AZ"],
    [52, "BA"],
    [701, "ZZ"],
    [702, "AAA"],
    [16_383, "XFD"],
  ])("calls column %d %s", (column, name) => {
    expect(columnName(column)).toBe(name);
    expect(columnIndex(name.toLowerCase())).toBe(column);
  });

  it("name every column of Excel back and forth", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 16_383 }), (column) => {
        expect(columnIndex(columnName(column))).toBe(column);
      }),
    );
  });
});

describe("addresses", () => {
  it("count rows from 1 as Excel shows them", () => {
    expect(toA1({ row: 2, column: 1 })).toBe("B3");
  });

  it("of a block name the corners, of a single cell only the cell", () => {
    expect(blockToA1({ row: 2, column: 1, rows: 5, columns: 3 })).toBe("B3:D7");
    expect(blockToA1({ row: 2, column: 1, rows: 1, columns: 1 })).toBe("B3");
  });

  it.each([
    ["B3", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["$B$3", { row: 2, column: 1, rows: 1, columns: 1 }],
    ["b3:d7", { row: 2, column: 1, rows: 5, columns: 3 }],
    ["'Blatt ! 1'!B3:D7", { row: 2, column: 1, rows: 5, columns: 3 }],
  ])("are read: %s", (address, block) => {
    expect(parseA1(address)).toEqual(block);
  });

  it.each(["", "3B", "B", "B3:", "ABCD1", "A1:B2:C3", "B3 D7"])("are refused: %j", (address) => {
    expect(parseA1(address)).toBeNull();
  });

  it("on other sheets are absolute and quoted, with quotes in the name doubled", () => {
    expect(quoteSheetName("Amt '51'")).toBe("'Amt ''51'''");
    expect(toSheetA1({ sheet: "IM_Daten", row: 11, column: 6 })).toBe("'IM_Daten'!$G$12");
  });
});

describe("cells", () => {
  const cell = { sheet: "A", row: 1, column: 2 };

  it("are the same only with the same sheet, row and column", () => {
    expect(isSameCell(cell, { ...cell })).toBe(true);
    expect(isSameCell(cell, { ...cell, sheet: "B" })).toBe(false);
    expect(isSameCell(cell, { ...cell, row: 2 })).toBe(false);
    expect(isSameCell(cell, { ...cell, column: 1 })).toBe(false);
  });

  it("have different ids where rows and columns are swapped", () => {
    expect(cellId(cell)).not.toBe(cellId({ sheet: "A", row: 2, column: 1 }));
  });
});
