// SPDX-License-Identifier: EUPL-1.2
import type { Year } from "../shared/year";
import {
  type AreaId,
  type Catalogue,
  CITY_AREA,
  type DepartmentId,
  type GroupKey,
  type QuantityId,
  TOTAL_GROUP,
} from "./catalogue";
import type { Indicator, Operand } from "./catalogue-schema";
import { canonicalFigure, figureId, type FigureRef } from "./figure";
import { crossGroup, parseGroup } from "./group-key";
import { type IndicatorGroup, indicatorGroups } from "./indicator-groups";
import type { RateForm } from "./rate-form";

export interface NeededRequest {
  /** null: everything the catalogue asks for, of every department. */
  readonly department: DepartmentId | null;
  /** Also the breakdowns and crossings that are asked only on request. */
  readonly includeOptional: boolean;
}

/** A figure an Erhebungsbogen asks for or shows. */
export interface NeededCell extends FigureRef {
  /** reference: another department delivers it; it is only shown. */
  readonly role: "delivered" | "reference";
  readonly owner: DepartmentId;
  /** Only these years are asked (election years); null: every year. */
  readonly years: readonly Year[] | null;
}

/** A rate to be formed; without a denominator it is the numerator itself. */
export interface RatioSource {
  readonly numerator: FigureRef;
  readonly denominator: FigureRef | null;
  /** The base at another date: the rate is formed with the mean of both. */
  readonly meanWith: FigureRef | null;
  readonly factor: number;
}

/** How a rate is formed of its figures. */
export const formOf = ({ meanWith, factor }: RatioSource): RateForm => ({
  factor,
  dates: meanWith ? 2 : 1,
});

/** The figures of a rate in the order in which it is computed: numerator, base, the base at another date. */
export const ratioFigures = ({
  numerator,
  denominator,
  meanWith,
}: RatioSource): readonly FigureRef[] =>
  [numerator, denominator, meanWith].filter((figure) => figure !== null);

/** What the value of an indicator row is computed from. */
export type RowSource =
  | ({ readonly kind: "ratio" } & RatioSource)
  | {
      readonly kind: "difference";
      readonly minuend: RatioSource;
      readonly subtrahend: RatioSource;
    };

/** One row of the block "Kennzahlen (berechnet)". */
export interface IndicatorRow {
  readonly indicator: Indicator;
  readonly group: GroupKey;
  readonly area: AreaId;
  readonly source: RowSource;
}

/** The rows of computed indicators of a department, in catalogue order. */
export const indicatorRows = (
  catalogue: Catalogue,
  { department, includeOptional }: NeededRequest,
): readonly IndicatorRow[] =>
  indicatorsOf(catalogue, department).flatMap((indicator) =>
    indicatorGroups(catalogue, indicator, includeOptional).flatMap((row) => {
      const source = sourceOf(catalogue, indicator, row);
      return source ? [{ indicator, group: row.group, area: row.area, source }] : [];
    }),
  );

/**
 * The figures a department delivers and, as references, those it needs from others; each figure once,
 * in the order quantity, group, area. What another department's indicators need from this one is included.
 */
export const neededCells = (
  catalogue: Catalogue,
  { department, includeOptional }: NeededRequest,
): readonly NeededCell[] => {
  const needs = collectNeeds(catalogue, includeOptional);
  const own = new Set(indicatorsOf(catalogue, department).map((indicator) => indicator.id));
  const cells = [...needs.values()].flatMap(({ figure, usedBy }): readonly NeededCell[] => {
    const owner = catalogue.quantityById.get(figure.quantity)?.department;
    const isOwn = department === null || owner === department;
    if (owner === undefined || (!isOwn && !usedBy.some(({ id }) => own.has(id)))) return [];
    const role = isOwn ? "delivered" : "reference";
    return [{ ...figure, role, owner, years: askedYears(usedBy) }];
  });
  return cells.sort(byCatalogueOrder(catalogue));
};

/** false in years without an election, where the cell is blocked. */
export const isAskedIn = ({ years }: Pick<NeededCell, "years">, year: Year): boolean =>
  years === null || years.includes(year);

interface Need {
  readonly figure: FigureRef;
  readonly usedBy: readonly Indicator[];
}

const indicatorsOf = (
  catalogue: Catalogue,
  department: DepartmentId | null,
): readonly Indicator[] =>
  catalogue.data.indicators.filter(
    (indicator) => department === null || indicator.department === department,
  );

