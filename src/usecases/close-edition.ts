// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Agreement } from "../domain/catalogue/catalogue-schema";
import { type ContinuityGap, continuityGaps } from "../domain/edition/continuity";
import { checkEdition, type EditionCheck } from "../domain/edition/check-edition";
import { closeEdition, type CloseObstacle } from "../domain/edition/close-edition";
import type { Edition } from "../domain/edition/edition-record";
import { editionSheets } from "../domain/edition/edition-sheets";
import type { EditionWords } from "../domain/edition/edition-words";
import { newestEdition } from "../domain/edition/last-edition";
import { newEditionEdits } from "../domain/edition/new-edition";
import { readEditions } from "../domain/edition/read-editions";
import type { CatalogueSheetWords } from "../domain/catalogue-sheets/sheet-words";
import { type FieldAgreement, fieldAgreements } from "../domain/report/field-agreements";
import type { ReportWords } from "../domain/report/report-words";
import { RULE_SET } from "../domain/rules/index";
import { err, ok, type Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Year } from "../domain/shared/year";
import { createPreviewReport, type ReportDeps } from "./build-report";
import type { CatalogueDep } from "./catalogue-in-use";
import type { QuestionnaireFile } from "./issue-questionnaires";
import type { WorkbookWriter } from "./new-workbook";
import type { AppliedEdits, Watch, WorkbookDep, WorkbookError } from "./ports";
import type { ReportPreview } from "./use-cases";

/** What the workbook keeps of editions, and how the one in hand stands. */
export interface EditionsPreview {
  readonly report: ReportPreview;
  readonly catalogue: Catalogue;
  /** Closed editions, in tab order. */
  readonly editions: readonly EditionCheck[];
  /** The edition a new one goes on from; null: none is whole. */
  readonly last: Edition | null;
  /** Where the catalogue says something else about an indicator than its comparison with the last edition. */
  readonly gaps: readonly ContinuityGap[];
}

export interface CloseEditionOrder {
  /** Name of the edition: "2015". */
  readonly id: string;
  readonly closedBy: string | null;
}

export type EditionObstacle =
  | CloseObstacle
  | { readonly type: "nameTaken"; readonly id: string }
  /** Blank, too long, or with a character that names of sheets cannot have. */
  | { readonly type: "nameUnusable"; readonly id: string };

export type CloseEditionOutcome =
  | { readonly type: "closed"; readonly applied: AppliedEdits; readonly edition: Edition }
  /** Nothing was written. */
  | { readonly type: "refused"; readonly obstacle: EditionObstacle };

/** "Ausgaben": closing an edition of the report, looking whether it still is as it was closed, and starting the next. */
export interface EditionUseCases {
  /** Reads, and computes every closed edition again; writes nothing. */
  readonly previewEditions: (watch: Watch) => Promise<Result<EditionsPreview, WorkbookError>>;
  /** Freezes figures, catalogue and printed tables in sheets of their own. */
  readonly closeEdition: (
    preview: EditionsPreview,
    order: CloseEditionOrder,
    watch: Watch,
  ) => Promise<Result<CloseEditionOutcome, WorkbookError>>;
  /** A workbook for the next edition; null where the workbook keeps none to go on from. Writes nothing into this one. */
  readonly newEditionFile: (
    preview: EditionsPreview,
    years: readonly Year[],
  ) => Promise<QuestionnaireFile | null>;
}

export interface EditionDeps extends WorkbookDep, CatalogueDep {
  readonly words: {
    readonly edition: EditionWords;
    readonly report: ReportWords;
    readonly catalogue: CatalogueSheetWords;
  };
  readonly now: () => Date;
  /** The writer is loaded when a file is to be made. */
  readonly loadWriter: () => Promise<WorkbookWriter>;
}

export const createEditionUseCases = (deps: EditionDeps): EditionUseCases => ({
  previewEditions: createPreviewEditions(deps),
  closeEdition: createCloseEdition(deps),
  newEditionFile: createNewEditionFile(deps),
});

