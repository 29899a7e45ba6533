// SPDX-License-Identifier: EUPL-1.2
import type { Agreement } from "../domain/catalogue/catalogue-schema";
import { continuityGaps } from "../domain/edition/continuity";
import { checkEdition } from "../domain/edition/check-edition";
import { closeEdition } from "../domain/edition/close-edition";
import type { Edition } from "../domain/edition/edition-record";
import { editionSheets } from "../domain/edition/edition-sheets";
import type { EditionWords } from "../domain/edition/edition-words";
import { editionBefore, newestEdition } from "../domain/edition/last-edition";
import { newEditionEdits } from "../domain/edition/new-edition";
import { readEditions } from "../domain/edition/read-editions";
import type { CatalogueSheetWords } from "../domain/catalogue-sheets/sheet-words";
import { type FieldAgreement, fieldAgreements } from "../domain/report/field-agreements";
import type { ReportWords } from "../domain/report/report-words";
import { RULE_SET } from "../domain/rules/index";
import { err, ok } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import { createPreviewReport, type ReportDeps } from "./build-report";
import type { CatalogueDep } from "./catalogue-in-use";
import type { WorkbookWriter } from "./new-workbook";
import type { EditionObstacle, EditionUseCases } from "./edition-use-cases";
import type { WorkbookDep } from "./ports";

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
    // An edition that was just closed is compared with nothing but itself.
    const before = editionBefore(kept, catalogue.data.reportingYears)?.edition;
    const present = { rows: plan.rows, catalogue, words: words.report };
    return ok({
      report: report.value,
      catalogue,
      editions: kept.map((one) => checkEdition(one, present)),
      last,
      gaps: before ? continuityGaps(before.catalogue.data, catalogue.data) : [],
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
