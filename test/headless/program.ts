// SPDX-License-Identifier: EUPL-1.2
import type { Result } from "../../src/domain/shared/result";
import type { HeadlessFailure } from "./failure";
import type { CreateUseCases } from "./workbook-session";

/** What the command line needs from outside. */
export interface Program {
  /** Folder the user is in. */
  readonly folder: string;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly version: string;
  readonly createUseCases: CreateUseCases;
}

/** 0: done, nothing blocks. 1: the check found blocking errors. 2: call, file or target cannot be used. */
export type ExitCode = 0 | 1 | 2;

export interface CommandEnd {
  readonly exitCode: ExitCode;
  /** For `--json`. */
  readonly document: unknown;
  /** For people. */
  readonly lines: readonly string[];
}

export type CommandResult = Promise<Result<CommandEnd, HeadlessFailure>>;
