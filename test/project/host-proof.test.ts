// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { SITUATIONS } from "../host/situations";

const HOST = "test/host";

interface Proof {
  readonly what: string;
  readonly file: string;
  readonly name: string;
}

const proofs: readonly Proof[] = [
  ...readFileSync(join(HOST, "PROOF.md"), "utf8").matchAll(
    /^\| (.+?) +\| `(.+?)` +\| (.+?) +\|$/gm,
  ),
].map(([, what = "", file = "", name = ""]) => ({ what, file, name }));

test("the list of proofs is read", () => {
  expect(proofs.length).toBeGreaterThan(90);
});

test.each(proofs)("$what: there is a test for it", ({ file, name }) => {
  const path = join(HOST, file);
  expect(existsSync(path) && readFileSync(path, "utf8").includes(name)).toBe(true);
});

const inTests = ["situations.test.ts", "boot/full-boot.test.tsx"]
  .map((file) => readFileSync(join(HOST, file), "utf8"))
  .join("\n");

test.each(SITUATIONS)("situation %s of the host has a test of that number", (number) => {
  expect(inTests).toMatch(new RegExp(`test(\\.each\\([^"]*\\))?\\(\\s*"(X\\d\\d, )*${number}[:,]`));
});
