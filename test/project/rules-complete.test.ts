// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { BROKEN_RELEASE } from "../../src/domain/review/release-finding";
import { allRules } from "../../src/domain/rules/index";
import { BROKEN_RULE } from "../../src/domain/rules/run";
import { findingTexts, ruleTitle } from "../../src/texts/findings.de";

const RULE_FILE = /^([a-z]{3}-\d{2})-[a-z0-9-]+\.ts$/u;
const PAGES = "docs/pruefregeln";
/** Every page answers these, in this order. */
const HEADINGS = [
  "## Was wird geprüft?",
  "## Warum?",
  "## Beispiel",
  "## So beheben Sie es",
  "## Wann wird nicht gemeldet?",
];

const files = readdirSync("src/domain/rules").filter((file) => RULE_FILE.test(file));
const codeOf = (file: string): string => (RULE_FILE.exec(file)?.[1] ?? "").toUpperCase();
const registered: readonly string[] = allRules.map(({ meta }) => meta.code);
const spoken: readonly string[] = [...registered, BROKEN_RULE.meta.code, BROKEN_RELEASE.meta.code];
const pages = readdirSync(PAGES)
  .filter((file) => file !== "README.md")
  .map((file) => file.replace(/\.md$/u, ""));
const pageOf = (code: string): string => readFileSync(`${PAGES}/${code}.md`, "utf8");

test("every rule file is registered once", () => {
  expect(files.map(codeOf).sort()).toEqual([...registered].sort());
});

test.each(files)("%s has a test of the same name", (file) => {
  expect(existsSync(`test/domain/rules/${file.replace(/\.ts$/u, ".test.ts")}`)).toBe(true);
});

test("rule, wording and page exist for the same codes", () => {
  expect(Object.keys(findingTexts).sort()).toEqual([...spoken].sort());
  expect(pages.sort()).toEqual([...spoken].sort());
});

test.each(spoken)("the page of %s bears the rule's title and answers every question", (code) => {
  const page = pageOf(code);
  expect(page.split("\n")[0]).toBe(`# ${code} ${ruleTitle(code)}`);
  const positions = HEADINGS.map((heading) => page.indexOf(`\n${heading}\n`));
  expect(positions).not.toContain(-1);
  expect(positions).toEqual([...positions].sort((a, b) => a - b));
});

test("the index links every page with its title", () => {
  const rows = readFileSync(`${PAGES}/README.md`, "utf8").replace(/ +\|/gu, " |");
  for (const code of spoken) {
    expect(rows).toContain(`[${code}](${code}.md) | ${ruleTitle(code)} |`);
  }
});
