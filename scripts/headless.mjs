// SPDX-License-Identifier: EUPL-1.2
// Runs the command line (docs: README). Builds it first when it is missing or older than what it is made from.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PROGRAM = join(ROOT, "dist-node", "headless.js");
const SOURCES = ["src", "test/headless", "test/host", "webpack.config.js", "package-lock.json"];

const newest = (path) => {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  // The folder itself counts: a file that was deleted leaves its mark only there.
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const isUpToDate = () =>
  existsSync(PROGRAM) &&
  SOURCES.every((source) => newest(join(ROOT, source)) <= statSync(PROGRAM).mtimeMs);

/** Standard output is for the result alone. */
const build = () =>
  spawnSync(
    process.execPath,
    [
      join(ROOT, "node_modules", "webpack", "bin", "webpack.js"),
      "--mode",
      "production",
      "--config-name",
      "node",
    ],
    { cwd: ROOT, stdio: ["ignore", 2, 2] },
  ).status === 0;

if (!isUpToDate() && !build()) {
  process.stderr.write("Das Programm konnte nicht gebaut werden.\n");
  process.exit(2);
}
const { status } = spawnSync(process.execPath, [PROGRAM, ...process.argv.slice(2)], {
  // Packages are looked for from here; the user's folder is handed over.
  cwd: ROOT,
  stdio: "inherit",
  env: { ...process.env, INIT_CWD: process.env.INIT_CWD ?? process.cwd() },
});
process.exit(status ?? 2);
