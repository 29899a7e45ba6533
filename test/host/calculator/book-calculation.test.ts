// SPDX-License-Identifier: EUPL-1.2
import { openHost } from "..";
import { renameSheet } from "../behaviour/sheets";
import { cellAt } from "../model/cells";
import { emptyWorkbook } from "../model/new-workbook";
import { cellKey, DEFAULT_FORMAT, type CellValue, type WorkbookData } from "../model/workbook-data";

type Entry = number | string | { readonly formula: string; readonly cached: CellValue };

/** A workbook as it comes from a file: formulas bring the value they had there. */
const loaded = (sheets: Readonly<Record<string, readonly Entry[]>>): WorkbookData => {
  const data = emptyWorkbook(...Object.keys(sheets));
  Object.values(sheets).forEach((entries, index) => {
    entries.forEach((entry, row) => {
      const isFormula = typeof entry === "object";
      const value = isFormula ? entry.cached : entry;
      data.sheets[index]?.cells.set(cellKey(row, 0), {
        value,
        type: typeof value === "number" ? "Double" : "String",
        formula: isFormula ? entry.formula : null,
        format: DEFAULT_FORMAT,
      });
    });
  });
  return data;
};

const columnA = (data: WorkbookData, name: string): readonly CellValue[] => {
  const sheet = data.sheets.find((item) => item.name === name);
  return sheet ? [0, 1, 2, 3].map((row) => cellAt(sheet, row, 0).value) : [];
};

describe("values that came with a file", () => {
  test("are kept as long as nothing they depend on changes", () => {
    const host = openHost(loaded({ Daten: [10, { formula: "=A1*2", cached: 999 }, 5] }));
    host.user.type("Daten", "A3", 6);
    expect(columnA(host.data, "Daten")).toEqual([10, 999, 6, ""]);
  });

  test("are calculated anew when an input changes", () => {
    const host = openHost(loaded({ Daten: [10, { formula: "=A1*2", cached: 999 }] }));
    host.user.type("Daten", "A1", 4);
    expect(columnA(host.data, "Daten")).toEqual([4, 8, "", ""]);
  });

  test("count as inputs with the value they came with", () => {
    const host = openHost(
      loaded({
        Daten: [{ formula: "=[1]Fremd!$A$1", cached: 7 }, 1, { formula: "=A1+A2", cached: 8 }],
      }),
    );
    host.user.type("Daten", "A2", 3);
    expect(columnA(host.data, "Daten")).toEqual([7, 3, 10, ""]);
  });

  test("stay when the calculator cannot read the formula, which is told", () => {
    const formula = "=SUM(Liste[Wert])+A1";
    const host = openHost(loaded({ Daten: [1, { formula, cached: 42 }] }));
    host.user.type("Daten", "A1", 2);
    expect(columnA(host.data, "Daten")[1]).toBe(42);
    expect(host.notCalculated).toEqual([formula]);
  });
});

describe("a change", () => {
  test("goes through a chain over several sheets", () => {
    const host = openHost(
      loaded({
        Daten: [1, { formula: "=A1+1", cached: 2 }],
        Bericht: [
          { formula: "=Daten!A2*10", cached: 20 },
          { formula: "=SUM(A1:A1)", cached: 20 },
        ],
      }),
    );
    host.user.type("Daten", "A1", 4);
    expect(columnA(host.data, "Bericht").slice(0, 2)).toEqual([50, 50]);
  });

  test("reaches formulas through a large area and a defined name", () => {
    const data = loaded({
      Daten: [1, 2, { formula: "=SUM(B1:D5000)", cached: 0 }, { formula: "=Basis*2", cached: 0 }],
    });
    data.names.push({ name: "Basis", formula: "=Daten!$C$9", sheetId: null, visible: true });
    const host = openHost(data);
    host.user.type("Daten", "C9", 21);
    expect(columnA(host.data, "Daten").slice(2)).toEqual([21, 42]);
  });

  test("of a sheet's name leaves the values and goes on calculating", () => {
    const host = openHost(loaded({ Daten: [1], Bericht: [{ formula: "=Daten!A1*3", cached: 3 }] }));
    host.user.type("Daten", "A1", 2);
    const [sheet] = host.book.data.sheets;
    if (sheet) renameSheet(host.book, sheet, "Zahlen");
    host.user.type("Zahlen", "A1", 5);
    expect(columnA(host.data, "Bericht")[0]).toBe(15);
  });
});

test.each<[string, CellValue]>([
  ["=135*100/1065", 12.676056338028168],
  ["=1/3", 1 / 3],
  ["=2^40/3", 2 ** 40 / 3],
  ["=-1E-12/7", -1e-12 / 7],
])("%s is exact to fifteen digits", (formula, expected) => {
  const host = openHost();
  host.user.type("Tabelle1", "A1", formula);
  const [value] = columnA(host.data, "Tabelle1");
  expect(Number(value) / Number(expected)).toBeCloseTo(1, 13);
});

test.each<[string, CellValue, string]>([
  ["=1/0", "#DIV/0!", "Error"],
  ["=NA()", "#N/A", "Error"],
  ['=1+"x"', "#VALUE!", "Error"],
  ['=IF(ISNUMBER(B1),B1,".")', ".", "String"],
  ['=""', "", "String"],
  ["=B1", 0, "Double"],
  ["=1=1", true, "Boolean"],
])("%s is %j of type %s", (formula, value, type) => {
  const host = openHost();
  host.user.type("Tabelle1", "A1", formula);
  const sheet = host.data.sheets[0];
  expect(sheet && cellAt(sheet, 0, 0)).toMatchObject({ value, type, formula });
});
