// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import webpack, { type Configuration, type StatsCompilation } from "webpack";

const root = resolve(__dirname, "../..");
const INITIAL_LIMIT = 180 * 1000;
const folder = mkdtempSync(join(tmpdir(), "pane-"));

let stats: StatsCompilation;

/** Builds the pane as it is delivered, into a folder of its own. */
const build = (): Promise<StatsCompilation> => {
  const configure = jest.requireActual<(environment: object, options: object) => Configuration[]>(
    join(root, "webpack.config.js"),
  );
  const configurations = configure({}, { mode: "production" });
  const pane = configurations.find(({ name }) => name === "taskpane");
  if (!pane) throw new Error("webpack.config.js describes no bundle taskpane.");
  return new Promise((built, failed) => {
    webpack({ ...pane, output: { ...pane.output, path: folder } }, (error, result) => {
      if (error) failed(error);
      else
        built(
          result?.toJson({
            all: false,
            modules: true,
            chunks: true,
            assets: true,
            errors: true,
            nestedModules: true,
            chunkModules: true,
          }) ?? {},
        );
    });
  });
};

beforeAll(async () => {
  stats = await build();
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true }));

const moduleNames = (): readonly string[] =>
  (stats.modules ?? []).flatMap(({ name, modules }) => [
    name ?? "",
    ...(modules ?? []).map((inner) => inner.name ?? ""),
  ]);

test("the pane builds without an error", () => expect(stats.errors).toEqual([]));

test("nothing from test/ or scripts/ reaches the pane", () => {
  expect(moduleNames().some((name) => name.includes("src/taskpane/index.tsx"))).toBe(true);
  expect(moduleNames().filter((name) => /^\.\/(test|scripts)\//.test(name))).toEqual([]);
});

test("development packages stay out of the pane", () => {
  const shipped = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {
    readonly devDependencies: Readonly<Record<string, string>>;
  };
  const names = Object.keys(shipped.devDependencies).filter((name) => name !== "@swc/helpers");
  const found = moduleNames().filter((module) =>
    names.some((name) => module.includes(`node_modules/${name}/`)),
  );
  expect(found).toEqual([]);
});

test("what loads before the pane shows is at most 180 kB gzip", () => {
  const initial = (stats.chunks ?? []).filter(({ initial: isInitial }) => isInitial);
  const files = initial
    .flatMap(({ files: names }) => names ?? [])
    .filter((name) => name.endsWith(".js"));
  const size = files.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length,
    0,
  );
  expect(files.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(INITIAL_LIMIT);
});

test("the reader of files is loaded when a file is chosen, not before", () => {
  const holdsReader = ({ modules }: NonNullable<StatsCompilation["chunks"]>[number]): boolean =>
    (modules ?? [])
      .flatMap(({ name, modules: inner }) => [name, ...(inner ?? []).map((part) => part.name)])
      .some((name) => name?.includes("src/files/") || name?.includes("node_modules/saxes/"));
  const holding = (stats.chunks ?? []).filter(holdsReader);
  expect(holding.length).toBeGreaterThan(0);
  expect(holding.filter(({ initial }) => initial)).toEqual([]);
  // The rules and planners are a chunk of their own, which every use case needs.
  const texts = holding.flatMap(({ modules }) => (modules ?? []).map(({ name }) => name ?? ""));
  expect(texts.filter((name) => name.includes("src/domain/rules/"))).toEqual([]);
});

test("the manifest and every file it names come along", () => {
  const names = (stats.assets ?? []).map(({ name }) => name);
  expect(names).toEqual(
    expect.arrayContaining([
      "manifest.xml",
      "manifest-test.xml",
      "taskpane.html",
      "hilfe.html",
      "barrierefreiheit.html",
      "assets/icon-32.png",
    ]),
  );
});
