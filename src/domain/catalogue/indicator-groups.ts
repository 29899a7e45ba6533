// SPDX-License-Identifier: EUPL-1.2
import { type AreaId, type Catalogue, CITY_AREA, type GroupKey, TOTAL_GROUP } from "./catalogue";
import type { Breakdown, Dimension, Indicator } from "./catalogue-schema";
import { crossGroup } from "./group-key";

/** One row an indicator is asked for. */
export interface IndicatorGroup {
  readonly group: GroupKey;
  readonly area: AreaId;
  /** Whether a rate takes the denominator of this row or that of the city total. */
  readonly base: "group" | "whole";
}

/** The rows of an indicator: the total, then breakdown by breakdown, then the crossings. */
export const indicatorGroups = (
  catalogue: Catalogue,
  indicator: Indicator,
  includeOptional: boolean,
): readonly IndicatorGroup[] => {
  const isWanted = ({ optional }: { readonly optional: boolean }): boolean =>
    includeOptional || !optional;
  return [
    { group: TOTAL_GROUP, area: CITY_AREA, base: "group" },
    ...indicator.breakdowns
      .filter(isWanted)
      .flatMap((breakdown) => breakdownGroups(catalogue, breakdown)),
    ...indicator.crossings
      .filter(isWanted)
      .flatMap(({ dimensions }) => crossingGroups(catalogue, indicator, dimensions)),
  ];
};

/** Members a breakdown asks for; a subset is exactly what it names, residuals come only with all members. */
export const breakdownMembers = (catalogue: Catalogue, breakdown: Breakdown): readonly string[] => {
  const dimension = catalogue.dimensionById.get(breakdown.dimension);
  if (!dimension) return [];
  if (dimension.open) return openSlots(dimension);
  return dimension.members
    .filter(
      ({ id, kind, level }) =>
        kind !== "total" &&
        level === breakdown.level &&
        (breakdown.members === null || breakdown.members.includes(id)) &&
        (kind !== "residual" || breakdown.residual.includes(id)),
    )
    .map(({ id }) => id);
};

const openSlots = (dimension: Dimension): readonly string[] =>
  Array.from({ length: dimension.openRows ?? 0 }, (_, slot) => `#${slot + 1}`);

const breakdownGroups = (catalogue: Catalogue, breakdown: Breakdown): readonly IndicatorGroup[] =>
  breakdownMembers(catalogue, breakdown).map((member) =>
    breakdown.dimension === "area"
      ? { group: TOTAL_GROUP, area: member, base: breakdown.base }
      : { group: `${breakdown.dimension}:${member}`, area: CITY_AREA, base: breakdown.base },
  );

const crossingGroups = (
  catalogue: Catalogue,
  indicator: Indicator,
  [first, second]: readonly [string, string],
): readonly IndicatorGroup[] => {
  const rows = asBreakdown(indicator, first);
  const columns = asBreakdown(indicator, second);
  const base = rows.base === "whole" || columns.base === "whole" ? "whole" : "group";
  return breakdownMembers(catalogue, rows).flatMap((row) =>
    breakdownMembers(catalogue, columns).map((column) => ({
      group: crossGroup(catalogue, [
        { dimension: first, member: row },
        { dimension: second, member: column },
      ]),
      area: CITY_AREA,
      base,
    })),
  );
};

/** A crossed dimension takes the members of the one-way breakdown, or all where there is none. */
const asBreakdown = (indicator: Indicator, dimension: string): Breakdown =>
  indicator.breakdowns.find((breakdown) => breakdown.dimension === dimension) ?? {
    dimension,
    level: null,
    members: null,
    residual: [],
    base: "group",
    additive: true,
    optional: false,
  };
