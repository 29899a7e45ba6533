// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { EngineFactory } from "../calculator/engine";
import { loadIronCalc } from "../calculator/ironcalc-engine";

/**
 * Path of a file of an installed package, looked for from the working folder upwards. Not by `require.resolve`:
 * a bundler would put a number of its own into its place.
 */
export const packageFile = (name: string): string => {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, "node_modules", name);
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) throw new Error(`${name} is not installed.`);
  }
};

export const nodeCalculator = (): EngineFactory =>
  loadIronCalc(new Uint8Array(readFileSync(packageFile("@ironcalc/wasm/wasm_bg.wasm"))));
