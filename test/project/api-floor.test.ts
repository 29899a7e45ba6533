// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import ts from "typescript";
import { apiFloor } from "../../scripts/lint/api-floor.cjs";

const root = resolve(__dirname, "../..");
const folder = mkdtempSync(join(root, "test", "api-floor-"));

afterAll(() => rmSync(folder, { recursive: true }));

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["office-js"],
  typeRoots: [join(root, "node_modules/@types")],
  skipLibCheck: true,
  noEmit: true,
};

/** What the rule says about a file with this code. */
const complaints = (code: string): readonly string[] => {
  const file = join(folder, "planted.ts");
  writeFileSync(file, code);
  const programs = [ts.createProgram([file], options)];
  const linter = new Linter({ cwd: folder });
  const config: Linter.Config = {
    files: ["**/*.ts"],
    languageOptions: { parser, parserOptions: { programs } },
    plugins: { house: { rules: { "api-floor": apiFloor } } },
    rules: { "house/api-floor": "error" },
  };
  return linter
    .verify(code, config, { filename: file })
    .map(({ line, message }) => `${line}: ${message}`);
};

test.each([
  [
    "an event of 1.17",
    "export const f = (s: Excel.Worksheet) =>\n  s.onNameChanged;",
    "2: onNameChanged needs ExcelApi 1.17",
  ],
  [
    "a member taken apart",
    "export const f = ({ valuesAsJson }: Excel.Range) => valuesAsJson;",
    "1: valuesAsJson needs ExcelApi 1.16",
  ],
  [
    "a preview set",
    "export const f = (w: Excel.Workbook) => w.linkedWorkbooks;",
    "1: linkedWorkbooks needs ExcelApiOnline 1.1",
  ],
])("lint names %s with its set", (_name, code, expected) => {
  const [first] = complaints(code);
  expect(first).toContain(expected);
  expect(first).toContain("the add-in promises ExcelApi 1.14");
});

test("lint accepts what the floor has", () => {
  expect(
    complaints("export const f = (r: Excel.Range) => r.getMergedAreasOrNullObject();"),
  ).toEqual([]);
});

test.each(["src/excel/host.ts", "src/taskpane/App.tsx", "src/wire.ts"])(
  "%s is held to the floor",
  (file) => {
    const eslint = join(root, "node_modules/eslint/bin/eslint.js");
    const config = execFileSync(process.execPath, [eslint, "--print-config", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect(JSON.parse(config)).toMatchObject({ rules: { "house/api-floor": [2] } });
  },
);
