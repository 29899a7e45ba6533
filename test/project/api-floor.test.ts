// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { API_FLOOR } from "../../src/excel/api-floor";
import { membersAboveFloor } from "../support/api-floor";

const root = resolve(__dirname, "../..");

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["office-js"],
  typeRoots: [join(root, "node_modules/@types")],
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
};

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));

test("no source uses an Excel member newer than the floor", () => {
  expect(membersAboveFloor(sourcesIn("src/excel"), options, API_FLOOR)).toEqual([]);
});

describe("the check itself", () => {
  const folder = mkdtempSync(join(root, "test", "api-floor-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    [
      "an event of 1.17",
      "export const f = (s: Excel.Worksheet) => s.onNameChanged;",
      "ExcelApi 1.17",
    ],
    [
      "a member taken apart",
      "export const f = ({ valuesAsJson }: Excel.Range) => valuesAsJson;",
      "ExcelApi 1.16",
    ],
    [
      "a preview set",
      "export const f = (w: Excel.Workbook) => w.linkedWorkbooks;",
      "ExcelApiOnline 1.1",
    ],
  ])("names %s with its set", (_name, code, set) => {
    const file = join(folder, "planted.ts");
    writeFileSync(file, code);
    const found = membersAboveFloor([file], options, API_FLOOR);
    expect(found.map((use) => use.set)).toContain(set);
    expect(found[0]?.place).toBe(`${file}:1`);
  });

  test("accepts what the floor has", () => {
    const file = join(folder, "planted.ts");
    writeFileSync(file, "export const f = (r: Excel.Range) => r.getMergedAreasOrNullObject();");
    expect(membersAboveFloor([file], options, API_FLOOR)).toEqual([]);
  });
});
