// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryRow, Observation, YearColumnsLayout } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { absoluteChange, percentChange } from "./change";
import { changeSpans, type YearSpan } from "./change-spans";
import type { SkippedRow } from "./derive-plan";
import { formulaCell, type FormulaInput, inputsOf } from "./formula-cell";
import { CHANGE_FORMAT, changeFormat } from "./number-format";
import type { Operation } from "./operation";
import { ownColumns } from "./own-columns";
import { blockedCell, labelCell, type PlannedCell } from "./planned-cell";
import { crossesBreak, judgingIndicator, ownIndicator } from "./series-break";
import { headingRow, NO_COLUMNS, type PlannedColumns, type SourceSheet } from "./sheet-part";
import { obstacleOf } from "./usable-input";

/** The two change columns of a pair of years. */
export interface ChangePair extends YearSpan {
  readonly absoluteColumn: number;
  readonly percentColumn: number;
}

export interface PlannedChanges extends PlannedColumns {
  readonly pairs: readonly ChangePair[];
}

/** Change columns at the right of a table with years as columns: two per pair of years that are compared. */
export const planChanges = (source: SourceSheet, layout: YearColumnsLayout): PlannedChanges => {
  const years = valueColumns(layout);
  const spans = changeSpans(
    source.catalogue,
    years.map(({ year }) => year),
    source.options.measures,
  );
  const rows = figureRows(source, new Map(years.map(({ year, column }) => [column, year])));
  const [first] = years;
  if (!first || spans.length === 0 || rows.length === 0) return { ...NO_COLUMNS, pairs: [] };

  const headerRow = headingRow(source, first.column, (text) => text.includes(String(first.year)));
  const { columnOf, added } = ownColumns(source.snapshot, {
    headerRow,
    firstRow: layout.headerRows.first,
    // A block below may have columns of its own right of its changes.
    lastRow: layout.indicatorBlock?.lastRow ?? layout.dataRows.last,
    firstColumn: layout.lastColumn + 1,
  });
  const heading = (type: "absoluteChange" | "percentChange", span: YearSpan): string =>
    source.words.changeHeader({ type, ...span });
  const pairs = spans.map((span) => ({
    ...span,
    absoluteColumn: columnOf(heading("absoluteChange", span)),
    percentColumn: columnOf(heading("percentChange", span)),
  }));
  const headings = pairs.flatMap(({ absoluteColumn, percentColumn, from, to }) => [
    headingCell(headerRow, absoluteColumn, heading("absoluteChange", { from, to })),
    headingCell(headerRow, percentColumn, heading("percentChange", { from, to })),
  ]);
  const planned = rows.map((row) => planRow(source, row, pairs));
  const cells = planned.flatMap((row) => row.cells);
  const skipped = planned.flatMap((row) => row.skipped);
  if (cells.length === 0) return { ...NO_COLUMNS, skipped, pairs: [] };
  return {
    cells: [...headings, ...cells],
    skipped,
    newColumns: added(),
    pairs,
  };
};

/** One column per year that holds values, in ascending order of years. */
const valueColumns = (
  layout: YearColumnsLayout,
): readonly { readonly year: Year; readonly column: number }[] => {
  const columns = new Map<Year, number>();
  for (const { year, column, measure } of layout.years) {
    if (measure === "value" && !columns.has(year)) columns.set(year, column);
  }
  return [...columns].map(([year, column]) => ({ year, column })).sort((a, b) => a.year - b.year);
};

/** A row of the sheet with the value of each year. */
interface FigureRow {
  readonly row: DeliveryRow;
  readonly byYear: ReadonlyMap<Year, Observation>;
}

/** A row that names value and base counts as two rows of the delivery; only its values have change columns. */
const figureRows = (
  { delivery }: SourceSheet,
  yearOfColumn: ReadonlyMap<number, Year>,
): readonly FigureRow[] =>
  delivery.rows.flatMap((row) => {
    const byYear = new Map(
      row.observations.flatMap((observation) => {
        const year = yearOfColumn.get(observation.cell.column);
        return year === undefined ? [] : [[year, observation] as const];
      }),
    );
    return byYear.size > 0 ? [{ row, byYear }] : [];
  });

interface PlannedRow {
  readonly cells: readonly PlannedCell[];
  readonly skipped: readonly SkippedRow[];
}

const planRow = (
  source: SourceSheet,
  { row, byYear }: FigureRow,
  pairs: readonly ChangePair[],
): PlannedRow => {
  const obstacle = [...byYear.values()]
    .map((observation) => obstacleOf(observation, source))
    .find((found) => found !== null);
  if (obstacle) return { cells: [], skipped: [obstacle] };

  const judge = judgingIndicator(source.catalogue, row);
  const changes = changesOf(source, row);
  const cells: PlannedCell[] = [];
  const skipped: SkippedRow[] = [];
  for (const pair of pairs) {
    const [earlier, later] = [byYear.get(pair.from), byYear.get(pair.to)];
    if (!earlier || !later) continue;
    const isBlocked = crossesBreak(judge, pair);
    if (isBlocked) skipped.push({ row: row.row, reason: "seriesBreak", cell: earlier.cell });
    const inputs = inputsOf(source, [earlier, later]);
    for (const { type, operation, numberFormat } of changes) {
      const column = type === "absoluteChange" ? pair.absoluteColumn : pair.percentColumn;
      const measure = { type, from: pair.from, to: pair.to };
      const cell = formulaCell(
        { row: row.row, column },
        {
          operation,
          inputs,
          numberFormat,
          measure,
          isLimited: hasSmallBase(source, operation, inputs),
        },
      );
      cells.push(isBlocked ? blockedCell(cell) : cell);
    }
  }
  return { cells, skipped };
};

/** A change in per cent of so small a number says little; the absolute change stays as it is. */
export const hasSmallBase = (
  { catalogue }: Pick<SourceSheet, "catalogue">,
  operation: Operation,
  [earlier]: readonly Pick<FormulaInput, "value">[],
): boolean => {
  if (operation !== percentChange || typeof earlier?.value !== "number") return false;
  return earlier.value > 0 && earlier.value < catalogue.data.secrecy.smallBase.bracketBelow;
};

export interface FigureChange {
  readonly type: "absoluteChange" | "percentChange";
  readonly operation: Operation;
  readonly numberFormat: string;
}

/** Absolute always; in per cent unless the catalogue says that a per cent change of this figure means nothing. */
export const changesOf = (
  { catalogue }: SourceSheet,
  { quantity }: Pick<DeliveryRow, "quantity">,
): readonly FigureChange[] => {
  const own = ownIndicator(catalogue, quantity);
  const absolute: FigureChange = {
    type: "absoluteChange",
    operation: absoluteChange,
    numberFormat: changeFormat(own?.decimals ?? 0),
  };
  if (own && !own.change.includes("percent")) return [absolute];
  return [
    absolute,
    { type: "percentChange", operation: percentChange, numberFormat: CHANGE_FORMAT },
  ];
};

const headingCell = (row: number, column: number, text: string): PlannedCell =>
  labelCell({ row, column }, text, "derivedHead");
