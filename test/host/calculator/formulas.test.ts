// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { formulaParts } from "./formula-parts";
import { formulaProblem } from "./formula-syntax";
import { fromR1C1, toR1C1 } from "./r1c1";

const found = (formula: string) =>
  formulaParts(formula).flatMap((part) => {
    if (part.kind === "other") return [];
    return [[part.sheet, part.kind === "reference" ? part.address : `name ${part.name}`]];
  });

describe("references in a formula", () => {
  test.each([
    [
      "=A1+$B$2",
      [
        [null, "A1"],
        [null, "$B$2"],
      ],
    ],
    ["=SUM(A1:A9)", [[null, "A1:A9"]]],
    [
      "=SUM(A:B)+SUM(3:4)",
      [
        [null, "A:B"],
        [null, "3:4"],
      ],
    ],
    ["=Parameter!$B$3", [["Parameter", "$B$3"]]],
    ["='Tab ''1'''!A1", [["Tab '1'", "A1"]]],
    ["=Übersicht!A1", [["Übersicht", "A1"]]],
    ['="A1"&B1', [[null, "B1"]]],
    ["=LOG10(C5)", [[null, "C5"]]],
    ["=Basis*2", [[null, "name Basis"]]],
    ["=Tabelle1[Wert]+A1", [[null, "A1"]]],
    ["=1E5+A1", [[null, "A1"]]],
    ["=IF(TRUE,A1,FALSE)", [[null, "A1"]]],
  ])("%s", (formula, references) => {
    expect(found(formula)).toEqual(references);
  });

  test("cutting a formula loses nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const formula = `=${text}`;
        expect(
          formulaParts(formula)
            .map((part) => part.text)
            .join(""),
        ).toBe(formula);
      }),
    );
  });
});

describe("R1C1", () => {
  test.each([
    ["=A1", "=R[-1]C[-1]"],
    ["=B2", "=RC"],
    ["=$A$1*B3", "=R1C1*R[1]C"],
    ["=SUM(B1:$D1)", "=SUM(R[-1]C:R[-1]C4)"],
    ["='Tab 1'!C$5", "='Tab 1'!R5C[1]"],
    ['="R1C1"&A2', '="R1C1"&RC[-1]'],
  ])("in B2 %s is %s", (a1, r1c1) => {
    const at = { row: 1, column: 1 };
    expect(toR1C1(a1, at)).toBe(r1c1);
    expect(fromR1C1(r1c1, at)).toBe(a1);
  });
});

describe("what Excel refuses on entry", () => {
  test.each(["=A1*100/B1", '=IF(A1="x;y",1,{1,2;3,4})', "=-A1", "='Tab (1'!A1", "=A1=B1"])(
    "not %s",
    (formula) => {
      expect(formulaProblem(formula)).toBeNull();
    },
  );

  test.each(["=", "=SUM(A1", "=A1)", "=A1+", "=A1**2", '="offen', "=SUMME(A1;A2)", "=(A1]"])(
    "but %s",
    (formula) => {
      expect(formulaProblem(formula)).not.toBeNull();
    },
  );
});
