// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type {
  CellKey,
  DeliveredRate,
  DeliveryRow,
  Observation,
  ReportedValue,
} from "../delivery/delivery";
import type { CellPosition, CellRef } from "../shared/cell";
import type { FindingCell, TargetKey } from "./finding";

type Measure = "value" | "base" | "rate";

/** The key of a figure as findings and reports carry it. */
export const targetKey = (
  catalogue: Catalogue,
  { quantity, group, area, year }: CellKey,
  measure: Measure = "value",
): TargetKey => [
  catalogue.quantityById.get(quantity)?.department ?? "",
  quantity,
  String(year),
  group,
  area,
  measure,
];

/**
 * true for the Bezugsgröße in a row that bears an indicator's Kennung: it is a figure of its own beside the row's,
 * and is repeated with every rate it serves.
 */
export const isBaseBeside = (row: DeliveryRow, { key }: Observation): boolean =>
  key.quantity !== row.quantity || key.group !== row.group || key.area !== row.area;

/** What a cell showed, as far as the reading kept it: numbers in plain JavaScript notation. */
export const textOf = (value: ReportedValue): string => {
  if (value.kind === "number") return String(value.value);
  return value.kind === "missing" ? "" : value.text;
};

export const targetCell = ({ cell, value }: Observation): FindingCell => ({
  cell,
  role: "target",
  text: textOf(value),
});

export const sourceCell = ({ cell, value }: Observation): FindingCell => ({
  cell,
  role: "source",
  text: textOf(value),
});

/** The key of a rate that was delivered or computed, under its indicator. */
export const rateKey = (
  catalogue: Catalogue,
  { indicator, year, group, area }: Pick<DeliveredRate, "indicator" | "year" | "group" | "area">,
): TargetKey => [
  catalogue.indicatorById.get(indicator)?.department ?? "",
  indicator,
  String(year),
  group,
  area,
  "rate",
];

/** Cells of a finding about texts rather than figures. */
export const textTargets = (
  cells: readonly { readonly cell: CellRef; readonly text: string }[],
): readonly FindingCell[] => cells.map(({ cell, text }) => ({ cell, role: "target", text }));

/** Places that stand for a row, a column or a heading rather than for what is in them. */
export const blankTargets = (
  sheet: string,
  places: readonly CellPosition[],
): readonly FindingCell[] =>
  places.map(({ row, column }) => ({ cell: { sheet, row, column }, role: "target", text: "" }));
