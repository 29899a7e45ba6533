// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import { figureId, type FigureRef } from "../catalogue/figure";
import { areaText, groupText } from "../catalogue/group-key";
import type {
  DeliveryRow,
  DeliverySheet,
  ListLayout,
  YearColumnsLayout,
} from "../delivery/delivery";
import type { Finding, TargetKey } from "../rules/finding";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { NewRow } from "./fix";
import type { FixContext } from "./fix-context";
import type { FixDraft, Fixers } from "./fixer";

/** Rows that are missing, put in where the catalogue's order has them; their figures are for somebody to type. */
export const rowFixers = {
  "VOL-02": {
    questionnaire: (_, finding, context) => insertion(finding, context),
    catalogue: (_, finding, context) => insertion(finding, context),
  },
} satisfies Fixers;

/** A table with a row per figure. */
interface RowTable {
  readonly sheet: DeliverySheet;
  readonly layout: YearColumnsLayout | ListLayout;
  /** Its rows of the same quantity. */
  readonly own: readonly DeliveryRow[];
}

const insertion = (finding: Finding, context: FixContext): readonly FixDraft[] => {
  const snapshot = context.openSheet(finding.sheet);
  const figures = finding.target.map(figureOf);
  const table = tableFor(finding, figures, context);
  if (!snapshot || !table) return [];
  const rows = figures.map((figure) => rowsFor(figure, table, context));
  const isWhole = rows.every((found) => found.length > 0);
  const all = rows.flat();
  if (!isWhole || all.some(({ below }) => isWithinMerged(below, snapshot))) return [];
  return [{ kind: "insertRows", isSafe: true, rows: all }];
};

const figureOf = ([, quantity, , group, area]: TargetKey): FigureRef => ({ quantity, group, area });

const tableFor = (
  { sheet: name, messageId, cells }: Finding,
  [figure]: readonly FigureRef[],
  context: FixContext,
): RowTable | null => {
  const sheet = context.sheetOf({ sheet: name });
  if (!sheet || !figure) return null;
  const { layout } = sheet;
  // Outside an Erhebungsbogen nobody knows on which sheet an Angabe belongs of which there is no row yet.
  if (layout.kind === "areaMatrix" || (messageId === "catalogue" && cells.length === 0))
    return null;
  return { sheet, layout, own: sheet.rows.filter(({ quantity }) => quantity === figure.quantity) };
};

/** One row; in a list one per year of the rows beside it. Nothing where the row could not say what it is about. */
const rowsFor = (figure: FigureRef, table: RowTable, context: FixContext): readonly NewRow[] => {
  const below = placeFor(figure, table, context);
  const labels = labelsFor(figure, table, context);
  if (below === null || labels === null) return [];
  const row = { sheet: table.sheet.name, below, labels };
  const { year } = table.layout.columns;
  if (table.layout.kind !== "list" || year === undefined) return [row];
  return yearsOf(table).map((text) => ({
    ...row,
    labels: [...labels, { column: year, text }].sort((a, b) => a.column - b.column),
  }));
};

const yearsOf = ({ own, sheet }: RowTable): readonly number[] => {
  const years = new Set(own.flatMap(({ observations }) => observations.map(({ key }) => key.year)));
  return years.size > 0 ? [...years].sort((a, b) => a - b) : sheet.years;
};

/**
 * Below the last row that the catalogue has before it. Where the Angabe begins with it, below the row above the Angabe, if
 * that holds figures too and so looks like the rows of a table; else it comes second.
 */
const placeFor = (
  figure: FigureRef,
  { sheet, own }: RowTable,
  context: FixContext,
): number | null => {
  const order = context.orderOf(figure);
  if (order === undefined) return null;
  const before = lastBefore(own, order, context);
  if (before !== null) return before;
  const [first] = own;
  if (!first) return lastBefore(sheet.rows, order, context);
  const above = first.row - 1;
  if (sheet.rows.some(({ row }) => row === above)) return above;
  const same = own.filter((row) => figureId(row) === figureId(first));
  return Math.max(...same.map(({ row }) => row));
};

/** The last row of the figure with the highest place before `order`. */
const lastBefore = (
  rows: readonly DeliveryRow[],
  order: number,
  { orderOf }: FixContext,
): number | null => {
  let best = { order: -1, row: -1 };
  for (const row of rows) {
    const own = orderOf(row) ?? order;
    if (own >= order || own < best.order) continue;
    best = { order: own, row: own === best.order ? Math.max(best.row, row.row) : row.row };
  }
  return best.row < 0 ? null : best.row;
};

/** What says what a row is about, by the columns the table has; null where they cannot say it. */
const labelsFor = (
  figure: FigureRef,
  table: RowTable,
  { catalogue }: FixContext,
): NewRow["labels"] | null => {
  const { columns } = table.layout;
  const { id, title } = subjectOf(figure, table, catalogue);
  if (!canTell(figure, table)) return null;
  return [
    { column: columns.indicatorId, text: id },
    { column: columns.indicatorTitle, text: title },
    { column: columns.group, text: groupText(catalogue, figure.group) },
    { column: columns.area, text: areaText(catalogue, figure.area) },
  ]
    .flatMap(({ column, text }) => (column === undefined ? [] : [{ column, text }]))
    .sort((a, b) => a.column - b.column);
};

/** A row that bears an indicator's Kennung holds what the indicator is formed from. */
const subjectOf = ({ quantity }: FigureRef, { own }: RowTable, catalogue: Catalogue) => {
  const indicator = catalogue.indicatorById.get(own[0]?.indicator ?? "");
  if (indicator) return indicator;
  const { code, label } = catalogue.quantityById.get(quantity) ?? { code: "", label: "" };
  return { id: code, title: label };
};

const canTell = ({ group, area }: FigureRef, { layout: { columns }, own }: RowTable): boolean => {
  const isNamed = columns.indicatorId !== undefined || columns.indicatorTitle !== undefined;
  return (
    (isNamed || own.length > 0) &&
    (columns.group !== undefined || group === TOTAL_GROUP) &&
    (columns.area !== undefined || area === CITY_AREA)
  );
};

/** A row put between merged rows would be swallowed by them. */
const isWithinMerged = (below: number, { mergedAreas }: SheetSnapshot): boolean =>
  mergedAreas.some(({ row, rows }) => row <= below && below < row + rows - 1);
