// SPDX-License-Identifier: EUPL-1.2
import type { TargetKey } from "../../../src/domain/rules/finding";
import { findingId } from "../../../src/domain/rules/finding-id";

const key = (year: string): TargetKey => ["61", "residents", year, "total", "city", "value"];

test("an id is its code and sixteen hexadecimal digits", () => {
  expect(findingId("SUM-01", [key("2015")], undefined)).toMatch(/^SUM-01:[0-9a-f]{16}$/u);
});

test("the order of the cells it is about does not matter", () => {
  expect(findingId("VOL-01", [key("2014"), key("2015")], undefined)).toBe(
    findingId("VOL-01", [key("2015"), key("2014")], undefined),
  );
});

test.each([
  ["another year", findingId("SUM-01", [key("2014")], "sex")],
  ["another split of the same total", findingId("SUM-01", [key("2015")], "mv")],
  ["another rule", findingId("WER-01", [key("2015")], "sex")],
])("%s gives another id", (_, other) => {
  expect(findingId("SUM-01", [key("2015")], "sex")).not.toBe(other);
});

test("parts of a key cannot run into each other", () => {
  const split = (quantity: string, year: string): TargetKey => ["", quantity, year, "", "", ""];
  expect(findingId("COD-01", [split("a", "bc")], undefined)).not.toBe(
    findingId("COD-01", [split("ab", "c")], undefined),
  );
});
