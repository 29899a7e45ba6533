// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { ReportExtract } from "../../src/domain/report/extract";
import { defaultChoice, type ManualChange } from "../../src/domain/report/manual-changes";
import type { PlannedTable } from "../../src/domain/report/report-plan";
import { reportUi, secrecyNotes } from "../../src/texts/report-ui.de";
import type { ReportOutcome, ReportPreview, UseCases } from "../../src/usecases/use-cases";
import type { Command } from "./arguments";
import type { HeadlessFailure } from "./failure";
import { readCatalogue, readWorkbookFile, refuseTarget, writeTarget } from "./files";
import { cellPlace, figurePlace } from "./places";
import type { CommandEnd, CommandResult, Program } from "./program";
import { reportSummary } from "./summaries";
import { openSession, UNWATCHED, type WorkbookSession } from "./workbook-session";

type ReportCommand = Extract<Command, { readonly name: "report" }>;

export const runReport = async (command: ReportCommand, program: Program): CommandResult => {
  const refused = refusedTarget(program, command);
  if (refused) return err(refused);
  const catalogue = readCatalogue(program, command.catalogue);
  if (!catalogue.ok) return catalogue;
  const opened = readWorkbookFile(program, command.file);
  if (!opened.ok) return opened;

  const session = openSession(opened.value, catalogue.value, program.createUseCases);
  const reported = await report(session);
  if (!reported.ok) return reported;
  const published = await publish(session, command);
  if (!published.ok) return published;
  const files = [{ path: command.out, bytes: session.save() }, ...published.value];
  for (const { path, bytes } of files) {
    const unwritten = writeTarget(program, path, bytes);
    if (unwritten) return err(unwritten);
  }
  return ok(endOf(command, reported.value));
};

/** The publication first of all: a target that cannot be used is refused before anything is written. */
const refusedTarget = (program: Program, command: ReportCommand): HeadlessFailure | null => {
  const refused = refuseTarget(program, command);
  if (refused || command.publication === null) return refused;
  if (command.publication === command.out) {
    return { type: "badTarget", file: command.out, reason: "sameAsOut" };
  }
  return refuseTarget(program, { file: command.file, out: command.publication });
};

interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Made from the workbook as it now stands, as the pane does it. */
const publish = async (
  { useCases }: WorkbookSession,
  { publication, extract: wanted }: ReportCommand,
): Promise<Result<readonly OutputFile[], HeadlessFailure>> => {
  if (publication === null) return ok([]);
  const extract = await chosenExtract(useCases, wanted);
  if (!extract.ok) return extract;
  const published = await useCases.publishReport(UNWATCHED, extract.value);
  if (!published.ok) return err({ type: "workbook", error: published.error });
  if (published.value === null) return err({ type: "noTables" });
  const { workbook, csv } = published.value;
  return ok([
    { path: publication, bytes: workbook.bytes },
    { path: csvBeside(publication), bytes: new TextEncoder().encode(csv.text) },
  ]);
};

/** By name, or a Handlungsfeld by its id. */
const chosenExtract = async (
  { listExtracts }: UseCases,
  wanted: string | null,
): Promise<Result<ReportExtract | null, HeadlessFailure>> => {
  if (wanted === null) return ok(null);
  const extracts = await listExtracts(UNWATCHED);
  if (!extracts.ok) return err({ type: "workbook", error: extracts.error });
  const chosen = extracts.value.find(({ id, name }) => name === wanted || id === `field ${wanted}`);
  if (chosen) return ok(chosen);
  return err({
    type: "unknownExtract",
    text: wanted,
    known: extracts.value.map(({ name }) => name),
  });
};

const csvBeside = (path: string): string => path.replace(/\.xlsx$/iu, "") + ".csv";

interface Reported {
  readonly preview: ReportPreview;
  readonly outcome: ReportOutcome;
}

/** Writes the tables that the checklist of the pane would have chosen. */
const report = async ({
  useCases,
}: WorkbookSession): Promise<Result<Reported, HeadlessFailure>> => {
  const preview = await useCases.previewReport(UNWATCHED);
  if (!preview.ok) return err({ type: "workbook", error: preview.error });
  const chosen = preview.value.plan.tables.filter(({ selectedByDefault }) => selectedByDefault);
  if (chosen.length === 0) return err({ type: "noTables" });
  const ids = chosen.map(({ id }) => id);
  const outcome = await useCases.writeReport(preview.value, ids, UNWATCHED);
  return outcome.ok
    ? ok({ preview: preview.value, outcome: outcome.value })
    : err({ type: "workbook", error: outcome.error });
};

const endOf = (command: ReportCommand, { preview, outcome }: Reported): CommandEnd => ({
  exitCode: 0,
  document: reportSummary(command, preview, outcome),
  lines: [
    ...preview.plan.tables.filter(({ sheet }) => outcome.sheets.includes(sheet)).map(tableLine),
    ...notMadeLine(preview.plan.tables),
    ...secrecyNotes(preview.plan).map(({ title, lines }) => `${title}: ${lines.join(" ")}`),
    ...preview.plan.tables
      .filter(({ sheet }) => outcome.sheets.includes(sheet))
      .flatMap(({ manualChanges }) => manualChanges.map(manualLine)),
    ...preview.plan.conflicts.map(
      ({ used, other }) =>
        `Verschiedene Werte für dieselbe Angabe: ${used.text} (${figurePlace(used)}, verwendet) und ${other.text} (${figurePlace(other)})`,
    ),
    ...outcome.differences.map(
      ({ cell }) => `Abweichung zwischen Excel und Add-in: ${cellPlace(cell)}`,
    ),
    outcome.applied.cellsWritten === 0
      ? `Die Tabellen waren schon auf dem neuesten Stand. Ziel: ${command.out}`
      : `Tabellen: ${outcome.sheets.length}. Ziel: ${command.out}`,
    ...(command.publication === null
      ? []
      : [`Veröffentlichungskopie: ${command.publication} und ${csvBeside(command.publication)}`]),
  ],
});

const tableLine = ({ title, state, valuesMissing, secrecy }: PlannedTable): string => {
  const remarks = [
    ...(state === "gaps" ? [`fehlende Werte: ${valuesMissing}`] : []),
    ...(secrecy.hidden > 0 ? [reportUi.hidden(secrecy.hidden)] : []),
  ];
  return remarks.length > 0 ? `${title} (${remarks.join("; ")})` : title;
};

/** Nobody can be asked here, so that every cell gets what the preview of the pane starts with. */
const manualLine = (change: ManualChange): string =>
  `Von Hand geändert: ${cellPlace(change.cell)}, ${reportUi.manual.choices[defaultChoice(change)]}`;

/** Tables without any value are the rule in a partial delivery and would bury the others; they stand in the JSON only. */
const notMadeLine = (tables: readonly PlannedTable[]): string[] => {
  const ids = tables.filter(({ state }) => state === "skipped").map(({ id }) => id);
  return ids.length === 0 ? [] : [`Noch nicht erzeugte Tabellenarten: ${ids.join(", ")}.`];
};
