// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { fromFileFormula, shiftFormula, toFileFormula } from "./formula-text";

describe("shifting a shared formula", () => {
  it.each([
    ["relative cells", "=A1+B2", "=B3+C4"],
    ["fixed rows and columns", "=$A1+A$1+$A$1", "=$A3+B$1+$A$1"],
    ["areas", "=SUM(A1:B2)", "=SUM(B3:C4)"],
    ["whole columns and rows", "=SUM(A:B)+SUM(1:2)+SUM($A:B)", "=SUM(B:C)+SUM(3:4)+SUM($A:C)"],
    ["cells of other sheets", "='A1 & B1'!A1+Tab1!A1", "='A1 & B1'!B3+Tab1!B3"],
    ["not texts", '=IF(A1="A1 und ""B2""",1,2)', '=IF(B3="A1 und ""B2""",1,2)'],
    [
      "not functions and names",
      "=LOG10(A1)+Satz_A1+ABCD1+Faktor2015",
      "=LOG10(B3)+Satz_A1+ABCD1+Faktor2015",
    ],
    ["not columns of tables", "=SUM(Tabelle[A1])*A1", "=SUM(Tabelle[A1])*B3"],
    ["not numbers", "=A1*100/1.5E3", "=B3*100/1.5E3"],
  ])("moves or leaves %s", (_what, formula, expected) => {
    expect(shiftFormula(formula, 2, 1)).toBe(expected);
  });

  it("marks what leaves the sheet", () => {
    expect(shiftFormula("=A1+C5", -1, 0)).toBe("=#REF!+C4");
  });

  it("comes back when it is moved there and back", () => {
    const steps = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(steps, steps, (rows, columns) => {
        const formula = "=IF(ISNUMBER(B2),B2*100/$C2,'A 1'!D:E)";
        expect(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns)).toBe(formula);
      }),
    );
  });
});

describe("names of functions in files", () => {
  it.each([
    ["IFS(A1>0,1)", "_xlfn.IFS(A1>0,1)"],
    ["STDEV.S(A1:A3)", "_xlfn.STDEV.S(A1:A3)"],
    ["FILTER(A1:A3,B1:B3)", "_xlfn._xlws.FILTER(A1:A3,B1:B3)"],
    ['IF(A1="IFS(",SUM(A1:A2),"")', 'IF(A1="IFS(",SUM(A1:A2),"")'],
  ])("%s stands as %s", (shown, stored) => {
    expect(toFileFormula(`=${shown}`)).toBe(stored);
    expect(fromFileFormula(stored)).toBe(`=${shown}`);
  });
});
