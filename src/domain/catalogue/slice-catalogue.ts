// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId, IndicatorId, QuantityId } from "./catalogue";
import type { CatalogueData, Indicator, Operand, Quantity } from "./catalogue-schema";

/**
 * What one department needs of the catalogue: its indicators and those that use its quantities, with all they refer to.
 * What only the report needs is left out. The slice is a catalogue by itself.
 */
export const sliceCatalogue = (data: CatalogueData, department: DepartmentId): CatalogueData => {
  const own = new Set(
    data.quantities.filter((quantity) => quantity.department === department).map(({ id }) => id),
  );
  const indicators = withOperands(
    data.indicators,
    data.indicators.filter(
      (indicator) =>
        indicator.department === department || quantitiesOf(indicator).some((id) => own.has(id)),
    ),
  );
  const quantities = withRelations(
    data.quantities,
    new Set([...own, ...indicators.flatMap(quantitiesOf)]),
  );
  const kept = new Set(indicators.map(({ id }) => id));
  const dimensions = dimensionsOf(indicators, quantities);
  return {
    ...data,
    readme: {},
    dimensions: data.dimensions.filter(({ id }) => dimensions.has(id)),
    quantities: quantities.map((quantity) => ({
      ...quantity,
      compareWith: [],
      usedBy: quantity.usedBy.filter(({ indicator }) => kept.has(indicator)),
    })),
    indicators: indicators.map((indicator) => ({
      ...indicator,
      provenance: { ...indicator.provenance, sources: [] },
    })),
    reportTables: [],
    agreements: data.agreements.filter((agreement) => agreement.department === department),
    comparisonValues: [],
  };
};

/** Everything an indicator is computed from, as far as it is no indicator itself. */
export const quantitiesOf = ({
  numerator,
  denominator,
  meanWith,
  minuend,
  subtrahend,
}: Indicator): readonly QuantityId[] =>
  [numerator, denominator, meanWith, ...operandParts(minuend), ...operandParts(subtrahend)].filter(
    (id) => id !== null,
  );

const operandParts = (operand: Operand | null): readonly (QuantityId | null)[] =>
  operand ? [operand.numerator, operand.denominator] : [];

/** A difference rests on other indicators. */
const withOperands = (
  all: readonly Indicator[],
  chosen: readonly Indicator[],
): readonly Indicator[] => {
  const ids = new Set<IndicatorId>(chosen.map(({ id }) => id));
  for (const { minuend, subtrahend } of chosen) {
    for (const operand of [minuend, subtrahend]) if (operand?.indicator) ids.add(operand.indicator);
  }
  return all.filter(({ id }) => ids.has(id));
};

/** Quantities that others are part of or repeat are needed as well. */
const withRelations = (
  all: readonly Quantity[],
  chosen: ReadonlySet<QuantityId>,
): readonly Quantity[] => {
  const ids = new Set(chosen);
  // A quantity that is reached on the way may lead to a further one.
  for (let before = 0; before < ids.size;) {
    before = ids.size;
    for (const { id, identity, baseQuantity } of all) {
      if (!ids.has(id)) continue;
      if (identity) ids.add(identity.quantity);
      if (baseQuantity !== null) ids.add(baseQuantity);
    }
  }
  return all.filter(({ id }) => ids.has(id));
};

const dimensionsOf = (
  indicators: readonly Indicator[],
  quantities: readonly Quantity[],
): ReadonlySet<string> =>
  new Set([
    "area",
    ...indicators.flatMap(({ breakdowns, crossings, distribution, minuend, subtrahend }) => [
      ...breakdowns.map(({ dimension }) => dimension),
      ...crossings.flatMap(({ dimensions }) => dimensions),
      ...(distribution === null ? [] : [distribution]),
      ...[minuend, subtrahend].flatMap((operand) => dimensionsOfGroup(operand?.group ?? "")),
    ]),
    ...quantities.flatMap(({ identity }) => (identity ? [identity.dimension] : [])),
  ]);

const dimensionsOfGroup = (group: string): readonly string[] =>
  group
    .split("+")
    .filter((part) => part.includes(":"))
    .map((part) => part.slice(0, part.indexOf(":")));
