// SPDX-License-Identifier: EUPL-1.2
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeSamples } from "./make-samples";

/** Run from the project's root: writes the sample workbooks that bench and tests open. */
const FIXTURES = join("test", "fixtures");
const SAMPLES = join(FIXTURES, "samples");

const main = async (): Promise<void> => {
  mkdirSync(SAMPLES, { recursive: true });
  for (const [name, content] of await makeSamples(FIXTURES)) {
    writeFileSync(join(SAMPLES, name), content);
    console.log(`${name}: ${content.length} bytes`);
  }
};

void main();
