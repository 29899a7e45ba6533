// SPDX-License-Identifier: EUPL-1.2
import type { CellDifference } from "../../src/usecases/ports";
import type {
  DeriveOutcome,
  DerivePreview,
  ReportOutcome,
  ReportPreview,
} from "../../src/usecases/use-cases";
import { cellPlace, figurePlace } from "./places";

interface Paths {
  readonly file: string;
  readonly out: string;
}

/** The document `derive --json` prints. Cells are written "Blatt!B3". */
export const deriveSummary = (
  { file, out, values }: Paths & { readonly values: boolean },
  { plans, unread }: DerivePreview,
  { applied, differences }: DeriveOutcome,
) => ({
  schema: "imr-derive/1",
  input: file,
  output: out,
  /** true: numbers instead of formulas. */
  values,
  cellsWritten: applied.cellsWritten,
  sheetsAdded: applied.sheetsAdded,
  /** One entry per recognised sheet. */
  sheets: plans.map((plan) => ({
    name: plan.sheet,
    cellsToWrite: plan.cellsToWrite,
    measures: plan.measures.map(({ sheet, header, cells }) => ({ sheet, header, cells })),
    /** Rows that got no formula, with the cell that is the cause. */
    skipped: plan.skipped.map(({ reason, cell }) => ({ reason, cell: cellPlace(cell) })),
    /** Cells of others that stand where a formula would go. */
    occupied: plan.occupied.map(cellPlace),
    /** Cells of others at the right of the table; new columns stand right of them. */
    bypassed: plan.bypassed.map(cellPlace),
    /** Cells with "-" as text, which formulas cannot use. */
    nilTexts: plan.nilTexts.map(cellPlace),
    problems: plan.problems,
  })),
  /** Sheets on which nothing was recognised. */
  unread,
  differences: differences.map(differenceOf),
});

/** The document `report --json` prints. Cells are written "Blatt!B3". */
export const reportSummary = (
  { file, out }: Paths,
  { plan }: ReportPreview,
  { applied, differences, sheets }: ReportOutcome,
) => ({
  schema: "imr-report-tables/1",
  input: file,
  output: out,
  years: plan.years,
  cellsWritten: applied.cellsWritten,
  sheetsAdded: applied.sheetsAdded,
  /** Every table of the catalogue, also those that could not be made. */
  tables: plan.tables.map((table) => ({
    id: table.id,
    type: table.type,
    title: table.title,
    sheet: table.sheet,
    /** "missing": no value; "skipped": its type is not made yet; "refused": it cannot be made safe. */
    state: table.state,
    valuesFound: table.valuesFound,
    valuesMissing: table.valuesMissing,
    /** Cells that show a point for secrecy. */
    valuesHidden: table.secrecy.hidden,
    written: sheets.includes(table.sheet),
  })),
  /** The same figure delivered with different values; the first one was used. */
  conflicts: plan.conflicts.map(({ used, other }) => ({
    used: { cell: figurePlace(used), text: used.text },
    other: { cell: figurePlace(other), text: other.text },
  })),
  differences: differences.map(differenceOf),
});

const differenceOf = ({ cell, expected, found }: CellDifference) => ({
  cell: cellPlace(cell),
  expected,
  found,
});
