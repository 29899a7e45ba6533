// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, TOTAL_GROUP } from "../catalogue/catalogue";
import { canonicalFigure, figureId } from "../catalogue/figure";
import { areaText, groupText } from "../catalogue/group-key";
import type { CellPosition, CellRef } from "../shared/cell";
import type { Year } from "../shared/year";
import type {
  AreaMatrixLayout,
  CellKey,
  DeliveredRate,
  DeliveryRow,
  DeliverySheet,
  Layout,
  Observation,
  ReportedValue,
} from "./delivery";

/** One year of a series as the sheet shows it. */
export interface SeriesValue {
  readonly year: Year;
  /** Signs and unreadable entries as their text; null where nothing stands. */
  readonly value: number | string | null;
}

/** What a cell is about: an Angabe or a Kennzahl, its group and area, and the years that stand on the same sheet. */
export interface CellSubject {
  readonly type: "quantity" | "indicator";
  /** Of the catalogue; on sheets an Angabe has its Kennung. */
  readonly id: string;
  /** As in the columns Gruppe and Gebiet; "" where the cell speaks of all of them. */
  readonly group: string;
  readonly area: string;
  /** null: the cell speaks of the whole row or column. */
  readonly year: Year | null;
  /** Ascending by year. */
  readonly series: readonly SeriesValue[];
}

/** The subject of a cell of a delivered sheet; null for titles, notes and whatever the reader made nothing of. */
export const subjectOfCell = (
  catalogue: Catalogue,
  sheet: DeliverySheet,
  at: CellPosition,
): CellSubject | null => {
  const rate = sheet.rates.find(({ cell }) => isAt(cell, at));
  if (rate) return rateSubject(catalogue, sheet, rate);
  const figure = figureAt(sheet, at);
  if (figure) return figureSubject(catalogue, sheet, figure);
  return sheet.layout.kind === "areaMatrix"
    ? columnSubject(catalogue, sheet.layout, at)
    : rowSubject(catalogue, sheet, at);
};

/** Entry or mark of a figure. */
const figureAt = ({ rows }: DeliverySheet, at: CellPosition): CellKey | null => {
  for (const row of rows) {
    const found = row.observations.find(
      ({ cell, markColumn }) =>
        cell.row === at.row && (cell.column === at.column || markColumn === at.column),
    );
    if (found) return asNamed(row, found.key);
  }
  return null;
};

/** Under the name its row gives it; only totals are filed elsewhere (`canonicalFigure`). A base has no name there. */
const asNamed = ({ named, quantity, group }: DeliveryRow, key: CellKey): CellKey =>
  named === null || named === quantity || key.quantity !== quantity || key.group !== group
    ? key
    : { ...key, quantity: named, group: TOTAL_GROUP };

/** Kennung, label, remark or change of a row. */
const rowSubject = (
  catalogue: Catalogue,
  sheet: DeliverySheet,
  at: CellPosition,
): CellSubject | null => {
  if (at.column > sheet.layout.lastColumn) return null;
  const row = sheet.rows.find((candidate) => candidate.row === at.row);
  const first = row?.observations[0];
  if (!row || !first) return null;
  const year = changeYear(sheet.layout, at) ?? onlyYear(row);
  return figureSubject(catalogue, sheet, { ...asNamed(row, first.key), year });
};

const changeYear = (layout: Layout, { column }: CellPosition): Year | null => {
  if (layout.kind === "areaMatrix") return null;
  return layout.changes.find((change) => change.column === column)?.to ?? null;
};

/** A row of a list stands for one year. */
const onlyYear = ({ observations }: DeliveryRow): Year | null => {
  const years = new Set(observations.map(({ key }) => key.year));
  return years.size === 1 ? ([...years][0] ?? null) : null;
};

/** The heading of a group in a table with areas down. */
const columnSubject = (
  catalogue: Catalogue,
  { headerRows, valueColumns, year }: AreaMatrixLayout,
  at: CellPosition,
): CellSubject | null => {
  if (at.row < headerRows.first || at.row > headerRows.last) return null;
  const column = valueColumns.find((candidate) => candidate.column === at.column);
  if (!column || column.quantity === null || column.group === null) return null;
  return {
    type: "quantity",
    id: column.quantity,
    group: groupText(catalogue, column.group),
    area: "",
    year,
    series: [],
  };
};

interface Subject extends Omit<CellKey, "year"> {
  readonly year: Year | null;
}

const figureSubject = (
  catalogue: Catalogue,
  sheet: DeliverySheet,
  { quantity, group, area, year }: Subject,
): CellSubject => {
  const wanted = figureId(canonicalFigure(catalogue, { quantity, group, area }));
  const isSame = ({ key }: Observation): boolean =>
    figureId(canonicalFigure(catalogue, key)) === wanted;
  return {
    type: "quantity",
    id: quantity,
    group: groupText(catalogue, group),
    area: areaText(catalogue, area),
    year,
    series: seriesOf(
      sheet.rows
        .flatMap(({ observations }) => observations)
        .filter(isSame)
        .map(({ key, value }) => ({ year: key.year, value })),
    ),
  };
};

const rateSubject = (
  catalogue: Catalogue,
  { rates }: DeliverySheet,
  { indicator, group, area, year }: DeliveredRate,
): CellSubject => ({
  type: "indicator",
  id: indicator,
  group: groupText(catalogue, group),
  area: areaText(catalogue, area),
  year,
  series: seriesOf(
    rates.filter(
      (rate) => rate.indicator === indicator && rate.group === group && rate.area === area,
    ),
  ),
});

/** A figure that stands on the sheet twice is shown as it stands first; the check reports the second. */
const seriesOf = (
  entries: readonly { readonly year: Year; readonly value: ReportedValue }[],
): readonly SeriesValue[] => {
  const byYear = new Map<Year, SeriesValue>();
  for (const { year, value } of entries) {
    if (!byYear.has(year)) byYear.set(year, { year, value: shownIn(value) });
  }
  return [...byYear.values()].sort((a, b) => a.year - b.year);
};

const shownIn = (value: ReportedValue): SeriesValue["value"] => {
  if (value.kind === "number") return value.value;
  return value.kind === "missing" ? null : value.text;
};

const isAt = (cell: CellRef, { row, column }: CellPosition): boolean =>
  cell.row === row && cell.column === column;
