// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { makeSamples } from "../../../scripts/samples/make-samples";

const FIXTURES = join(__dirname, "../../fixtures");

/** The parts of a package as text; how they are compressed depends on the version of Node. */
const partsOf = (content: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(unzipSync(content)).map(([name, part]) => [name, strFromU8(part)]),
  );

describe("makeSamples", () => {
  it("makes the files that lie in the fixtures", async () => {
    for (const [name, content] of await makeSamples(FIXTURES)) {
      const committed = new Uint8Array(readFileSync(join(FIXTURES, "samples", name)));
      if (name.endsWith(".json")) expect(strFromU8(content)).toBe(strFromU8(committed));
      else expect(partsOf(content)).toEqual(partsOf(committed));
    }
  });
});