const collectNeeds = (
  catalogue: Catalogue,
  includeOptional: boolean,
): ReadonlyMap<string, Need> => {
  const needs = new Map<string, Need>();
  for (const indicator of catalogue.data.indicators) {
    for (const figure of figuresOf(catalogue, indicator, includeOptional)) {
      const key = figureId(figure);
      needs.set(key, { figure, usedBy: [...(needs.get(key)?.usedBy ?? []), indicator] });
    }
  }
  return needs;
};

/** A difference asks for figures of its own only in its total row; its other rows use what is asked anyway. */
const figuresOf = (
  catalogue: Catalogue,
  indicator: Indicator,
  includeOptional: boolean,
): readonly FigureRef[] =>
  indicatorGroups(catalogue, indicator, includeOptional)
    .filter(
      ({ group, area }) =>
        indicator.kind !== "difference" || (group === TOTAL_GROUP && area === CITY_AREA),
    )
    .flatMap((row) => figuresIn(sourceOf(catalogue, indicator, row)));

const figuresIn = (source: RowSource | null): readonly FigureRef[] => {
  if (!source) return [];
  const ratios = source.kind === "ratio" ? [source] : [source.minuend, source.subtrahend];
  return ratios.flatMap(ratioFigures);
};

const sourceOf = (
  catalogue: Catalogue,
  indicator: Indicator,
  row: IndicatorGroup,
): RowSource | null => {
  if (indicator.kind === "difference") {
    const minuend = operandSource(catalogue, indicator.minuend, row);
    const subtrahend = operandSource(catalogue, indicator.subtrahend, row);
    return minuend && subtrahend ? { kind: "difference", minuend, subtrahend } : null;
  }
  const ratio = ratioSource(catalogue, indicator, row);
  return ratio ? { kind: "ratio", ...ratio } : null;
};

/** An operand with figures of its own has a base of one date. */
type RatioParts = Pick<Operand, "numerator" | "denominator" | "factor"> &
  Partial<Pick<Indicator, "meanWith">>;

const ratioSource = (
  catalogue: Catalogue,
  { numerator, denominator, meanWith = null, factor }: RatioParts,
  { group, area, base }: IndicatorGroup,
): RatioSource | null => {
  if (numerator === null) return null;
  const whole = base === "whole" ? { group: TOTAL_GROUP, area: CITY_AREA } : { group, area };
  const baseOf = (quantity: QuantityId | null): FigureRef | null =>
    quantity === null ? null : canonicalFigure(catalogue, { quantity, ...whole });
  return {
    numerator: canonicalFigure(catalogue, { quantity: numerator, group, area }),
    denominator: baseOf(denominator),
    meanWith: baseOf(meanWith),
    factor: factor ?? 1,
  };
};

const operandSource = (
  catalogue: Catalogue,
  operand: Operand | null,
  row: IndicatorGroup,
): RatioSource | null => {
  if (!operand) return null;
  const parts = operand.indicator ? catalogue.indicatorById.get(operand.indicator) : operand;
  const group = crossGroup(catalogue, [...parseGroup(operand.group), ...parseGroup(row.group)]);
  return parts ? ratioSource(catalogue, parts, { ...row, group }) : null;
};

const askedYears = (usedBy: readonly Indicator[]): readonly Year[] | null => {
  const years = usedBy.map((indicator) => indicator.period.years);
  return years.includes(null)
    ? null
    : [...new Set(years.flatMap((list) => list ?? []))].sort((a, b) => a - b);
};

const byCatalogueOrder = (catalogue: Catalogue): ((a: FigureRef, b: FigureRef) => number) => {
  const quantities = [...catalogue.quantityById.keys()];
  const areas = [...catalogue.areaById.keys()];
  const groups = catalogue.data.dimensions.flatMap(({ id, members, openRows }) => [
    ...members.map((member) => `${id}:${member.id}`),
    ...Array.from({ length: openRows ?? 0 }, (_, slot) => `${id}:#${slot + 1}`),
  ]);
  const rank = (group: GroupKey): readonly number[] =>
    parseGroup(group).map(({ dimension, member }) => groups.indexOf(`${dimension}:${member}`));
  return (a, b) =>
    quantities.indexOf(a.quantity) - quantities.indexOf(b.quantity) ||
    compareRanks(rank(a.group), rank(b.group)) ||
    areas.indexOf(a.area) - areas.indexOf(b.area);
};

/** One-way groups come before crossings, the total (no part) first. */
const compareRanks = (a: readonly number[], b: readonly number[]): number =>
  a.length - b.length || (a[0] ?? 0) - (b[0] ?? 0) || (a[1] ?? 0) - (b[1] ?? 0);
