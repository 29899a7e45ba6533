// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from "node:fs";
import { basename, resolve } from "node:path";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { departmentNameIn } from "../../src/texts/department.de";
import {
  changeText,
  conflictText,
  fileSummary,
  mergeProblemText,
  optionText,
} from "../../src/texts/merge-ui.de";
import type { FileStatus, MergePreview } from "../../src/usecases/merge-use-cases";
import type { AppliedEdits, ChosenFile } from "../../src/usecases/ports";
import { emptyWorkbook } from "../host";
import type { OpenedPackage } from "../host/package/xlsx-package";
import type { Command } from "./arguments";
import type { HeadlessFailure } from "./failure";
import { readBytes, readCatalogue, readWorkbookFile, refuseTarget, writeTarget } from "./files";
import { mergeSummary } from "./merge-summary";
import type { CommandEnd, CommandResult, Program } from "./program";
import { openSession, UNWATCHED, type WorkbookSession } from "./workbook-session";

type MergeCommand = Extract<Command, { readonly name: "merge" }>;

/** Conflicts are decided as suggested, points as before; a conflict without a suggestion refuses the call. */
export const runMerge = async (command: MergeCommand, program: Program): CommandResult => {
  const refused = refusedTarget(program, command);
  if (refused) return err(refused);
  const catalogue = readCatalogue(program, command.catalogue);
  if (!catalogue.ok) return catalogue;
  const files = chosenFiles(program, command.files);
  if (!files.ok) return files;
  const opened = openTarget(program, command);
  if (!opened.ok) return opened;

  const session = openSession(opened.value, catalogue.value, program.createUseCases);
  const merged = await merge(session, files.value);
  if (!merged.ok) return merged;
  const unwritten = writeTarget(program, command.out, session.save());
  return unwritten ? err(unwritten) : ok(endOf(command, merged.value));
};

/** Files of any kind may be named; one that is no .xlsx becomes a line of the result. */
const refusedTarget = (
  program: Program,
  { files, into, out }: MergeCommand,
): HeadlessFailure | null => {
  const inputs = [...(into === null ? ["*.xlsx"] : [into]), ...files.filter(isXlsx)];
  const refusals = inputs.map((file) => refuseTarget(program, { file, out }));
  return refusals.find((refusal) => refusal !== null) ?? null;
};

const isXlsx = (file: string): boolean => /\.xlsx$/iu.test(file);

const chosenFiles = (
  { folder }: Program,
  names: readonly string[],
): Result<readonly ChosenFile[], HeadlessFailure> => {
  const missing = names.find((name) => !existsSync(resolve(folder, name)));
  if (missing !== undefined) return err({ type: "unreadable", file: missing, reason: "missing" });
  return ok(
    names.map((name) => ({
      name: basename(name),
      bytes: () => {
        const bytes = readBytes(folder, name);
        return bytes.ok ? Promise.resolve(bytes.value) : Promise.reject(new Error("unreadable"));
      },
    })),
  );
};

/** The coordinator's workbook, or a new one. */
const openTarget = (
  program: Program,
  { into }: MergeCommand,
): Result<OpenedPackage, HeadlessFailure> =>
  into === null
    ? ok({ data: emptyWorkbook("Tabelle1"), original: null })
    : readWorkbookFile(program, into);

interface Merged {
  readonly preview: MergePreview;
  readonly applied: AppliedEdits;
}

const merge = async (
  { useCases }: WorkbookSession,
  files: readonly ChosenFile[],
): Promise<Result<Merged, HeadlessFailure>> => {
  const read = await useCases.readDeliveries(files, UNWATCHED);
  if (!read.ok) return err({ type: "workbook", error: read.error });
  const preview = await useCases.previewMerge(read.value, read.value.earlier);
  if (!preview.ok) return err({ type: "workbook", error: preview.error });
  const { plan } = preview.value;
  if (plan.files.every(({ label }) => label === null)) {
    return err({ type: "nothingToMerge", lines: fileLines(preview.value) });
  }
  const outcome = await useCases.writeMerge(preview.value, UNWATCHED);
  if (!outcome.ok) return err({ type: "workbook", error: outcome.error });
  return outcome.value.type === "merged"
    ? ok({ preview: preview.value, applied: outcome.value.applied })
    : err({ type: "undecided", lines: undecidedLines(preview.value) });
};

const endOf = (command: MergeCommand, { preview, applied }: Merged): CommandEnd => {
  const { plan, read } = preview;
  const isWhole = plan.files.length === read.files.length && plan.files.every(({ label }) => label);
  return {
    exitCode: isWhole ? 0 : 1,
    document: mergeSummary(command, preview, applied),
    lines: [
      ...fileLines(preview),
      ...plan.conflicts.map(
        (conflict) =>
          `${conflictText(conflict, read.catalogue)} Entschieden: ${optionText(conflict, conflict.chosen ?? "", read.catalogue)}.`,
      ),
      ...plan.changes
        .filter(({ before }) => before !== null)
        .map((change) => changeText(change, read.catalogue)),
      applied.cellsWritten === 0
        ? `Es war schon alles eingetragen. Ziel: ${command.out}`
        : `Angaben: ${plan.rows.length}, davon neu oder geändert: ${plan.changes.length}. Ziel: ${command.out}`,
    ],
  };
};

const fileLines = ({ read, plan }: MergePreview): readonly string[] =>
  read.files.map((status) => {
    if (status.kind === "refused") return refusedLine(status, read.catalogue);
    const { id, name } = status.file;
    const merged = plan.files.find(({ file }) => file.id === id);
    const department = merged?.department ?? null;
    const from =
      department === null ? "Amt unbekannt" : departmentNameIn(read.catalogue, department);
    const left = merged?.label === null ? " – weggelassen" : "";
    return `${name}: ${from} · ${fileSummary(status.file)}${left}`;
  });

const refusedLine = (
  { name, problem }: Extract<FileStatus, { readonly kind: "refused" }>,
  catalogue: MergePreview["read"]["catalogue"],
): string => {
  const { what, fix } = mergeProblemText(problem, catalogue);
  return `${name}: nicht übernommen. ${what} ${fix}`;
};

const undecidedLines = ({ plan, read }: MergePreview): readonly string[] =>
  plan.conflicts
    .filter(({ chosen }) => chosen === null)
    .map((conflict) => conflictText(conflict, read.catalogue));
