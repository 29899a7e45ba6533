// SPDX-License-Identifier: EUPL-1.2
import type { DeliveryRow, DeliverySheet, Observation } from "../delivery/delivery";
import { isAsked } from "./asked-years";
import type { RuleContext } from "./rule-context";

/** Cells of a sheet in which a value is expected, and those among them that are blank. */
export interface ExpectedCells {
  readonly expected: readonly Observation[];
  readonly blank: ReadonlySet<Observation>;
}

/**
 * A value is expected in every judged year of an Erhebungsbogen row and of a list row, but on a foreign sheet
 * only in rows that hold a value: a labelled row without any was perhaps never meant to be delivered.
 */
export const expectedCells = (sheet: DeliverySheet, context: RuleContext): ExpectedCells => {
  const filledRows = rowsWithValues(sheet);
  const isWhole = isQuestionnaire(sheet) || sheet.layout.kind === "list";
  const expected = sheet.rows
    .filter(({ row }) => isWhole || filledRows.has(row))
    .flatMap((row) => row.observations.filter((cell) => isExpected(cell, row, context)));
  return { expected, blank: new Set(expected.filter(({ value }) => value.kind === "missing")) };
};

export const isQuestionnaire = ({ layout }: DeliverySheet): boolean =>
  layout.kind === "yearColumns" && layout.isQuestionnaire;

const rowsWithValues = ({ rows }: DeliverySheet): ReadonlySet<number> =>
  new Set(
    rows
      .filter(({ observations }) => observations.some(({ value }) => value.kind !== "missing"))
      .map(({ row }) => row),
  );

const isExpected = (observation: Observation, row: DeliveryRow, context: RuleContext): boolean => {
  const { key, role, value } = observation;
  if (role === "reference" || value.kind === "elsewhere") return false;
  if (!context.isJudged(key.year)) return false;
  if (value.kind !== "missing") return true;
  return (
    isAsked(context, key.quantity, key.year) &&
    !isBaseOfFilledValue(observation, row, context) &&
    !isFilledElsewhere(observation, context)
  );
};

/** A base missing beside its value is BEZ-03's to report. */
const isBaseOfFilledValue = (
  { key, cell }: Observation,
  { indicator }: DeliveryRow,
  { catalogue, index }: RuleContext,
): boolean => {
  const owner = indicator === null ? undefined : catalogue.indicatorById.get(indicator);
  if (!owner?.numerator || owner.denominator !== key.quantity) return false;
  const beside = index.at({ ...key, quantity: owner.numerator }, cell.sheet);
  return beside?.cell.row === cell.row && beside.value.kind !== "missing";
};

/** The row stands twice (DUP-01), or the same figure was typed under its other name. */
const isFilledElsewhere = ({ key, cell }: Observation, { index }: RuleContext): boolean => {
  const twins = index.seriesOf(key)?.byYear.get(key.year) ?? [];
  if (twins.some((twin) => twin.cell.sheet === cell.sheet && twin.value.kind !== "missing")) {
    return true;
  }
  return index
    .twinsOf(key)
    .flatMap((twin) => twin.byYear.get(key.year) ?? [])
    .some(({ value }) => value.kind !== "missing" && value.kind !== "elsewhere");
};
