// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../../src/domain/shared/result";
import type { EditionCheck } from "../../src/domain/edition/check-edition";
import { formatKey } from "../../src/domain/report/data-key";
import { editionsUi } from "../../src/texts/editions-ui.de";
import type { EditionsPreview } from "../../src/usecases/edition-use-cases";
import type { Command, EditionStep } from "./arguments";
import type { HeadlessFailure } from "./failure";
import { readCatalogue, readWorkbookFile, refuseTarget, writeTarget } from "./files";
import type { CommandEnd, CommandResult, Program } from "./program";
import { openSession, UNWATCHED, type WorkbookSession } from "./workbook-session";

type EditionsCommand = Extract<Command, { readonly name: "editions" }>;

export const runEditions = async (command: EditionsCommand, program: Program): CommandResult => {
  const { file, step } = command;
  const refused = step.type === "look" ? null : refuseTarget(program, { file, out: step.out });
  if (refused) return err(refused);
  const catalogue = readCatalogue(program, command.catalogue);
  if (!catalogue.ok) return catalogue;
  const opened = readWorkbookFile(program, file);
  if (!opened.ok) return opened;

  const session = openSession(opened.value, catalogue.value, program.createUseCases);
  const preview = await session.useCases.previewEditions(UNWATCHED);
  if (!preview.ok) return err({ type: "workbook", error: preview.error });
  return STEPS[step.type](step as never, { program, session, preview: preview.value });
};

interface Run {
  readonly program: Program;
  readonly session: WorkbookSession;
  readonly preview: EditionsPreview;
}

type StepOf<Type extends EditionStep["type"]> = Extract<EditionStep, { readonly type: Type }>;

type Steps = {
  readonly [Type in EditionStep["type"]]: (step: StepOf<Type>, run: Run) => CommandResult;
};

const STEPS: Steps = {
  look: (_step, { preview }) => Promise.resolve(ok(lookEnd(preview))),
  close: async (step, run) => {
    const closed = await close(step, run);
    if (!closed.ok) return closed;
    const unwritten = writeTarget(run.program, step.out, run.session.save());
    return unwritten ? err(unwritten) : closed;
  },
  new: async ({ years, out }, { program, session, preview }) => {
    const made = await session.useCases.newEditionFile(preview, years);
    if (!made) return err({ type: "noEdition" });
    const unwritten = writeTarget(program, out, made.bytes);
    if (unwritten) return err(unwritten);
    const lines = [`${editionsUi.next}: ${years.join(", ")}. Ziel: ${out}`];
    return ok({ exitCode: 0, document: { out, years, last: preview.last?.record.id }, lines });
  },
};

const close = async (
  { id, by, out }: StepOf<"close">,
  { session, preview }: Run,
): Promise<Result<CommandEnd, HeadlessFailure>> => {
  const order = { id, closedBy: by };
  const outcome = await session.useCases.closeEdition(preview, order, UNWATCHED);
  if (!outcome.ok) return err({ type: "workbook", error: outcome.error });
  if (outcome.value.type === "refused") {
    return err({ type: "editionRefused", obstacle: outcome.value.obstacle });
  }
  const { record } = outcome.value.edition;
  const lines = [`${editionsUi.closed(record.id)}. Ziel: ${out}`];
  return ok({ exitCode: 0, document: { out, edition: record }, lines });
};

/** 1: an edition is no longer what was closed, so that its tables cannot be vouched for. */
const lookEnd = (preview: EditionsPreview): CommandEnd => {
  const { editions, gaps } = preview;
  return {
    exitCode: editions.every(isWhole) ? 0 : 1,
    document: {
      editions: editions.map(({ id, edition, damage, recomputed, unequal, changed }) => ({
        ...{ id, record: edition?.record ?? null, damage, recomputed, unequal },
        changed: changed.map(({ key, before, after }) => ({
          figure: formatKey(key),
          before: before.value,
          after: after?.value ?? null,
        })),
      })),
      continuity: gaps,
    },
    lines: [
      editionsUi.found(editions.length),
      ...editions.flatMap((edition) => editionLines(preview, edition)),
      ...gaps.map(editionsUi.gap),
    ],
  };
};

const isWhole = ({ edition, damage, unequal }: EditionCheck): boolean =>
  edition !== null && damage.length + unequal.length === 0;

const editionLines = ({ catalogue }: EditionsPreview, check: EditionCheck): readonly string[] => [
  `${editionsUi.name(check.id)}: ${editionsUi.facts(check)}`,
  ...check.damage.map(editionsUi.damage),
  ...(check.edition ? [editionsUi.recomputed(check)] : []),
  ...(check.isCatalogueChanged ? [editionsUi.otherCatalogue(catalogue.data.version)] : []),
  ...check.changed.map((figure) => editionsUi.change(catalogue, figure)),
];
