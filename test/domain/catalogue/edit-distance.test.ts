// SPDX-License-Identifier: EUPL-1.2
import * as fc from "fast-check";
import { editDistance } from "../../../src/domain/catalogue/edit-distance";

describe("editDistance", () => {
  it.each([
    ["", "", 0],
    ["", "abc", 3],
    ["hiltrup", "hilltrup", 1],
    ["hiltrup", "hitlrup", 1],
    ["maennlich", "weiblich", 4],
  ])("from %j to %j is %i", (from, to, expected) => {
    expect(editDistance(from, to)).toBe(expected);
  });

  it("is the same in both directions and 0 only for equal texts", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });
});
