// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import { isSameNumber, roundHalfAway } from "../../../src/domain/derive/rounding";

describe("roundHalfAway", () => {
  test.each([
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [0.285, 2, 0.29],
    [5.015, 2, 5.02],
    [10.075, 2, 10.08],
    [0.145, 2, 0.15],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [4.35 * 100, 0, 435],
    [(196018 * 100) / 2074230, 1, 9.5],
    [((82.6 - 81.5) * 100) / 81.5, 1, 1.3],
    [1250, -2, 1300],
    [-0.04, 1, 0],
    [0, 1, 0],
    [1e300, 2, 1e300],
    [4e-320, 2, 0],
  ])("rounds %d to %i decimals as %d, as Excel and LibreOffice do", (value, decimals, expected) => {
    expect(roundHalfAway(value, decimals)).toBe(expected);
  });

  test.each([NaN, Infinity, -Infinity])("leaves %d alone", (value) => {
    expect(roundHalfAway(value, 1)).toBe(value);
  });

  test("rounds every exact tie of a rate away from zero", () => {
    // count/base*100 is a tie at one decimal exactly when 2000*count/base is an odd whole number
    const ties = fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 2000 }));
    fc.assert(
      fc.property(ties, ([step, half]) => {
        const [base, count] = [2000 * step, (2 * half + 1) * step];
        expect(roundHalfAway((count * 100) / base, 1)).toBe((half + 1) / 10);
        expect(roundHalfAway((-count * 100) / base, 1)).toBe(-(half + 1) / 10);
      }),
    );
  });

  test("never moves a value by more than half of the last digit", () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 4 }),
        (value, decimals) => {
          const distance = Math.abs(roundHalfAway(value, decimals) - value);
          expect(distance).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-8);
        },
      ),
    );
  });
});

describe("isSameNumber", () => {
  test.each([
    [0.1 + 0.2 - 0.3, 0, true],
    [21.346457, 21.346457000001, true],
    [21.3464, 21.3465, false],
    [1e12, 1e12 + 1, true],
    [0, 1e-8, false],
  ])("%d and %d: %s", (a, b, expected) => {
    expect(isSameNumber(a, b)).toBe(expected);
  });
});
