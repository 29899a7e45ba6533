// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, type IndicatorId, TOTAL_GROUP } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import type { CellKey } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { namesOf } from "./figures";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { isQuotient } from "./indicator-use";
import { judgedPositions } from "./judged-positions";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { numberAt } from "./series";
import { judgedLevels, type Levels, type Reading, readerFor } from "./year-pairs";

/**
 * A level no group or area of this indicator usually has. One finding per series, at its latest odd year; where the
 * whole city is odd, its parts are part of the same cause.
 */
export const valueUsual = defineRule({
  meta: {
    code: "WER-02",
    family: "WER",
    runsWith: "ZTR",
    scope: "series",
    level: "1a",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [
      "WER-01",
      "TYP-01",
      "TYP-02",
      "TYP-04",
      "TYP-05",
      "TYP-10",
      "FOR-04",
      "DUP-01",
      "BEZ-01",
      "BEZ-02",
      "BEZ-03",
      "SUM-01",
      "SUM-03",
      "ZTR-01",
      "ZTR-03",
    ],
    params: {},
    source: "Catalogue, plausible.city and subgroup; ESS rule type VIR",
    messages: {
      unusual: carries<{
        readonly key: CellKey;
        readonly indicator: IndicatorId;
        readonly value: number;
        readonly min: number;
        readonly max: number;
        /** Years in which the series is odd, ascending. */
        readonly years: readonly Year[];
        /** Groups and areas that are odd along with the whole. */
        readonly alsoIn: number;
      }>(),
    },
  },
  *check(context) {
    const odd: OddSeries[] = [];
    let sound = 0;
    for (const levels of judgedLevels(context)) {
      const judged = judge(levels, context);
      if (judged && judged.readings.length > 0) odd.push(judged);
      else if (judged) sound += 1;
    }
    if (sound > 0) yield passed(sound);
    const wholes = new Map(
      odd.filter(({ key }) => isWhole(key)).map((series) => [placeOf(series), series]),
    );
    for (const series of odd) {
      const whole = wholes.get(placeOf(series));
      if (whole && whole !== series) continue;
      const parts = whole ? odd.filter((other) => placeOf(other) === placeOf(series)) : [series];
      yield describe(series, parts.length - 1, context);
    }
  },
});

interface OddSeries {
  readonly key: FigureRef;
  readonly indicator: Indicator;
  readonly range: readonly [number, number];
  /** Ascending by year; empty where nothing is odd. */
  readonly readings: readonly Reading[];
}

const isWhole = ({ group, area }: FigureRef): boolean =>
  group === TOTAL_GROUP && area === CITY_AREA;

const placeOf = ({ indicator, readings }: OddSeries): string =>
  `${indicator.id} ${readings[0]?.cells[0].cell.sheet ?? ""}`;

/** "Residents with" are the whole of the indicator that counts them, and a part of all residents. */
const nameFor = (
  { numerator }: Indicator,
  figure: FigureRef,
  { catalogue }: RuleContext,
): FigureRef => namesOf(catalogue, figure).find(({ quantity }) => quantity === numerator) ?? figure;

/** undefined: the indicator does not say what is usual here, or there is nothing to judge. */
const judge = (levels: Levels, context: RuleContext): OddSeries | undefined => {
  const { series, indicator, values } = levels;
  if ((indicator.plausible.judges === "rate") !== isQuotient(indicator)) return undefined;
  const { city, subgroup } = indicator.plausible;
  const key = nameFor(indicator, series.key, context);
  const range = isWhole(key) ? city : subgroup;
  if (!range) return undefined;
  const [min, max] = range;
  const filled = judgedPositions(series, context).filter((at) => !Number.isNaN(values[at]));
  const odd = filled.filter((at) => numberAt(values, at) < min || numberAt(values, at) > max);
  if (filled.length === 0) return undefined;
  return { key, indicator, range: [min, max], readings: readingsAt(odd, levels, context) };
};

const readingsAt = (
  positions: readonly number[],
  { series, indicator }: Levels,
  context: RuleContext,
): readonly Reading[] => {
  if (positions.length === 0) return [];
  const read = readerFor(indicator, series, context);
  return positions.flatMap((at) => {
    const observation = series.observations[at];
    return (observation && read(observation)) ?? [];
  });
};

const describe = (
  { indicator, range: [min, max], readings }: OddSeries,
  alsoIn: number,
  { catalogue }: RuleContext,
) => {
  const { value, cells } = readings[readings.length - 1] as Reading;
  const [observation, ...bases] = cells;
  const { key } = observation;
  const years = [...new Set(readings.map(({ year }) => year))];
  return {
    result: "failed",
    messageId: "unusual",
    data: { key, indicator: indicator.id, value, min, max, years, alsoIn },
    sheet: observation.cell.sheet,
    cells: [targetCell(observation), ...bases.map(sourceCell)],
    target: [targetKey(catalogue, key, isQuotient(indicator) ? "rate" : "value")],
    source: bases.map((base) => targetKey(catalogue, base.key)),
    aspect: indicator.id,
  } as const;
};
