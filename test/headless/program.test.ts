// SPDX-License-Identifier: EUPL-1.2
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../..");
const SAMPLE = join(ROOT, "test/fixtures/samples/erhebungsbogen-amt61.xlsx");
/** The first call may have to build the program. */
const TIMEOUT_MS = 180_000;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "im-headless-"));
  copyFileSync(SAMPLE, join(folder, "bogen.xlsx"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** As `npm run -s headless -- ...` does it: started in the folder of the package, told where the user was. */
const headless = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(ROOT, "scripts/headless.mjs"), ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: folder },
    encoding: "utf8",
  });

describe("the built command line", () => {
  it(
    "checks a file of the folder the user is in, with nothing but JSON on standard output",
    () => {
      const { status, stdout } = headless("check", "bogen.xlsx", "--json");
      expect(JSON.parse(stdout)).toMatchObject({
        schema: "imr-report/1",
        delivery: { workbook: "bogen.xlsx" },
      });
      expect(status).toBe(0);
    },
    TIMEOUT_MS,
  );

  it(
    "computes into a file of that folder",
    () => {
      const { status, stdout } = headless("derive", "bogen.xlsx", "--out", "neu.xlsx");
      expect([status, stdout]).toEqual([0, ""]);
      expect(existsSync(join(folder, "neu.xlsx"))).toBe(true);
    },
    TIMEOUT_MS,
  );

  it(
    "hands on the code of a refusal",
    () => {
      const { status, stdout, stderr } = headless("check", "fehlt.xlsx", "--json");
      expect([status, stdout]).toEqual([2, ""]);
      expect(stderr).toContain("Die Datei „fehlt.xlsx“ gibt es nicht.");
    },
    TIMEOUT_MS,
  );
});
