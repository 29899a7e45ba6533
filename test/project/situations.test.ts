// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where tests show what the product does; those of the host only show what Excel does. */
const FOLDERS = ["test/usecases", "test/taskpane", "test/e2e"];

/** Numbers of the interaction spec without a test of that name, and why. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  X49: "sheets of other files are read, not inserted, so there is nothing to roll back",
  X52: "long tasks are measured by `npm run bench`; reading gives way between chunks, computing between its parts",
};

const numbersIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?:test|test\.each|describe\w*)\((?:[^"'`]*)["'`]((?:X\d\d,? ?)+)/g)].flatMap(
    ([, names = ""]) => names.match(/X\d\d/g) ?? [],
  );

/** Tables of cases name their numbers in the rows. */
const numbersInTables = (text: string): readonly string[] =>
  [...text.matchAll(/test\.each\(([\s\S]*?)\)\("%s:/g)].flatMap(
    ([, table = ""]) => table.match(/X\d\d/g) ?? [],
  );

const covered = new Set(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.test\.tsx?$/.test(name))
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .flatMap((text) => [...numbersIn(text), ...numbersInTables(text)]),
  ),
);

const all = Array.from({ length: 52 }, (_, index) => `X${String(index + 1).padStart(2, "0")}`);

test.each(all)("%s has a test of the product, or a reason not to", (number) => {
  expect(covered.has(number)).not.toBe(number in ELSEWHERE);
});
