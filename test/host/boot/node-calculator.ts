// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { EngineFactory } from "../calculator/engine";
import { loadIronCalc } from "../calculator/ironcalc-engine";

/** Finds packages from the folder the program was started in, bundled or not. */
const packages = createRequire(join(process.cwd(), "package.json"));

/** Path of a file of an installed package. */
export const packageFile = (name: string): string => packages.resolve(name);

export const nodeCalculator = (): EngineFactory =>
  loadIronCalc(new Uint8Array(readFileSync(packageFile("@ironcalc/wasm/wasm_bg.wasm"))));
