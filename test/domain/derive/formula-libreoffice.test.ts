// SPDX-License-Identifier: EUPL-1.2
import { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";
import type { RateForm } from "../../../src/domain/catalogue/rate-form";
import { absoluteChange, percentChange } from "../../../src/domain/derive/change";
import { evaluateGuarded, guardedFormula } from "../../../src/domain/derive/formula";
import type { Operation } from "../../../src/domain/derive/operation";
import {
  difference,
  meanOfDates,
  onOneDate,
  rateOperation,
  ratio,
  ratioDifference,
  ratioOfSums,
  ratioQuotient,
  sameValue,
} from "../../../src/domain/derive/rate";
import { isSameNumber, roundHalfAway } from "../../../src/domain/derive/rounding";
import { toA1 } from "../../../src/domain/shared/cell";
import type { CellValue } from "../../../src/domain/shared/sheet-snapshot";
import { describeWithLibreOffice, recalculate, xlsxOf } from "../../support/libreoffice";

const ON_TWO_DATES: RateForm = { factor: 1000, dates: 2 };

const OPERATIONS: Readonly<Record<string, Operation>> = {
  sameValue,
  absoluteChange,
  percentChange,
  difference,
  percentage: ratio(100),
  perThousand: ratio(1000),
  mean: ratio(1),
  gap: ratioDifference(onOneDate(100), onOneDate(100)),
  ratioOfRates: ratioQuotient(onOneDate(100), onOneDate(100)),
  summedRate: ratioOfSums(2, onOneDate(100)),
  meanOfDates,
  meanBase: rateOperation(ON_TWO_DATES),
  meanBaseGap: ratioDifference(onOneDate(1000), ON_TWO_DATES),
  meanBaseOfSums: ratioOfSums(2, ON_TWO_DATES),
};
const INPUTS = 6;

const input: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 400_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: -20_000, max: 20 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>("", ".", "…", "/", "x", "-", "–") },
);

describeWithLibreOffice("derived cells recalculated by LibreOffice", () => {
  test("hold what was computed here, with signs, blanks and zero bases among the inputs", async () => {
    const rows = fc.sample(fc.array(input, { minLength: INPUTS, maxLength: INPUTS }), {
      numRuns: 400,
      seed: 2015,
    });
    const formulas = rows.map((inputs, row) => {
      const references = inputs.map((_, column) => toA1({ row, column }));
      return [
        ...inputs,
        ...Object.values(OPERATIONS).map((operation) => guardedFormula(operation, references)),
      ];
    });

    const computed = (await recalculate(await xlsxOf([{ name: "Fälle", formulas }]))).get("Fälle");

    const names = Object.keys(OPERATIONS);
    const expected = rows.map((inputs) =>
      Object.values(OPERATIONS).map((operation) => evaluateGuarded(operation, inputs)),
    );
    const differences = expected.flatMap((values, row) =>
      values.flatMap((value, index) => {
        const found = computed?.[row]?.[INPUTS + index] ?? "missing";
        return isSame(value, found) ? [] : [{ inputs: rows[row], of: names[index], value, found }];
      }),
    );
    expect(differences).toEqual([]);
  });

  test.each([
    ["5,000 ties at one decimal", 1, 5_000],
    ["10,000 ties at two decimals", 2, 10_000],
  ])("round as roundHalfAway does at %s", async (_, decimals, numRuns) => {
    // count * 100 / base ends in a 5 behind the last digit exactly when 2 * 100 * 10^decimals * count / base is odd.
    const scale = 2 * 100 * 10 ** decimals;
    const ties = fc.sample(
      fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: scale / 2 - 1 })),
      { numRuns, seed: 2014 },
    );
    const pairs = ties.map(([step, half]) => [(2 * half + 1) * step, scale * step] as const);
    const formulas = pairs.map(([count, base], index) => [
      count,
      base,
      `=ROUND(A${index + 1}*100/B${index + 1},${decimals})`,
      `=ROUND(-A${index + 1}*100/B${index + 1},${decimals})`,
    ]);

    const computed = (await recalculate(await xlsxOf([{ name: "Ties", formulas }]))).get("Ties");

    const differences = pairs.flatMap(([count, base], row) => {
      const expected = [count, -count].map((part) => roundHalfAway((part * 100) / base, decimals));
      const found = computed?.[row]?.slice(2) ?? [];
      const isEqual = expected.every((value, index) => value === found[index]);
      return isEqual ? [] : [{ count, base, expected, found }];
    });
    expect(differences).toEqual([]);
    expect(computed).toHaveLength(numRuns);
    // An exact tie goes away from zero: half a unit more than the quotient, in whole numbers.
    expect(
      ties.filter(([, half], row) => {
        return computed?.[row]?.[2] !== (half + 1) / 10 ** decimals;
      }),
    ).toEqual([]);
  });

  test("do not trust values stored in the file", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet("A");
    sheet.getCell("A1").value = 3;
    sheet.getCell("B1").value = { formula: "A1*2", result: 999 };

    const computed = await recalculate(new Uint8Array(await workbook.xlsx.writeBuffer()));

    expect(computed.get("A")).toEqual([[3, 6]]);
  });
});

const isSame = (expected: CellValue, found: CellValue): boolean =>
  typeof expected === "number" && typeof found === "number"
    ? isSameNumber(expected, found)
    : expected === found;
