// SPDX-License-Identifier: EUPL-1.2
// Adds the lock entries of optional platform binaries that npm leaves out. Without them `npm ci` of npm 11 stops with
// "Missing: ... from lock file" on a machine of another kind. Run after every change of dependencies.
import { readFileSync, writeFileSync } from "node:fs";

const FILE = "package-lock.json";
const SYSTEMS = /^(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)$/;
const PROCESSORS = /^(arm|arm64|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)$/;

const lock = JSON.parse(readFileSync(FILE, "utf8"));

/** Every folder in which a package would be looked up from the place of `owner`, nearest first. */
const placesFor = (owner, name) => {
  const places = [];
  for (
    let at = owner;
    at !== "";
    at = at.slice(0, Math.max(0, at.lastIndexOf("node_modules/") - 1))
  ) {
    places.push(`${at}/node_modules/${name}`);
  }
  return [...places, `node_modules/${name}`];
};

const missing = Object.entries(lock.packages).flatMap(
  ([owner, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !placesFor(owner, name).some((place) => place in lock.packages))
      .map(([name, version]) => ({ name, version, dev })),
);

let added = 0;
for (const { name, version, dev } of missing) {
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.test(word));
  const cpu = words.find((word) => PROCESSORS.test(word));
  if (!os || !/^\d+\.\d+\.\d+$/.test(version)) {
    console.warn(`left alone: ${name}@${version}`);
    continue;
  }
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(dev ? { dev: true } : {}),
    optional: true,
    os: [os],
  };
  added += 1;
}

lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
