// SPDX-License-Identifier: EUPL-1.2
import { remarkReason } from "../../../src/domain/review/remark-reason";

const TWO_YEARS = "2014: Umzug der Schule; 2015: Neue Unterkunft";
const GENERAL = "Nur Stadtgebiet. 2014: Umzug der Schule";

test.each<[string, readonly [string, number], string]>([
  ["a text without a year is for every year", ["Neue Unterkunft", 2015], "Neue Unterkunft"],
  ["a year in front is for that year", ["2015: Neue Unterkunft", 2015], "Neue Unterkunft"],
  ["several years stand side by side", [TWO_YEARS, 2014], "Umzug der Schule"],
  ["the last one counts, too", [TWO_YEARS, 2015], "Neue Unterkunft"],
  ["a general part serves a year without its own", [GENERAL, 2015], "Nur Stadtgebiet."],
  ["a year's own part comes before the general one", [GENERAL, 2014], "Umzug der Schule"],
  [
    "a year inside a sentence opens nothing",
    ["Seit 2014 neu gezählt", 2015],
    "Seit 2014 neu gezählt",
  ],
])("%s", (_name, [remark, year], reason) => expect(remarkReason(remark, year)).toBe(reason));

test.each([
  ["another year's reason", "2014: Umzug der Schule", 2015],
  ["a word", "stimmt", 2015],
  ["a word for the year", "2015: stimmt", 2015],
  ["nothing", "", 2015],
])("%s is no reason", (_name, remark, year) => expect(remarkReason(remark, year)).toBeNull());

test("a finding without a year is answered by the general part alone", () => {
  expect(remarkReason("2015: Neue Unterkunft", null)).toBeNull();
  expect(remarkReason("Neue Unterkunft", null)).toBe("Neue Unterkunft");
});
