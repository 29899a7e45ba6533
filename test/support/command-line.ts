// SPDX-License-Identifier: EUPL-1.2
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createUseCases } from "../../src/wire";
import { run } from "../headless/run";

export interface CommandLine {
  /** The folder the user is in; a new, empty one for each test. */
  readonly folder: string;
  /** What the last call has printed. */
  readonly stdout: string;
  readonly stderr: string;
  /** Gives the exit code. */
  readonly call: (...args: readonly string[]) => Promise<number>;
  readonly save: (name: string, content: Uint8Array | string) => void;
  readonly read: (name: string) => Uint8Array;
}

/** The command line on the real program, with a folder of its own for every test of the file. */
export const commandLine = (now: () => Date = () => new Date()): CommandLine => {
  const state = { folder: "", stdout: "", stderr: "" };

  beforeEach(() => {
    state.folder = mkdtempSync(join(tmpdir(), "im-headless-"));
  });
  afterEach(() => rmSync(state.folder, { recursive: true, force: true }));

  const pathOf = (name: string): string => join(state.folder, name);
  return {
    get folder() {
      return state.folder;
    },
    get stdout() {
      return state.stdout;
    },
    get stderr() {
      return state.stderr;
    },
    call: (...args) => {
      state.stdout = "";
      state.stderr = "";
      return run(args, {
        folder: state.folder,
        stdout: (text) => (state.stdout += text),
        stderr: (text) => (state.stderr += text),
        now,
        newId: () => "id",
        version: "0",
        createUseCases,
      });
    },
    save: (name, content) => writeFileSync(pathOf(name), content),
    read: (name) => new Uint8Array(readFileSync(pathOf(name))),
  };
};
