// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, ReportTable } from "../catalogue/catalogue-schema";
import type { BuildContext } from "./build-context";
import { type BreakNote, noteLines, statusesIn } from "./footnotes";
import { headingOf, sourceOf } from "./heading";
import type { Coverage, TableColumn, TableModel, TableRow } from "./table-model";

/** What differs from one type of table to the next. */
export interface TableParts {
  /** Indicators the table is about, shown or not. */
  readonly indicators: readonly Indicator[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly maxRows: number;
  readonly breaks: readonly BreakNote[];
  /** Notes beside those of the catalogue. */
  readonly notes: readonly string[];
  readonly hasFigures: boolean;
  readonly coverage: Coverage;
}

export const assembleTable = (
  { catalogue, words, years }: BuildContext,
  table: ReportTable,
  parts: TableParts,
): TableModel => {
  const { indicators, columns, rows, maxRows, hasFigures, coverage } = parts;
  return {
    id: table.id,
    type: table.type,
    heading: headingOf({ table, indicators, years, words }),
    columns,
    rows,
    maxRows,
    footnotes: {
      numbered: noteLines(parts.breaks),
      general: [...parts.notes, ...table.notes],
      statuses: statusesIn(catalogue, rows),
    },
    source: sourceOf(table),
    hasFigures,
    coverage,
  };
};
