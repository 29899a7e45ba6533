// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Measurement } from "./statistics";

const REPETITIONS = 5;
const BAR_MS = 200;
/** What the test file prints its time behind. */
const MARK = "boot-ms:";

/** The project's own settings for jest, turned to the one file that measures. */
const CONFIG_SCRIPT = `
  const { projects } = require("./jest.config.js");
  const [node] = projects;
  process.stdout.write(JSON.stringify({
    ...node, rootDir: process.cwd(), testMatch: ["<rootDir>/scripts/bench/boot-in-jest.ts"],
  }));
`;

const run = (args: readonly string[]): string =>
  execFileSync(process.execPath, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** From an empty jest environment to the first answer of the host through office.js. */
export const measureJestBoot = (): Measurement => {
  const config = run(["-e", CONFIG_SCRIPT]);
  const jest = join("node_modules", "jest", "bin", "jest.js");
  const samples = Array.from({ length: REPETITIONS }, () => {
    const output = run([jest, "--config", config, "--runInBand", "--silent=false"]);
    return Number(output.slice(output.indexOf(MARK) + MARK.length).split("\n")[0]);
  });
  return { what: "boot of a jest file with the bridge", samples, unit: "ms", bar: BAR_MS };
};
