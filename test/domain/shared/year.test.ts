// SPDX-License-Identifier: EUPL-1.2
import { isYear } from "../../../src/domain/shared/year";

describe("isYear", () => {
  it.each([1900, 2013, 2099])("accepts %d", (value) => {
    expect(isYear(value)).toBe(true);
  });

  it.each([1899, 2100, 2013.5, Number.NaN, "2013", null, undefined])("refuses %p", (value) => {
    expect(isYear(value)).toBe(false);
  });
});
