// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { fixers } from "../../../src/domain/fixes/fixers";
import { allRules } from "../../../src/domain/rules/index";

/** Codes in the section on fixes of the handbook's pages on rules. */
const promised = (): readonly string[] => {
  const [, section = ""] = readFileSync("docs/pruefregeln/README.md", "utf8").split(
    "## Korrekturen",
  );
  return [...new Set(section.match(/[A-Z]{3}-\d\d/gu))];
};

test("the rules with a fix are those the handbook promises", () => {
  expect(Object.keys(fixers).sort()).toEqual([...promised()].sort());
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
