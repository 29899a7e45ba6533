// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { ReportTable } from "../catalogue/catalogue-schema";
import type { PlannedSecrecy, PlannedTable } from "./report-plan";
import { applySecrecy } from "./secrecy/apply-secrecy";
import type { TableModel } from "./table-model";
import { protectTable, secrecyTable } from "./table-secrecy";

/** A table of the catalogue, built as far as it can be. */
export interface ReportModel {
  readonly table: ReportTable;
  /** null: there is nothing to build, nothing that can build it, or it cannot be made safe. */
  readonly model: TableModel | null;
  readonly state: PlannedTable["state"];
  readonly secrecy: PlannedSecrecy;
  readonly coverage: TableModel["coverage"];
}

const NOTHING_HIDDEN: PlannedSecrecy = { hidden: 0, refusal: null, warnings: [] };

/**
 * Hides what may not be shown. All tables that can be built are protected together, chosen or not: which cells are
 * hidden must not depend on what somebody ticks, or two runs side by side would tell more than either.
 */
export const protectReport = (
  catalogue: Catalogue,
  tables: readonly { readonly table: ReportTable; readonly model: TableModel | null }[],
): readonly ReportModel[] => {
  const models = tables.flatMap(({ model }) => (model?.hasFigures ? [model] : []));
  const results = applySecrecy(models.map(secrecyTable), catalogue.data.secrecy);
  return tables.map(({ table, model }): ReportModel => {
    const coverage = model?.coverage ?? { found: 0, missing: 0 };
    const open = { table, coverage, model: null, secrecy: NOTHING_HIDDEN };
    if (!model) return { ...open, state: "skipped" };
    const result = results.get(table.id);
    if (!result) return { ...open, state: "missing" };
    const { warnings } = result;
    if (result.kind === "refused") {
      return {
        ...open,
        state: "refused",
        secrecy: { hidden: 0, refusal: result.refusal, warnings },
      };
    }
    const { model: safe, hidden } = protectTable(catalogue, model, result);
    const state = coverage.missing === 0 ? "complete" : "gaps";
    return { table, coverage, model: safe, state, secrecy: { hidden, refusal: null, warnings } };
  });
};
