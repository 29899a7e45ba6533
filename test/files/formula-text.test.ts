// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { fromFileFormula, shiftFormula } from "../../src/files/formula-text";

const shift = (formula: string, rows = 2, columns = 1): string =>
  shiftFormula(formula, { rows, columns });

describe("moving a formula", () => {
  it.each([
    ["cells", "=A1+b2", "=B3+C4"],
    ["locked rows and columns", "=$A1+A$1+$A$1", "=$A3+B$1+$A$1"],
    ["areas", "=SUM(A1:$B2)", "=SUM(B3:$B4)"],
    ["whole columns and rows", "=SUM(A:$B)+SUM(1:$2)", "=SUM(B:$B)+SUM(3:$2)"],
    ["the first end before a function", "=SUM(A1:INDEX(B1,1))", "=SUM(B3:INDEX(C3,1))"],
    ["cells of other sheets", "='A1 ''x'''!A1+Tab1!A1:B1", "='A1 ''x'''!B3+Tab1!B3:C3"],
    ["not spans of sheets", "=SUM(Tab1:Tab3!A1)", "=SUM(Tab1:Tab3!B3)"],
    ["not texts", '="A1 ""B2"""&A1', '="A1 ""B2"""&B3'],
    ["not functions", "=LOG10(A1)", "=LOG10(B3)"],
    ["not names", "=Satz_A1+XFE1+ABCD1+A1.x", "=Satz_A1+XFE1+ABCD1+A1.x"],
    ["not columns of tables", "=Tabelle[[#This Row],[A1]]*A1", "=Tabelle[[#This Row],[A1]]*B3"],
    ["not numbers", "=100/1.5E3", "=100/1.5E3"],
  ])("moves %s", (_what, formula, moved) => expect(shift(formula)).toBe(moved));

  it("marks what leaves the sheet", () => {
    expect(shift("=A1+C5", -1, 0)).toBe("=#REF!+C4");
    expect(shift("=SUM(A:B)", 0, -1)).toBe("=SUM(#REF!:A)");
  });

  it("comes back when it is moved there and back", () => {
    const steps = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(steps, steps, (rows, columns) => {
        const formula = "=IF(ISNUMBER(B2),B2*100/$C2,'A 1'!D:E)";
        expect(shift(shift(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

it.each([
  ["_xlfn.STDEV.S(A1:A3)", "=STDEV.S(A1:A3)"],
  ["_xlfn._xlws.SORT(A1:A3)", "=SORT(A1:A3)"],
  ["_xlfn.LET(_xlpm.x,1,_xlpm.x)", "=LET(x,1,x)"],
  ["SUM(A1:A3)", "=SUM(A1:A3)"],
])("%s is shown as %s", (stored, shown) => expect(fromFileFormula(stored)).toBe(shown));