const createPreviewEditions = (deps: EditionDeps): EditionUseCases["previewEditions"] => {
  const { workbook, catalogueOf, words } = deps;
  const reportDeps: ReportDeps = { workbook, catalogueOf, words: words.report };
  return async (watch) => {
    const report = await createPreviewReport(reportDeps)(watch);
    if (!report.ok) return report;
    const { snapshot, plan } = report.value;
    const inUse = catalogueOf(snapshot);
    if (!inUse.ok) return inUse;

    const catalogue = inUse.value;
    const kept = readEditions(snapshot.sheets, words.report);
    const last = newestEdition(kept)?.edition ?? null;
    const present = { rows: plan.rows, catalogue, words: words.report };
    return ok({
      report: report.value,
      catalogue,
      editions: kept.map((one) => checkEdition(one, present)),
      last,
      gaps: last ? continuityGaps(last.catalogue.data, catalogue.data) : [],
    });
  };
};

/** Leaves room for what stands around it in the name of a sheet. */
const LONGEST_NAME = 12;
const NO_NAME = /[\\/?*[\]:']/u;

const createCloseEdition =
  ({ workbook, words, now }: EditionDeps): EditionUseCases["closeEdition"] =>
  async ({ report, catalogue, editions }, { id: typed, closedBy }, watch) => {
    const id = typed.trim();
    const refused = (obstacle: EditionObstacle) => ok({ type: "refused", obstacle } as const);
    if (id === "" || id.length > LONGEST_NAME || NO_NAME.test(id)) {
      return refused({ type: "nameUnusable", id });
    }
    if (editions.some((edition) => edition.id === id)) return refused({ type: "nameTaken", id });

    const { snapshot, plan } = report;
    const closed = closeEdition(
      { snapshot, plan, catalogue, words: words.report },
      { id, closedBy: closedBy?.trim() ?? "", closedAt: now().toISOString(), rules: RULE_SET },
    );
    if (!closed.ok) return refused(closed.error);
    const applied = await workbook.apply(
      closingEdits(closed.value, snapshot, words),
      watch,
      snapshot,
    );
    return applied.ok
      ? ok({ type: "closed", applied: applied.value, edition: closed.value })
      : err(applied.error);
  };

const closingEdits = (
  edition: Edition,
  { sheetNames }: WorkbookSnapshot,
  words: EditionDeps["words"],
): ReturnType<typeof editionSheets> => {
  const edits = editionSheets(edition, sheetNames, words);
  const added = edits.filter(({ kind }) => kind === "addSheet");
  const [record] = added;
  return [
    ...added,
    ...edits.filter(({ kind }) => kind !== "addSheet"),
    ...(record && "sheet" in record ? [{ kind: "activate", sheet: record.sheet } as const] : []),
  ];
};

const createNewEditionFile =
  ({ words, now, loadWriter }: EditionDeps): EditionUseCases["newEditionFile"] =>
  async ({ report, catalogue, last }, years) => {
    if (!last) return null;
    const agreements = fieldAgreements(catalogue, report.snapshot.sheets).map(plainAgreement);
    const edits = newEditionEdits({ last, catalogue, years, agreements }, words);
    const writer = await loadWriter();
    const year = Math.max(...years);
    const bytes = writer.write({
      title: words.edition.fileTitle(year),
      creator: words.edition.creator,
      created: now(),
      edits,
      computed: new Map(),
    });
    return { name: words.edition.fileName(year), bytes };
  };

/** As the catalogue keeps it: what is no Kennung of an indicator is left out. */
const plainAgreement = (agreement: FieldAgreement): Agreement => {
  const { department, goal, measure, responsible, due, state, told } = agreement;
  return { department, goal, measure, responsible, due, state, indicator: told?.id ?? null };
};
