// SPDX-License-Identifier: EUPL-1.2
import { join } from "node:path";
import { err, ok, type Result } from "../../src/domain/shared/result";
import { plural } from "../../src/texts/format.de";
import type {
  PlannedQuestionnaire,
  QuestionnaireOrder,
  QuestionnairePreview,
} from "../../src/usecases/issue-questionnaires";
import { emptyWorkbook } from "../host";
import type { OpenedPackage } from "../host/package/xlsx-package";
import type { Command } from "./arguments";
import { unknownDepartment } from "./check-command";
import type { HeadlessFailure } from "./failure";
import { readCatalogue, readWorkbookFile, refuseFolder, writeTarget } from "./files";
import type { CommandEnd, CommandResult, Program } from "./program";
import { openSession, UNWATCHED, type WorkbookSession } from "./workbook-session";

type QuestionnairesCommand = Extract<Command, { readonly name: "questionnaires" }>;

export const runQuestionnaires = async (
  command: QuestionnairesCommand,
  program: Program,
): CommandResult => {
  const catalogue = readCatalogue(program, command.catalogue);
  if (!catalogue.ok) return catalogue;
  const opened = openKnown(program, command.file);
  if (!opened.ok) return opened;

  const session = openSession(opened.value, catalogue.value, program.createUseCases);
  const preview = await session.useCases.previewQuestionnaires(orderOf(command), UNWATCHED);
  if (!preview.ok) return err({ type: "workbook", error: preview.error });
  const stranger = unknownDepartment(command.amt, preview.value.catalogue);
  if (stranger) return err(stranger);
  if (preview.value.questionnaires.length === 0) {
    return err({ type: "nothingAsked", department: command.amt ?? "" });
  }
  const unwritten = await writeAll(command, { program, session, preview: preview.value });
  return unwritten ? err(unwritten) : ok(endOf(command, preview.value));
};

/** Without a workbook nothing is known yet. */
const openKnown = (
  program: Program,
  file: string | null,
): Result<OpenedPackage, HeadlessFailure> =>
  file === null ? ok({ data: emptyWorkbook(), original: null }) : readWorkbookFile(program, file);

const orderOf = ({ years, amt, due }: QuestionnairesCommand): QuestionnaireOrder => ({
  years,
  departments: amt === null ? null : [amt],
  options: { includeOptional: false, protect: true, due },
});

interface Run {
  readonly program: Program;
  readonly session: WorkbookSession;
  readonly preview: QuestionnairePreview;
}

/** The folder first of all: a file that somebody may have filled in is never written over. */
const writeAll = async (
  { out }: QuestionnairesCommand,
  { program, session, preview }: Run,
): Promise<HeadlessFailure | null> => {
  const names = preview.questionnaires.map(({ fileName }) => fileName);
  const refused = refuseFolder(program, out, names);
  if (refused) return refused;
  for (const { department } of preview.questionnaires) {
    const { name, bytes } = await session.useCases.questionnaireFile(preview, department);
    const unwritten = writeTarget(program, join(out, name), bytes);
    if (unwritten) return unwritten;
  }
  return null;
};

const endOf = (
  { out }: QuestionnairesCommand,
  { years, questionnaires }: QuestionnairePreview,
): CommandEnd => ({
  exitCode: 0,
  document: {
    out,
    years,
    questionnaires: questionnaires.map(
      ({ department, fileName, rows, toFill, prefilled, carriesCatalogue }) => ({
        department,
        file: fileName,
        rows,
        toFill,
        prefilled,
        carriesCatalogue,
      }),
    ),
  },
  lines: [
    ...questionnaires.map(lineOf),
    `Erhebungsbögen: ${questionnaires.length}. Ordner: ${out}`,
  ],
});

const lineOf = (planned: PlannedQuestionnaire): string => {
  const { fileName, rows, toFill, prefilled, carriesCatalogue } = planned;
  const without = carriesCatalogue ? "" : "; ohne Katalog, weil er zu groß ist";
  return `${fileName}: ${plural(rows, "Zeile", "Zeilen")}, ${plural(toFill, "Feld", "Felder")} auszufüllen, ${prefilled} vorbelegt${without}`;
};
