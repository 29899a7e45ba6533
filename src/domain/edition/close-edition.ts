// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, indexCatalogue } from "../catalogue/catalogue";
import type { ReportPlan, PlannedTable } from "../report/report-plan";
import type { ReportWords } from "../report/report-words";
import { err, ok, type Result } from "../shared/result";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import { createRecord, type Edition, type EditionRecord } from "./edition-record";
import { catalogueLines, figuresHash, textHashOf } from "./edition-text";
import { printedTable, recomputeTables } from "./printed-tables";

/** Why an edition cannot be closed as the workbook is. Tables are named by their titles. */
export type CloseObstacle =
  /** No table of the report has a sheet. */
  | { readonly type: "noTables" }
  /** Sheets show something older than the figures; no table is named where only `IM_Daten` does. */
  | { readonly type: "outdated"; readonly tables: readonly string[] }
  /** What somebody typed into a table cannot be computed. */
  | { readonly type: "changedByHand"; readonly tables: readonly string[] }
  /** The frozen figures give another table; never expected, but closing must not promise what does not hold. */
  | { readonly type: "unrepeatable"; readonly tables: readonly string[] };

export interface CloseFacts {
  readonly id: string;
  readonly closedBy: string;
  /** ISO 8601. */
  readonly closedAt: string;
  readonly rules: EditionRecord["rules"];
}

export interface ClosableReport {
  readonly snapshot: WorkbookSnapshot;
  readonly plan: ReportPlan;
  readonly catalogue: Catalogue;
  readonly words: ReportWords;
}

/** The edition that the report in this workbook makes, frozen; what stands on the sheets is compared with what is computed. */
export const closeEdition = (
  { snapshot, plan, catalogue, words }: ClosableReport,
  facts: CloseFacts,
): Result<Edition, CloseObstacle> => {
  const printed = printedSheets(snapshot, plan);
  const obstacle = obstacleOf(printed, plan);
  if (obstacle) return err(obstacle);

  const frozen = indexCatalogue({ ...catalogue.data, reportingYears: plan.years });
  const again = recomputeTables({ catalogue: frozen, rows: plan.rows }, words);
  const tables = printed.flatMap(({ id, title, model }) =>
    model ? [{ id, title, ...printedTable(catalogue, model) }] : [],
  );
  const others = tables.filter(({ id, sha256 }) => again.get(id)?.sha256 !== sha256);
  if (others.length > 0) {
    return err({ type: "unrepeatable", tables: others.map(({ title }) => title) });
  }
  const { data } = frozen;
  const record = createRecord({
    ...facts,
    years: [...plan.years],
    catalogue: { id: data.id, version: data.version, sha256: textHashOf(catalogueLines(data)) },
    figures: { count: plan.rows.length, sha256: figuresHash(plan.rows) },
    tables,
  });
  return ok({ record, catalogue: frozen, rows: plan.rows });
};

const printedSheets = (
  { sheets }: WorkbookSnapshot,
  { tables }: ReportPlan,
): readonly PlannedTable[] =>
  tables.filter(
    ({ id, model }) =>
      model !== null &&
      sheets.some(({ marker }) => marker?.kind === "reportTable" && marker.id === id),
  );

const obstacleOf = (
  printed: readonly PlannedTable[],
  { sharedEdits }: ReportPlan,
): CloseObstacle | null => {
  const titlesOf = (isMeant: (table: PlannedTable) => boolean): readonly string[] =>
    printed.filter(isMeant).map(({ title }) => title);
  if (printed.length === 0) return { type: "noTables" };
  const byHand = titlesOf(({ manualChanges }) => manualChanges.length > 0);
  if (byHand.length > 0) return { type: "changedByHand", tables: byHand };
  const outdated = titlesOf(({ edits }) => edits.length > 0);
  // A table may hold formulas alone, which stay as they are when `IM_Daten` is to change.
  const isOutdated = outdated.length + sharedEdits.length > 0;
  return isOutdated ? { type: "outdated", tables: outdated } : null;
};
