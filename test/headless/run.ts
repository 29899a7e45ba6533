// SPDX-License-Identifier: EUPL-1.2
import { parseArguments, type Command } from "./arguments";
import { runCheck } from "./check-command";
import { runDerive } from "./derive-command";
import type { HeadlessFailure } from "./failure";
import { runEditions } from "./editions-command";
import { runMerge } from "./merge-command";
import type { CommandResult, ExitCode, Program } from "./program";
import { runQuestionnaires } from "./questionnaires-command";
import { runReport } from "./report-command";
import { failureText, USAGE } from "./texts.de";

/** One call of the command line, from its arguments to its exit code. */
export const run = async (args: readonly string[], program: Program): Promise<ExitCode> => {
  const parsed = parseArguments(args);
  if (!parsed.ok) return fail({ type: "usage", problem: parsed.error }, program);
  const command = parsed.value;
  if (command.name === "help") {
    program.stderr(USAGE);
    return 0;
  }
  const end = await carryOut(command, program);
  if (!end.ok) return fail(end.error, program);

  const { document, lines, exitCode } = end.value;
  if (command.json) program.stdout(`${JSON.stringify(document, null, 2)}\n`);
  else program.stderr(`${lines.join("\n")}\n`);
  return exitCode;
};

const carryOut = (
  command: Exclude<Command, { readonly name: "help" }>,
  program: Program,
): CommandResult => {
  switch (command.name) {
    case "check":
      return runCheck(command, program);
    case "derive":
      return runDerive(command, program);
    case "report":
      return runReport(command, program);
    case "questionnaires":
      return runQuestionnaires(command, program);
    case "editions":
      return runEditions(command, program);
    case "merge":
      return runMerge(command, program);
  }
};

const fail = (failure: HeadlessFailure, program: Program): ExitCode => {
  program.stderr(`${failureText(failure)}\n`);
  return 2;
};
