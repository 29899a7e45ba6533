// SPDX-License-Identifier: EUPL-1.2
import type { YearColumnsLayout } from "../delivery/delivery";
import { type CellRef, toA1, toSheetA1 } from "../shared/cell";
import type { Year } from "../shared/year";
import { indexFigures } from "./figure-cells";
import { chosenComparisons } from "./chosen-measures";
import { type IndicatorLine, indicatorLines } from "./indicator-lines";
import type { IndicatorTable, StubColumns } from "./indicator-frame";
import { planIndicatorRows } from "./indicator-table";
import { type ColumnArea, ownColumns } from "./own-columns";
import type { ChangePair } from "./plan-changes";
import { labelCell, type PlannedCell } from "./planned-cell";
import { headingRow, NO_COLUMNS, type PlannedColumns, type SourceSheet } from "./sheet-part";

/**
 * The block "Kennzahlen (berechnet)" below an Erhebungsbogen. Its years stand in the year columns of the sheet, its
 * changes below the absolute changes, so that each column is read downwards under one year.
 */
export const planIndicatorBlock = (
  source: SourceSheet,
  layout: YearColumnsLayout,
  pairs: readonly ChangePair[],
): PlannedColumns => {
  const { snapshot, words } = source;
  const lines = blockLines(source, layout);
  if (lines.length === 0) return NO_COLUMNS;

  const years = yearColumns(layout);

  const block = layout.indicatorBlock;
  // One blank row between everything that stands on the sheet and a new block.
  const titleRow = block?.titleRow ?? snapshot.formulas.length + 1;
  const headerRow = block?.headerRow ?? titleRow + 1;
  const stub = stubColumns(layout);
  const changes = pairs.map(({ from, to, absoluteColumn: column }) => ({ from, to, column }));
  const first = block?.firstRow ?? headerRow + 1;
  const last = block?.lastRow ?? headerRow;
  const { comparisons, added } = comparisonColumns(source, lines, {
    headerRow,
    firstRow: headerRow,
    lastRow: last,
    firstColumn: Math.max(layout.lastColumn, ...pairs.map((pair) => pair.percentColumn)) + 1,
  });
  const refer = (cell: CellRef): string =>
    cell.sheet === snapshot.name ? toA1(cell) : toSheetA1(cell);
  const rows = planIndicatorRows(
    source,
    { snapshot, stub, years, changes, comparisons, rows: { first, last }, refer },
    lines,
  );
  return {
    cells: [
      labelCell({ row: titleRow, column: stub.code }, words.blockTitle, "groupRow"),
      ...stubHeadings(source, stub, headerRow),
      ...yearHeadings(source, years, headerRow),
      ...changeHeadings(source, changes, headerRow),
      ...comparisons.map(({ column, ...comparison }) =>
        labelCell({ row: headerRow, column }, words.comparisonHeader(comparison), "derivedHead"),
      ),
      ...rows.cells,
    ],
    skipped: rows.skipped,
    newColumns: added,
  };
};

/** The indicators that get a row. */
export const blockLines = (
  source: SourceSheet,
  layout: YearColumnsLayout,
): readonly IndicatorLine[] =>
  indicatorLines(source.catalogue, {
    figures: indexFigures(source.catalogue, source),
    years: [...yearColumns(layout).keys()],
    department: source.delivery.department,
  });

export const yearColumns = ({ years }: YearColumnsLayout): ReadonlyMap<Year, number> =>
  new Map(
    years
      .filter(({ measure }) => measure === "value")
      .map(({ year, column }) => [year, column] as const),
  );

/** Right of the changes, in rows of the block only. */
const comparisonColumns = (
  { snapshot, words, options }: SourceSheet,
  lines: readonly IndicatorLine[],
  area: ColumnArea,
): Pick<IndicatorTable, "comparisons"> & { readonly added: readonly number[] } => {
  const { columnOf, added } = ownColumns(snapshot, area);
  const comparisons = chosenComparisons(lines, options).map((comparison) => ({
    ...comparison,
    column: columnOf(words.comparisonHeader(comparison)),
  }));
  return { comparisons, added: added() };
};

/** The unit stands where the Angaben above name their date or period. */
export const stubColumns = ({ columns }: YearColumnsLayout): StubColumns => ({
  code: columns.indicatorId ?? 0,
  title: columns.indicatorTitle,
  group: columns.group,
  area: columns.area,
  unit: columns.reference,
});

const stubHeadings = (
  { words }: SourceSheet,
  stub: StubColumns,
  row: number,
): readonly PlannedCell[] =>
  (["code", "title", "group", "area", "unit"] as const).flatMap((name) => {
    const column = stub[name];
    return column === undefined
      ? []
      : [labelCell({ row, column }, words.columns[name], "columnHead")];
  });

/** The headings of the year columns above, repeated as they are ("2014", "2014/15"). */
const yearHeadings = (
  source: SourceSheet,
  years: ReadonlyMap<number, number>,
  row: number,
): readonly PlannedCell[] =>
  [...years].map(([year, column]) => {
    const above = headingRow(source, column, (text) => text.includes(String(year)));
    const heading = source.snapshot.values[above]?.[column];
    const content = typeof heading === "number" || typeof heading === "string" ? heading : year;
    return labelCell({ row, column }, content, "derivedHead");
  });

const changeHeadings = (
  { words }: SourceSheet,
  changes: IndicatorTable["changes"],
  row: number,
): readonly PlannedCell[] =>
  changes.map(({ column, from, to }) => {
    const text = words.changeHeader({ type: "indicatorChange", from, to });
    return labelCell({ row, column }, text, "derivedHead");
  });
