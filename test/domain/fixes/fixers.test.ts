// SPDX-License-Identifier: EUPL-1.2
import { fixers } from "../../../src/domain/fixes/fixers";
import { allRules } from "../../../src/domain/rules/index";

/** What the handbook promises to mend; every other finding is for a person to mend. */
const MENDED = [
  ...["STR-04", "TYP-01", "TYP-03", "TYP-05", "TYP-07", "TYP-08", "TYP-09"],
  ...["COD-01", "COD-02", "BEZ-02", "FOR-02", "FOR-03", "FOR-05"],
];

test("the rules with a fix are those the handbook names", () => {
  expect(Object.keys(fixers).sort()).toEqual([...MENDED].sort());
});

test("every fix belongs to a message that there is", () => {
  const messages = new Map<string, object>(
    allRules.map(({ meta }) => [meta.code, meta.messages] as const),
  );
  for (const [code, byMessage] of Object.entries(fixers)) {
    expect(Object.keys(messages.get(code) ?? {})).toEqual(
      expect.arrayContaining(Object.keys(byMessage)),
    );
  }
});
