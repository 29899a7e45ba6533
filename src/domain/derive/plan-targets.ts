// SPDX-License-Identifier: EUPL-1.2
import type { Delivery, Layout, YearColumnsLayout } from "../delivery/delivery";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { IndicatorLine } from "./indicator-lines";
import { type OwnSheet, ownSheetFor } from "./own-sheet";
import { type ChangePair, planChanges } from "./plan-changes";
import { blockLines, planIndicatorBlock } from "./plan-indicator-block";
import { planIndicatorSheet, sheetLines } from "./plan-indicator-sheet";
import { planListColumns } from "./plan-list-columns";
import { NO_COLUMNS, type PlannedColumns, type SourceSheet } from "./sheet-part";

/** Cells planned for one sheet: the source sheet itself, or the sheet for its indicators. */
export interface PlannedTarget {
  readonly sheet: OwnSheet;
  readonly columns: PlannedColumns;
}

export interface PartsContext extends Pick<Delivery, "sheets"> {
  readonly workbook: WorkbookSnapshot;
}

export interface PlannedTargets {
  /** Columns at the right of the table. */
  readonly right: PlannedTarget;
  /** The block or sheet of indicators; null where they are not wanted. */
  readonly indicators: PlannedTarget | null;
}

/** Everything that is wanted for the sheet, whether it stands there already or not. */
export const planTargets = (
  source: SourceSheet,
  { workbook, sheets }: PartsContext,
): PlannedTargets => {
  const { snapshot, delivery, words, options } = source;
  const { layout } = delivery;
  const home = { name: snapshot.name, snapshot };
  const { columns, pairs } = planColumns(source);
  const right = { sheet: home, columns };
  if (!options.measures.includes("indicators")) return { right, indicators: null };
  if (isQuestionnaire(layout)) {
    const block = planIndicatorBlock(source, layout, pairs);
    return { right, indicators: { sheet: home, columns: block } };
  }
  const own = ownSheetFor(delivery, { workbook, words, sheets });
  return {
    right,
    indicators: { sheet: own, columns: planIndicatorSheet(source, own.snapshot) },
  };
};

/** The indicators that can be computed from a sheet, whether they are wanted or not. */
export const linesOf = (source: SourceSheet): readonly IndicatorLine[] => {
  const { layout } = source.delivery;
  return isQuestionnaire(layout) ? blockLines(source, layout) : sheetLines(source);
};

const isQuestionnaire = (layout: Layout): layout is YearColumnsLayout =>
  layout.kind === "yearColumns" && layout.isQuestionnaire;

const planColumns = (
  source: SourceSheet,
): { readonly columns: PlannedColumns; readonly pairs: readonly ChangePair[] } => {
  const { layout } = source.delivery;
  if (layout.kind === "yearColumns") {
    const changes = planChanges(source, layout);
    return { columns: changes, pairs: changes.pairs };
  }
  const columns = layout.kind === "list" ? planListColumns(source, layout) : NO_COLUMNS;
  return { columns, pairs: [] };
};
