// SPDX-License-Identifier: EUPL-1.2
import { randomUUID } from "node:crypto";
import packageInfo from "../../package.json";
import { createUseCases } from "../../src/wire";
import { run } from "./run";

/** A bug must not look like a finding, and must leave nothing half done. */
const CRASHED = "Im Programm ist ein Fehler aufgetreten. Es wurde nichts geschrieben.";

run(process.argv.slice(2), {
  // npm starts scripts in the folder of the package and notes here where the user was.
  folder: process.env["INIT_CWD"] ?? process.cwd(),
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  now: () => new Date(),
  newId: () => randomUUID(),
  version: packageInfo.version,
  createUseCases,
}).then(
  (exitCode) => (process.exitCode = exitCode),
  (cause: unknown) => {
    process.stderr.write(`${CRASHED}\n${cause instanceof Error ? cause.stack : String(cause)}\n`);
    process.exitCode = 2;
  },
);
