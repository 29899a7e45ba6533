// SPDX-License-Identifier: EUPL-1.2
import type { ListLayout } from "../delivery/delivery";
import { columnName, toA1 } from "../shared/cell";
import type { SkippedRow } from "./derive-plan";
import type { ListColumnName } from "./derive-words";
import {
  type FormulaCell,
  formulaCell,
  type FormulaInput,
  inputFrom,
  inputsOf,
} from "./formula-cell";
import { type ListKeys, listKeys, type ListRow, rowsWithEarlierValue } from "./list-rows";
import { valueFormat } from "./number-format";
import { changesOf, hasSmallBase } from "./plan-changes";
import { blockedCell, contentAt, isOurFormula, labelCell, type PlannedCell } from "./planned-cell";
import { sameValue } from "./rate";
import { crossesBreak, judgingIndicator, ownIndicator } from "./series-break";
import type { ListFrame, PlannedPart, SourceSheet } from "./sheet-part";
import { obstacleOf } from "./usable-input";

type ListColumns = Readonly<Record<ListColumnName, number>>;

const COLUMN_NAMES: readonly ListColumnName[] = [
  "key",
  "earlierRow",
  "earlierValue",
  "absolute",
  "percent",
];

const NOTHING: PlannedPart = { cells: [], skipped: [] };

/**
 * Change from the year before in a list, found by the texts of the row: the list can be sorted and filtered. A key per
 * row, the place of the row with the key of the year before, its value, and the changes, each in a column of its own.
 */
export const planListChanges = (
  source: SourceSheet,
  { layout, headerRow, columnOf }: ListFrame,
): PlannedPart => {
  const keys = listKeys(source, layout);
  const rows = keys ? rowsWithEarlierValue(source, layout, keys) : [];
  if (!keys || rows.length === 0) return NOTHING;

  const { listHeaders } = source.words;
  const places = COLUMN_NAMES.map((name) => [name, columnOf(listHeaders[name])] as const);
  const columns = Object.fromEntries(places) as ListColumns;
  const planned = rows.map((row) => planRow(source, { row, columns, keys, layout }));
  const cells = [...keyCells(layout, keys, columns.key), ...planned.flatMap((part) => part.cells)];
  return {
    cells: [
      ...places.map(([name, column]) =>
        labelCell({ row: headerRow, column }, listHeaders[name], "derivedHead"),
      ),
      ...cells,
      ...leftBehind(source, layout, { columns: places.map(([, column]) => column), cells }),
    ],
    skipped: planned.flatMap(({ skipped }) => skipped),
  };
};

/**
 * Formulas of ours in rows that have no year before them now: sorting an Excel table moves its rows and leaves what stands
 * beside it. They are emptied.
 */
const leftBehind = (
  { snapshot }: SourceSheet,
  { dataRows: { first, last } }: ListLayout,
  {
    columns,
    cells,
  }: { readonly columns: readonly number[]; readonly cells: readonly PlannedCell[] },
): readonly PlannedCell[] => {
  const planned = new Set(cells.map(({ row, column }) => `${row}:${column}`));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).flatMap((row) =>
    columns.flatMap((column): readonly PlannedCell[] => {
      const at = { row, column };
      if (planned.has(`${row}:${column}`) || !isOurFormula(contentAt(snapshot, at))) return [];
      return [{ ...labelCell(at, "", "body"), part: null }];
    }),
  );
};

/** Every row that can be looked up has its key, also those without a year before. */
const keyCells = (
  { dataRows: { first, last } }: ListLayout,
  { textOf, formulaOf }: ListKeys,
  column: number,
): readonly PlannedCell[] => {
  const cells: PlannedCell[] = [];
  for (let row = first; row <= last; row += 1) {
    const expected = textOf(row);
    if (expected === null) continue;
    const content = { formula: `=${formulaOf(row)}` };
    const measure = { type: "listColumn", column: "key" } as const;
    cells.push({ row, column, content, numberFormat: null, part: null, expected, measure });
  }
  return cells;
};

interface PlacedRow {
  readonly row: ListRow;
  readonly columns: ListColumns;
  readonly keys: ListKeys;
  readonly layout: ListLayout;
}

const planRow = (source: SourceSheet, placed: PlacedRow): PlannedPart => {
  const { row } = placed;
  const obstacle = [row.value, row.earlier]
    .map((observation) => obstacleOf(observation, source))
    .find((found) => found !== null);
  if (obstacle) return { cells: [], skipped: [obstacle] };

  const place = earlierRowCell(placed);
  const value = earlierValueCell(source, placed);
  const changes = changeCells(source, placed, inputFrom(value));
  return { cells: [place, value, ...changes.cells], skipped: changes.skipped };
};

const earlierRowCell = ({ row, columns, keys, layout }: PlacedRow): PlannedCell => {
  const key = keys.formulaOf(row.row.row, 1);
  return {
    row: row.row.row,
    column: columns.earlierRow,
    content: { formula: `=MATCH(${key},${columnRange(layout, columns.key)},0)` },
    numberFormat: null,
    part: null,
    // MATCH counts from 1 within its range.
    expected: row.earlier.cell.row - layout.dataRows.first + 1,
    measure: { type: "listColumn", column: "earlierRow" },
  };
};

const earlierValueCell = (
  source: SourceSheet,
  { row, columns, layout }: PlacedRow,
): FormulaCell => {
  const place = toA1({ row: row.row.row, column: columns.earlierRow });
  const reference = `INDEX(${columnRange(layout, row.value.cell.column)},${place})`;
  return formulaCell(
    { row: row.row.row, column: columns.earlierValue },
    {
      operation: sameValue,
      inputs: inputsOf(source, [row.earlier], () => reference),
      numberFormat: valueFormat(ownIndicator(source.catalogue, row.row.quantity)?.decimals ?? 0),
      measure: { type: "listColumn", column: "earlierValue" },
    },
  );
};

const changeCells = (
  source: SourceSheet,
  { row: { row, value }, columns }: PlacedRow,
  earlier: FormulaInput,
): PlannedPart => {
  const span = { from: value.key.year - 1, to: value.key.year };
  const isBlocked = crossesBreak(judgingIndicator(source.catalogue, row), span);
  const inputs = [earlier, ...inputsOf(source, [value])];
  const cells = changesOf(source, row).map(({ type, operation, numberFormat }): PlannedCell => {
    const column = type === "absoluteChange" ? "absolute" : "percent";
    const measure = { type: "listColumn", column } as const;
    const at = { row: row.row, column: columns[column] };
    const isLimited = hasSmallBase(source, operation, inputs);
    const cell = formulaCell(at, { operation, inputs, numberFormat, measure, isLimited });
    return isBlocked ? blockedCell(cell) : cell;
  });
  const skipped: readonly SkippedRow[] = isBlocked
    ? [{ row: row.row, reason: "seriesBreak", cell: value.cell }]
    : [];
  return { cells, skipped };
};

/** All data rows of a column, fixed so that sorting leaves it alone: "$E$2:$E$500". */
const columnRange = ({ dataRows: { first, last } }: ListLayout, column: number): string => {
  const name = columnName(column);
  return `$${name}$${first + 1}:$${name}$${last + 1}`;
};
