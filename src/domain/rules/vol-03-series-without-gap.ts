// SPDX-License-Identifier: EUPL-1.2
import type { FigureRef } from "../catalogue/figure";
import type { Year } from "../shared/year";
import { isAsked } from "./asked-years";
import { sourceCell, targetKey } from "./finding-parts";
import { carries, defineRule, notEvaluable, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import type { Series } from "./series";
import { unknownRows } from "./unknown-rows";

/** A year between others that nobody delivered, neither as a figure nor as a blank cell. A year that is missing in many rows is one gap. */
export const seriesWithoutGap = defineRule({
  meta: {
    code: "VOL-03",
    family: "VOL",
    scope: "series",
    level: "1c",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [],
    params: {},
    source: "ESS rule type RTS",
    messages: {
      gap: carries<{
        readonly key: FigureRef;
        readonly years: readonly Year[];
        /** Further figures that lack the same years. */
        readonly alsoIn: number;
      }>(),
    },
  },
  *check(context) {
    const gaps = new Map<string, Gap[]>();
    let sound = 0;
    for (const series of context.index.series) {
      const years = missingYears(series, context);
      if (years.length === 0) {
        sound += 1;
        continue;
      }
      const unknown = unknownRows(series.key.quantity, context);
      if (unknown.length > 0) yield notEvaluable(unknown);
      else {
        const gap = { series, years };
        const id = `${sheetOf(series)}|${years.join()}`;
        gaps.set(id, [...(gaps.get(id) ?? []), gap]);
      }
    }
    if (sound > 0) yield passed(sound);
    for (const same of gaps.values()) yield describe(same, context);
  },
});

interface Gap {
  readonly series: Series;
  readonly years: readonly Year[];
}

const sheetOf = ({ observations }: Series): string => observations[0]?.cell.sheet ?? "";

const missingYears = ({ key, years }: Series, context: RuleContext): readonly Year[] => {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return context.years.filter(
    (year) =>
      year > first && year < last && !years.includes(year) && isAsked(context, key.quantity, year),
  );
};

const describe = (gaps: readonly Gap[], { catalogue }: RuleContext) => {
  const [{ series, years }] = gaps as readonly [Gap, ...Gap[]];
  const neighbours = series.observations.filter(
    (_, at) => series.years[at] !== series.years[at - 1],
  );
  return {
    result: "failed",
    messageId: "gap",
    data: { key: series.key, years, alsoIn: gaps.length - 1 },
    sheet: sheetOf(series),
    cells: neighbours.map(sourceCell),
    target: gaps.flatMap(({ series: { key } }) =>
      years.map((year) => targetKey(catalogue, { ...key, year })),
    ),
  } as const;
};
