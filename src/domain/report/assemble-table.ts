// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, ReportTable } from "../catalogue/catalogue-schema";
import type { BuildContext } from "./build-context";
import { countGrids, type CountFamily } from "./count-grids";
import type { Explanation } from "./explanations";
import { type BreakNote, noteLines, statusesIn } from "./footnotes";
import { headingOf } from "./heading";
import { agreementLines, leadOf, readingNotes } from "./reading";
import type { Coverage, TableColumn, TableModel, TableRow } from "./table-model";

/** What differs from one type of table to the next. */
export interface TableParts {
  /** Indicators the table is about, shown or not. */
  readonly indicators: readonly Indicator[];
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** The counts behind the rows, by indicator. */
  readonly families: readonly CountFamily[];
  readonly breaks: readonly BreakNote[];
  /** What departments wrote beside the figures; their markers stand in the rows. */
  readonly explanations?: readonly Explanation[];
  /** Notes beside those of the catalogue. */
  readonly notes: readonly string[];
  readonly hasFigures: boolean;
  readonly coverage: Coverage;
}

export const assembleTable = (
  context: BuildContext,
  table: ReportTable,
  parts: TableParts,
): TableModel => {
  const { catalogue, words, years } = context;
  const { indicators, columns, rows, hasFigures, coverage } = parts;
  return {
    id: table.id,
    type: table.type,
    heading: {
      ...headingOf({ table, indicators, years, words }),
      lead: leadOf(context, table),
    },
    hasTextZone: context.readingTables.has(table.id) || table.type === "T3",
    columns,
    rows,
    footnotes: {
      numbered: [...noteLines(parts.breaks), ...(parts.explanations ?? []).map(({ line }) => line)],
      general: [...readingNotes(context, table), ...parts.notes, ...table.notes],
      statuses: statusesIn(catalogue, rows),
    },
    agreements: agreementLines(context, table),
    source: table.source,
    hasFigures,
    coverage,
    hasChart: table.chart !== null,
    chartNote: "",
    grids: parts.families.flatMap((family) => countGrids(context, family)),
  };
};
