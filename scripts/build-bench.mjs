// SPDX-License-Identifier: EUPL-1.2
// Builds pane and bench as they are delivered, for the end-to-end tests and the pictures. Builds once, however many
// programs ask at the same time, and not at all when nothing has changed since.
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import webpack from "webpack";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const BUNDLES = ["bench-pane", "bench"];
const SOURCES = ["src", "test/bench", "test/host", "webpack.config.js", "package-lock.json"];
/** Says when the build began. Every other build into this folder, such as that of `npm start`, clears it away. */
const STAMP = join(ROOT, "dist-bench", "production-build");
const LOCK = join(ROOT, "dist-bench.lock");

const CACHE = {
  type: "filesystem",
  cacheDirectory: join(ROOT, ".cache", "webpack"),
  buildDependencies: { config: [join(ROOT, "webpack.config.js")] },
};

/** Resolves when `dist-bench` holds the production build of the sources as they are now. */
export const buildBench = async () => {
  const unlock = await lock();
  try {
    if (isUpToDate()) return;
    const begin = Date.now();
    await build();
    writeFileSync(STAMP, `${begin}\n`);
  } finally {
    unlock();
  }
};

const lock = async () => {
  for (;;) {
    try {
      const file = openSync(LOCK, "wx");
      writeFileSync(file, `${process.pid}`);
      closeSync(file);
      return () => rmSync(LOCK, { force: true });
    } catch (cause) {
      if (cause.code !== "EEXIST") throw cause;
      if (isOwnerGone()) rmSync(LOCK, { force: true });
      await pause(300);
    }
  }
};

const isOwnerGone = () => {
  try {
    const owner = Number(readFileSync(LOCK, "utf8"));
    // A lock without a number has just been made and not yet been signed.
    if (owner > 0) process.kill(owner, 0);
    return false;
  } catch (cause) {
    return cause.code === "ESRCH";
  }
};

const isUpToDate = () => {
  const stamp = statSync(STAMP, { throwIfNoEntry: false });
  if (!stamp) return false;
  const begin = Number(readFileSync(STAMP, "utf8"));
  return SOURCES.every((source) => newest(join(ROOT, source)) < begin);
};

const newest = (path) => {
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  // The folder itself counts: a file that was deleted leaves its mark only there.
  return Math.max(info.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const build = () => {
  const configurations = createRequire(import.meta.url)("../webpack.config.js")(
    {},
    { mode: "production" },
  )
    .filter(({ name }) => BUNDLES.includes(name))
    .map((configuration) => ({ ...configuration, context: ROOT, cache: CACHE }));
  const compiler = webpack(configurations);
  return new Promise((built, failed) => {
    compiler.run((error, stats) => {
      // Closing writes the cache that makes the next build quick.
      compiler.close(() => {
        if (error) failed(error);
        else if (stats.hasErrors()) failed(new Error(stats.toString({ all: false, errors: true })));
        else built();
      });
    });
  });
};
