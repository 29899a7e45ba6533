// SPDX-License-Identifier: EUPL-1.2
import { accessSync, constants } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const PROGRAM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const isRequired = process.env["REQUIRE_BROWSER"] === "1";

/** No sandbox, because checks run as root in a container; the rest keeps the browser from talking to anybody. */
const SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const isThere = (): boolean => {
  try {
    accessSync(PROGRAM, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/**
 * A describe block whose tests need a browser. Without it they are skipped with a printed reason, or fail where
 * REQUIRE_BROWSER=1 says that it has to be there.
 */
export const describeInBrowser = (name: string, tests: () => void): void => {
  if (isRequired || isThere()) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`Skipped: ${name}. Chromium is not installed (${PROGRAM}).\n`);
  describe.skip(`${name} (Chromium is not installed)`, tests);
};

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: PROGRAM, args: SWITCHES });
