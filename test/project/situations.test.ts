// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where tests show what the product does; those of the host only show what Excel does. */
const FOLDERS = ["test/usecases", "test/taskpane", "test/e2e", "test/project"];

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

test.each(all)("%s has a test of the product that bears its number", (number) => {
  expect(covered.has(number)).toBe(true);
});

test("X49: sheets of other files are read and never inserted, so that there is nothing to roll back", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const inserting = sources.filter((name) =>
    readFileSync(join("src", name), "utf8").includes("insertWorksheetsFromBase64"),
  );
  expect(sources.length).toBeGreaterThan(100);
  expect(inserting).toEqual([]);
});
