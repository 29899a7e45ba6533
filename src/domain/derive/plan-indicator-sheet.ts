// SPDX-License-Identifier: EUPL-1.2
import type { Layout } from "../delivery/delivery";
import { toSheetA1 } from "../shared/cell";
import { normaliseLabel } from "../shared/label";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import { changeSpans } from "./change-spans";
import { indexFigures } from "./figure-cells";
import { type IndicatorLine, indicatorLines } from "./indicator-lines";
import { chosenComparisons } from "./chosen-measures";
import type { IndicatorTable, StubColumns } from "./indicator-frame";
import { planIndicatorRows } from "./indicator-table";
import { ownColumns } from "./own-columns";
import { labelCell, type PlannedCell } from "./planned-cell";
import { NO_COLUMNS, type PlannedColumns, type SourceSheet } from "./sheet-part";

/** Rows of a new sheet, from 0: title, hint, one blank row, headings, data. */
const TITLE_ROW = 0;
const HINT_ROW = 1;
const HEADER_ROW = 3;
/** Title, hint and headings stay in sight. */
export const FROZEN_ROWS = HEADER_ROW + 1;
export const STUB: StubColumns = { code: 0, title: 1, group: 2, area: 3, unit: 4 };
export const FIRST_YEAR_COLUMN = 5;
/** In characters, for the five stub columns. */
export const STUB_WIDTHS: readonly number[] = [10, 50, 28, 20, 12];

/** The cells of the sheet `Kennzahlen <Blatt>`, whose formulas point at the cells of the source sheet. */
export const planIndicatorSheet = (
  source: SourceSheet,
  existing: SheetSnapshot | null,
): PlannedColumns => {
  const { delivery, words } = source;
  const lines = sheetLines(source);
  const headerRow = headerRowOf(existing, words.columns.code);
  if (lines.length === 0) return NO_COLUMNS;

  const { headings, added, ...columns } = timeColumns(source, existing, { lines, headerRow });
  const first = headerRow + 1;
  const rows = planIndicatorRows(
    source,
    {
      snapshot: existing,
      stub: STUB,
      ...columns,
      rows: { first, last: (existing?.formulas.length ?? first) - 1 },
      refer: toSheetA1,
    },
    lines,
  );
  const name = delivery.name;
  return {
    cells: [
      labelCell({ row: TITLE_ROW, column: 0 }, words.sheetTitle(name), "title"),
      labelCell({ row: HINT_ROW, column: 0 }, words.sheetHint(name), "hint"),
      ...stubHeadings(source, headerRow),
      ...headings,
      ...rows.cells,
    ],
    skipped: rows.skipped,
    newColumns: added,
  };
};

/** The indicators that get a row. */
export const sheetLines = (source: SourceSheet): readonly IndicatorLine[] =>
  indicatorLines(source.catalogue, {
    figures: indexFigures(source.catalogue, source),
    years: source.delivery.years,
    department: null,
  }).filter((line) => isWorthARow(line, source.delivery.layout));

/**
 * A figure that stands on the source sheet already is shown again only for its changes, and those of a table with years
 * as columns stand right there.
 */
const isWorthARow = ({ measure, inputs }: IndicatorLine, { kind }: Layout): boolean =>
  measure.type !== "sameValue" || (kind === "list" && inputs.size > 1);

interface TimeColumns extends Pick<IndicatorTable, "years" | "changes" | "comparisons"> {
  readonly headings: readonly PlannedCell[];
  readonly added: readonly number[];
}

const timeColumns = (
  { catalogue, words, options }: SourceSheet,
  existing: SheetSnapshot | null,
  { lines, headerRow }: { readonly lines: readonly IndicatorLine[]; readonly headerRow: number },
): TimeColumns => {
  const { columnOf, added } = ownColumns(existing, {
    headerRow,
    firstRow: headerRow,
    lastRow: (existing?.formulas.length ?? 1) - 1,
    firstColumn: FIRST_YEAR_COLUMN,
  });
  const present = [...new Set(lines.flatMap(({ inputs }) => [...inputs.keys()]))];
  const years = new Map(present.sort((a, b) => a - b).map((year) => [year, columnOf(year)]));
  const changes = changeSpans(catalogue, present, options.measures).map((span) => {
    const text = words.changeHeader({ type: "indicatorChange", ...span });
    return { ...span, heading: text, column: columnOf(text) };
  });
  const comparisons = chosenComparisons(lines, options).map((comparison) => {
    const text = words.comparisonHeader(comparison);
    return { ...comparison, heading: text, column: columnOf(text) };
  });
  const headings = [
    ...[...years].map(([year, column]) => heading(headerRow, column, year)),
    ...[...changes, ...comparisons].map((column) =>
      heading(headerRow, column.column, column.heading),
    ),
  ];
  return { years, changes, comparisons, headings, added: added() };
};

/** A person may have put lines above the table since it was written. */
export const headerRowOf = (existing: SheetSnapshot | null, code: string): number => {
  const found = existing?.values.findIndex(
    ([first]) => normaliseLabel(String(first ?? "")) === normaliseLabel(code),
  );
  return found === undefined || found < 0 ? HEADER_ROW : found;
};

const stubHeadings = ({ words }: SourceSheet, row: number): readonly PlannedCell[] => {
  const { code, title, group, area, unit } = words.columns;
  return [code, title, group, area, unit].map((text, column) =>
    labelCell({ row, column }, text, "columnHead"),
  );
};

const heading = (row: number, column: number, text: string | number): PlannedCell =>
  labelCell({ row, column }, text, "derivedHead");
