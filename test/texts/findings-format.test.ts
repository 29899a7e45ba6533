// SPDX-License-Identifier: EUPL-1.2
import {
  cellNames,
  formatChange,
  formatNumber,
  joinList,
  joinSome,
  keepUnits,
  plural,
} from "../../src/texts/format.de";

const cell = (row: number, column: number, sheet = "Blatt") => ({ sheet, row, column });

test.each([
  [1234.5, undefined, "1.234,5"],
  [1018, undefined, "1.018"],
  [0.1 + 0.2, undefined, "0,3"],
  [21.66, 1, "21,7"],
  [6, 1, "6,0"],
  [-1234, undefined, "−1.234"],
])("%d with %s decimals reads %s", (value, decimals, text) => {
  expect(formatNumber(value, decimals)).toBe(text);
});

test.each([
  [12.34, 1, "+12,3"],
  [-4, 1, "−4,0"],
  [0, 1, "±0,0"],
  [0.04, 1, "±0,0"],
  [1234, 0, "+1.234"],
])("a change of %d reads %s", (value, decimals, text) => {
  expect(formatChange(value, decimals)).toBe(text);
});

test("a number stays on one line with its unit", () => {
  expect(keepUnits("2014 sind es 34,6 % (+9,2 Prozentpunkte) von 12 Kindern")).toBe(
    "2014 sind es 34,6\u00a0% (+9,2\u00a0Prozentpunkte) von 12 Kindern",
  );
});

test("counts take singular and plural", () => {
  expect(plural(1, "Zeile", "Zeilen")).toBe("1 Zeile");
  expect(plural(1200, "Zeile", "Zeilen")).toBe("1.200 Zeilen");
});

test("lists end in a word", () => {
  expect(joinList([])).toBe("");
  expect(joinList(["a"])).toBe("a");
  expect(joinList(["a", "b", "c"], "oder")).toBe("a, b oder c");
});

test("long lists say how much they leave out", () => {
  expect(joinSome(["1", "2", "3", "4", "5", "6"], "Zelle", "Zellen")).toBe(
    "1, 2, 3, 4, 5 und 1 weitere Zelle",
  );
});

test("cells below each other are named by their ends, others one by one", () => {
  expect(cellNames([cell(4, 3), cell(2, 3), cell(3, 3), cell(2, 5)], "Blatt")).toBe(
    "D3 bis D5 und F3",
  );
});

test("cells of another sheet say so", () => {
  expect(cellNames([cell(1, 3, "Basis")], "Blatt")).toBe("D2 im Blatt „Basis“");
  expect(cellNames([cell(1, 3, "Basis"), cell(1, 5, "Basis")], "Blatt")).toBe(
    "D2 und F2 im Blatt „Basis“",
  );
  expect(cellNames([cell(1, 3), cell(1, 5, "Basis")], "Blatt")).toBe("F2 im Blatt „Basis“ und D2");
});
