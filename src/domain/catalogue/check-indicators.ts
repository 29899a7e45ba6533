// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DimensionId } from "./catalogue";
import type { Breakdown, Dimension, Indicator, Operand } from "./catalogue-schema";
import { labelsOf } from "./check-dimensions";
import { parseGroup } from "./group-key";
import { shortValue } from "./catalogue-problem";
import {
  contradiction,
  duplicateIds,
  duplicatesOf,
  placeAll,
  type Problems,
  referencesTo,
  type Unique,
} from "./problem-parts";

/** Indicators are unique, point at what exists, and have the operands their kind needs. */
export const checkIndicators = (catalogue: Catalogue): Problems => {
  const { data } = catalogue;
  const groupLabels = data.dimensions.map(groupLabelsOf);
  return [
    ...duplicateIds("indicators", data.indicators),
    ...data.indicators.flatMap((indicator, index) => {
      const path = `indicators[${index}]`;
      return [
        ...checkReferences(catalogue, indicator, path),
        ...checkBreakdowns(catalogue, indicator, path),
        ...checkLabels(indicator, groupLabels),
        ...checkOperands(catalogue, indicator, path),
        ...checkRanges(indicator, path),
      ];
    }),
  ];
};

const checkReferences = (catalogue: Catalogue, indicator: Indicator, path: string): Problems => {
  const periods = new Set<string>(catalogue.data.periodTypes.map(({ id }) => id));
  return [
    ...referencesTo(
      "field",
      catalogue.fieldById,
    )([{ path: `${path}.field`, value: indicator.field }]),
    ...referencesTo(
      "department",
      catalogue.departmentById,
    )([{ path: `${path}.department`, value: indicator.department }]),
    ...referencesTo(
      "quantity",
      catalogue.quantityById,
    )([
      { path: `${path}.numerator`, value: indicator.numerator },
      { path: `${path}.denominator`, value: indicator.denominator },
      { path: `${path}.meanWith`, value: indicator.meanWith },
    ]),
    ...referencesTo(
      "periodType",
      periods,
    )([{ path: `${path}.period.type`, value: indicator.period.type }]),
    ...referencesTo(
      "dimension",
      catalogue.dimensionById,
    )([
      { path: `${path}.distribution`, value: indicator.distribution },
      ...indicator.crossings.flatMap(({ dimensions }, index) =>
        placeAll(`${path}.crossings[${index}].dimensions`, dimensions),
      ),
    ]),
  ];
};

const checkBreakdowns = (catalogue: Catalogue, indicator: Indicator, path: string): Problems =>
  indicator.breakdowns.flatMap((breakdown, index) =>
    checkBreakdown(catalogue, breakdown, `${path}.breakdowns[${index}]`),
  );

const checkBreakdown = (catalogue: Catalogue, breakdown: Breakdown, path: string): Problems => {
  const dimension = catalogue.dimensionById.get(breakdown.dimension);
  if (!dimension) {
    const place = { path: `${path}.dimension`, value: breakdown.dimension };
    return referencesTo("dimension", catalogue.dimensionById)([place]);
  }
  const toMember = referencesTo("member", new Set(dimension.members.map(({ id }) => id)));
  return [
    ...toMember(placeAll(`${path}.members`, breakdown.members ?? [])),
    ...toMember(placeAll(`${path}.residual`, breakdown.residual)),
    ...((dimension.id === "area") === (breakdown.level !== null)
      ? []
      : contradiction(`${path}.level`, breakdown.level, "areaLevel")),
  ];
};

interface GroupLabels {
  readonly dimension: DimensionId;
  readonly labels: readonly Unique[];
}

/** The texts of one dimension in column Gruppe; all dimensions share the total row. */
const groupLabelsOf = (dimension: Dimension, index: number): GroupLabels => ({
  dimension: dimension.id,
  labels: labelsOf(dimension, `dimensions[${index}]`).map((label) => ({
    ...label,
    owner: label.owner === dimension.total ? "total" : `${dimension.id}:${label.owner}`,
  })),
});

/** A Gruppe text names no dimension, so a label may occur only once among the breakdowns of an indicator. */
const checkLabels = ({ breakdowns }: Indicator, groupLabels: readonly GroupLabels[]): Problems => {
  const used = new Set(breakdowns.map(({ dimension }) => dimension));
  return duplicatesOf(
    "label",
    groupLabels.flatMap(({ dimension, labels }) =>
      used.has(dimension) && dimension !== "area" ? labels : [],
    ),
  );
};

const checkOperands = (catalogue: Catalogue, indicator: Indicator, path: string): Problems => {
  const { kind, numerator, denominator, meanWith, minuend, subtrahend } = indicator;
  const isDifference = kind === "difference";
  const needsBase = kind === "rate" || kind === "mean";
  const mayHaveMean = kind === "rate" && meanWith !== denominator;
  return [
    ...((numerator === null) === isDifference && (denominator !== null) === needsBase
      ? []
      : contradiction(`${path}.kind`, kind, "operandsOfKind")),
    ...(meanWith === null || mayHaveMean
      ? []
      : contradiction(`${path}.meanWith`, meanWith, "meanOfTwo")),
    ...((minuend !== null) === isDifference && (subtrahend !== null) === isDifference
      ? []
      : contradiction(`${path}.kind`, kind, "differenceOperands")),
    ...checkOperand(catalogue, minuend, `${path}.minuend`),
    ...checkOperand(catalogue, subtrahend, `${path}.subtrahend`),
  ];
};

const checkOperand = (catalogue: Catalogue, operand: Operand | null, path: string): Problems => {
  if (!operand) return [];
  const { indicator, numerator, denominator, factor, group } = operand;
  const parts = [numerator, denominator, factor].filter((part) => part !== null).length;
  return [
    ...referencesTo(
      "indicator",
      catalogue.indicatorById,
    )([{ path: `${path}.indicator`, value: indicator }]),
    ...referencesTo(
      "quantity",
      catalogue.quantityById,
    )([
      { path: `${path}.numerator`, value: numerator },
      { path: `${path}.denominator`, value: denominator },
    ]),
    ...(parts === (indicator === null ? 3 : 0) ? [] : contradiction(path, operand, "operandForm")),
    ...(isKnownGroup(catalogue, group)
      ? []
      : ([
          { path: `${path}.group`, value: shortValue(group), reason: { code: "invalidGroup" } },
        ] satisfies Problems)),
  ];
};

const isKnownGroup = (catalogue: Catalogue, group: string): boolean =>
  parseGroup(group).every(({ dimension, member }) =>
    catalogue.dimensionById.get(dimension)?.members.some(({ id }) => id === member),
  );

const checkRanges = ({ plausible }: Indicator, path: string): Problems =>
  (["city", "subgroup", "hard"] as const).flatMap((name) => {
    const [low, high] = plausible[name] ?? [null, null];
    return low !== null && high !== null && low > high
      ? contradiction(`${path}.plausible.${name}`, plausible[name], "reversedRange")
      : [];
  });
