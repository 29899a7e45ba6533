// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { CellKey, Observation, ReportedValue } from "../delivery/delivery";
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
