// SPDX-License-Identifier: EUPL-1.2
import * as fc from "fast-check";
import { seeded, split } from "../../../scripts/samples/random";

describe("split", () => {
  it("gives whole parts that add up to the total, for any weights", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400000 }), weights, (total, list) => {
        const parts = split(total, list);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      }),
    );
  });
});

describe("seeded", () => {
  it("gives the same number for the same text, between 0 and 1", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(seeded(text)).toBe(seeded(text));
        expect(seeded(text)).toBeGreaterThanOrEqual(0);
        expect(seeded(text)).toBeLessThan(1);
      }),
    );
  });
});
