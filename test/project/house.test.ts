// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(__dirname, "../..");

const filesIn = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name))
    .map((name) => join(folder, name));

const code = ["src", "test", "scripts"].flatMap((folder) =>
  filesIn(folder, /\.(ts|tsx|mjs|cjs|css)$/),
);
const product = filesIn("src", /\.tsx?$/);

const linesWith = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.flatMap((file) =>
    readFileSync(join(root, file), "utf8")
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

test("every source file names its licence in the first line", () => {
  const bare = code.filter(
    (file) =>
      !readFileSync(join(root, file), "utf8")
        .split("\n", 1)[0]
        ?.includes("SPDX-License-Identifier: EUPL-1.2"),
  );
  expect(bare).toEqual([]);
});

test("no product code can send anything anywhere", () => {
  const sending = /\b(fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b\s*\(?/;
  expect(linesWith(product, sending)).toEqual([]);
});

test("no product code keeps anything outside the workbook, except that the welcome was seen", () => {
  const keeping = linesWith(
    product,
    /\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/,
  );
  const memory = "src/taskpane/welcome/remembered-welcome.ts:";
  expect(keeping.filter((line) => !line.startsWith(memory))).toEqual([]);
  expect(readFileSync(join(root, memory.slice(0, -1)), "utf8")).toContain('setItem(KEY, "1")');
});

test("nothing is left to be done", () => {
  // Such marks stand at the start of a comment; a test may name them in a pattern.
  expect(linesWith(code, /(\/\/|\*|#|<!--)\s*(TODO|FIXME|XXX|HACK)\b/)).toEqual([]);
});

test("no test reads from outside the project", () => {
  const outside = linesWith(
    filesIn("test", /\.(ts|tsx|mjs)$/),
    /["'`](\.\.\/)+shared\/(data|docs)/,
  );
  expect(outside).toEqual([]);
});
