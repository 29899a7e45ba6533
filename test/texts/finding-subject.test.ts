// SPDX-License-Identifier: EUPL-1.2
import type { Finding, TargetKey } from "../../src/domain/rules/finding";
import { findingText } from "../../src/texts/findings.de";
import { catalogue } from "../support/describe-rule";

const about = (subject: string | null): Finding => ({
  id: "TYP-01:1",
  code: "TYP-01",
  messageId: "textNumber",
  severity: "error",
  acknowledge: "never",
  data: { text: "1.234,5", number: 1234.5 },
  target: subject === null ? [] : [["", subject, "", "", "", ""] satisfies TargetKey],
  source: [],
  cells: [],
  sheet: "Mitte",
});

test.each([
  ["an Angabe by its Kennung", "residents", "Wohnberechtigte Bevölkerung (BEV-A01)"],
  ["something the catalogue does not know, as it is", "XYZ-01", "XYZ-01"],
  ["nothing for a whole sheet", null, ""],
])("a finding names %s", (_name, subject, words) => {
  expect(findingText(about(subject), catalogue).subject).toBe(words);
});

test("a finding names a Kennzahl by its Kennung", () => {
  expect(findingText(about("BEV-01"), catalogue).subject).toMatch(/^\S.* \(BEV-01\)$/);
});
