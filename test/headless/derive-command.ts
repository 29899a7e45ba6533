// SPDX-License-Identifier: EUPL-1.2
import { DEFAULT_DERIVE_OPTIONS } from "../../src/domain/derive/derive-options";
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { DeriveOutcome, DerivePreview } from "../../src/usecases/use-cases";
import type { OpenedPackage } from "../host/package/xlsx-package";
import type { Command } from "./arguments";
import type { HeadlessFailure } from "./failure";
import { cellPlace } from "./places";
import { readCatalogue, readWorkbookFile, refuseTarget, writeTarget } from "./files";
import type { CommandEnd, CommandResult, Program } from "./program";
import { deriveSummary } from "./summaries";
import { openSession, UNWATCHED, type WorkbookSession } from "./workbook-session";

type DeriveCommand = Extract<Command, { readonly name: "derive" }>;

export const runDerive = async (command: DeriveCommand, program: Program): CommandResult => {
  const refused = refuseTarget(program, command);
  if (refused) return err(refused);
  const catalogue = readCatalogue(program, command.catalogue);
  if (!catalogue.ok) return catalogue;
  const opened = readWorkbookFile(program, command.file);
  if (!opened.ok) return opened;

  const session = openSession(opened.value, catalogue.value, program.createUseCases);
  const derived = await derive(session, opened.value, command);
  if (!derived.ok) return derived;
  const unwritten = writeTarget(program, command.out, session.save());
  return unwritten ? err(unwritten) : ok(endOf(command, derived.value));
};

interface Derived {
  readonly preview: DerivePreview;
  readonly outcome: DeriveOutcome;
}

const derive = async (
  { useCases }: WorkbookSession,
  { data }: OpenedPackage,
  { values }: DeriveCommand,
): Promise<Result<Derived, HeadlessFailure>> => {
  const content = values ? "values" : "formulas";
  const options = { ...DEFAULT_DERIVE_OPTIONS, content } as const;
  const preview = await useCases.previewDerivedColumns("allSheets", UNWATCHED, options);
  if (!preview.ok) return err({ type: "workbook", error: preview.error });
  if (preview.value.plans.length === 0) {
    return err({ type: "nothingRecognised", sheets: data.sheets.map(({ name }) => name) });
  }
  const outcome = await useCases.writeDerivedColumns(preview.value, UNWATCHED);
  return outcome.ok
    ? ok({ preview: preview.value, outcome: outcome.value })
    : err({ type: "workbook", error: outcome.error });
};

const endOf = (command: DeriveCommand, { preview, outcome }: Derived): CommandEnd => {
  const skipped = preview.plans.reduce((sum, plan) => sum + plan.skipped.length, 0);
  const { cellsWritten } = outcome.applied;
  return {
    exitCode: 0,
    document: deriveSummary(command, preview, outcome),
    lines: [
      ...preview.plans.flatMap(({ measures }) =>
        measures.map(({ sheet, header, cells }) => `${sheet}: ${header} (${cells} Zellen)`),
      ),
      ...(skipped > 0
        ? [`Zeilen ohne Formel, weil eine Zelle keine Zahl enthält: ${skipped}.`]
        : []),
      ...outcome.differences.map(
        ({ cell }) => `Abweichung zwischen Excel und Add-in: ${cellPlace(cell)}`,
      ),
      cellsWritten === 0
        ? `Es war schon alles eingetragen. Ziel: ${command.out}`
        : `Geschriebene Zellen: ${cellsWritten}. Ziel: ${command.out}`,
    ],
  };
};
