// SPDX-License-Identifier: EUPL-1.2
import { spawn } from "node:child_process";
import { join } from "node:path";

export interface BenchServer {
  readonly url: string;
  readonly stop: () => void;
}

/** Builds the bench if need be and serves it from a process of its own, on a free port. */
export const startBenchServer = (): Promise<BenchServer> =>
  new Promise((started, failed) => {
    const program = spawn(process.execPath, [join(__dirname, "serve.mjs")], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    program.once("error", failed);
    program.once("exit", (code) => failed(new Error(`The bench server ended with code ${code}.`)));
    program.stdout.once("data", (line: Buffer) =>
      started({ url: line.toString().trim(), stop: () => program.stdin.end() }),
    );
  });
