// SPDX-License-Identifier: EUPL-1.2
import { absoluteChange, percentChange } from "../../../src/domain/derive/change";
import { evaluateGuarded, guardedFormula } from "../../../src/domain/derive/formula";
import type { Operation } from "../../../src/domain/derive/operation";
import {
  difference,
  onOneDate,
  rateOperation,
  ratio,
  ratioDifference,
  ratioOfSums,
  ratioQuotient,
  sameValue,
} from "../../../src/domain/derive/rate";
import type { CellValue } from "../../../src/domain/shared/sheet-snapshot";

describe("guardedFormula", () => {
  test.each<[string, Operation, readonly string[], string]>([
    ["a figure shown again", sameValue, ["F7"], '=IF(ISNUMBER(F7),F7,IF(F7="","…",F7))'],
    [
      "an absolute change",
      absoluteChange,
      ["F7", "H7"],
      '=IF(ISNUMBER(F7),IF(ISNUMBER(H7),H7-F7,IF(H7="","…",H7)),IF(F7="","…",F7))',
    ],
    [
      "a change in per cent",
      percentChange,
      ["F7", "H7"],
      '=IF(ISNUMBER(F7),IF(ISNUMBER(H7),IF(F7>0,(H7-F7)*100/F7,"x"),IF(H7="","…",H7)),IF(F7="","…",F7))',
    ],
    [
      "a rate per 1 000",
      ratio(1000),
      ["B2", "C2"],
      '=IF(ISNUMBER(B2),IF(ISNUMBER(C2),IF(C2>0,B2*1000/C2,"x"),IF(C2="","…",C2)),IF(B2="","…",B2))',
    ],
    [
      "a mean",
      ratio(1),
      ["B2", "C2"],
      '=IF(ISNUMBER(B2),IF(ISNUMBER(C2),IF(C2>0,B2/C2,"x"),IF(C2="","…",C2)),IF(B2="","…",B2))',
    ],
    [
      "a row of a whole over itself",
      ratio(100),
      ["B9", "B9"],
      '=IF(ISNUMBER(B9),IF(B9>0,B9*100/B9,"x"),IF(B9="","…",B9))',
    ],
    [
      "a rate of sums",
      ratioOfSums(2, onOneDate(100)),
      ["B2", "B3", "C2", "C3"],
      '=IF(ISNUMBER(B2),IF(ISNUMBER(B3),IF(ISNUMBER(C2),IF(ISNUMBER(C3),IF(C2+C3>0,(B2+B3)*100/(C2+C3),"x"),' +
        'IF(C3="","…",C3)),IF(C2="","…",C2)),IF(B3="","…",B3)),IF(B2="","…",B2))',
    ],
    [
      "a rate by the mean of two dates",
      rateOperation({ factor: 1000, dates: 2 }),
      ["B2", "C2", "D2"],
      '=IF(ISNUMBER(B2),IF(ISNUMBER(C2),IF(ISNUMBER(D2),IF(AVERAGE(C2,D2)>0,B2*1000/AVERAGE(C2,D2),"x"),' +
        'IF(D2="","…",D2)),IF(C2="","…",C2)),IF(B2="","…",B2))',
    ],
    [
      "a balance",
      difference,
      ["B2", "C2"],
      '=IF(ISNUMBER(B2),IF(ISNUMBER(C2),B2-C2,IF(C2="","…",C2)),IF(B2="","…",B2))',
    ],
  ])("writes %s", (_, ...[operation, references, expected]) => {
    expect(guardedFormula(operation, references)).toBe(expected);
  });

  test("asks for all four inputs of a difference of rates", () => {
    const formula = guardedFormula(ratioDifference(onOneDate(100), onOneDate(100)), [
      "A1",
      "B1",
      "C1",
      "D1",
    ]);
    expect(formula).toContain('IF(B1>0,IF(D1>0,A1*100/B1-C1*100/D1,"x"),"x")');
    expect(formula.match(/ISNUMBER/g)).toHaveLength(4);
  });

  test("uses no function that hides errors, is volatile or is newer than Excel 2016", () => {
    const formulas = [
      guardedFormula(percentChange, ["A1", "B1"]),
      guardedFormula(ratio(100), ["A1", "B1"]),
      guardedFormula(ratioDifference(onOneDate(100), onOneDate(1000)), ["A1", "B1", "C1", "D1"]),
      guardedFormula(ratioQuotient(onOneDate(100), onOneDate(100)), ["A1", "B1", "C1", "D1"]),
      guardedFormula(ratioOfSums(2, onOneDate(100)), ["A1", "B1", "C1", "D1"]),
      guardedFormula(rateOperation({ factor: 100, dates: 2 }), ["A1", "B1", "C1"]),
    ].join();
    const functions = new Set([...formulas.matchAll(/([A-Z]+)\(/g)].map(([, name]) => name));
    expect(functions).toEqual(new Set(["IF", "ISNUMBER", "AND", "AVERAGE"]));
  });
});

describe("evaluateGuarded", () => {
  test.each<[string, Operation, readonly CellValue[], CellValue]>([
    ["rise of a count", absoluteChange, [63723, 69098], 5375],
    ["fall to zero", absoluteChange, [5, 0], -5],
    ["no change", absoluteChange, [5, 5], 0],
    ["change in per cent", percentChange, [200, 250], 25],
    ["per cent from zero", percentChange, [0, 7], "x"],
    ["per cent from zero to zero", percentChange, [0, 0], "x"],
    ["per cent from a negative balance", percentChange, [-5, 7], "x"],
    ["rate", ratio(100), [1, 8], 12.5],
    ["rate above 100", ratio(100), [12, 8], 150],
    ["rate on nothing", ratio(100), [0, 0], "x"],
    ["rate per 100 000", ratio(100000), [3, 300000], 1],
    ["mean", ratio(1), [30, 4], 7.5],
    ["gap of two rates", ratioDifference(onOneDate(100), onOneDate(100)), [1, 4, 1, 2], -25],
    ["gap without a base", ratioDifference(onOneDate(100), onOneDate(100)), [1, 4, 1, 0], "x"],
    ["ratio of two rates", ratioQuotient(onOneDate(100), onOneDate(100)), [1, 4, 1, 2], 0.5],
    ["ratio to a rate of zero", ratioQuotient(onOneDate(100), onOneDate(100)), [1, 4, 0, 2], "x"],
    ["ratio without a base", ratioQuotient(onOneDate(100), onOneDate(100)), [1, 0, 1, 2], "x"],
    // 12.2 % and 27.7 %: the rate of both together is no mean of theirs.
    ["rate of sums", ratioOfSums(2, onOneDate(100)), [122, 831, 1000, 3000], 23.825],
    [
      "rate of sums with a secret part",
      ratioOfSums(2, onOneDate(100)),
      [122, ".", 1000, 3000],
      ".",
    ],
    ["rate of two numerators over one base", ratioOfSums(2, onOneDate(100)), [420, 630, 21000], 5],
    ["rate of sums on nothing", ratioOfSums(2, onOneDate(100)), [0, 0, 0, 0], "x"],
    ["rate by the mean of two dates", rateOperation({ factor: 100, dates: 2 }), [6, 20, 40], 20],
    [
      "rate where nobody was there at first",
      rateOperation({ factor: 100, dates: 2 }),
      [6, 0, 40],
      30,
    ],
    ["rate where nobody was ever there", rateOperation({ factor: 100, dates: 2 }), [6, 0, 0], "x"],
    ["rate with a secret second date", rateOperation({ factor: 100, dates: 2 }), [6, 20, "."], "."],
    [
      "gap to a rate by the mean",
      ratioDifference(onOneDate(100), { factor: 100, dates: 2 }),
      [1, 4, 6, 20, 40],
      5,
    ],
    [
      "ratio of a rate by the mean",
      ratioQuotient({ factor: 100, dates: 2 }, onOneDate(100)),
      [6, 20, 40, 1, 4],
      0.8,
    ],
    [
      "rate of sums by the mean of both dates",
      ratioOfSums(2, { factor: 100, dates: 2 }),
      [3, 3, 10, 10, 15, 25],
      20,
    ],
    ["balance", difference, [3, 5], -2],
    ["blank earlier value", absoluteChange, ["", 7], "…"],
    ["blank later value", absoluteChange, [7, ""], "…"],
    ["secret value", ratio(100), [".", 7], "."],
    ["secret base", ratio(100), [7, "."], "."],
    ["two signs: the first travels", ratio(100), ["/", "."], "/"],
    ["blank before sign", ratio(100), ["", "."], "…"],
    ["sign shown again", sameValue, ["x"], "x"],
    ["negative balance shown again", sameValue, [-12], -12],
  ])("%s", (_, ...[operation, inputs, expected]) => {
    expect(evaluateGuarded(operation, inputs)).toBe(expected);
  });
});
