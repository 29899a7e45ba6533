// SPDX-License-Identifier: EUPL-1.2
import type { FigureRef } from "../catalogue/figure";
import { type CellKey, type DeliverySheet, numberOf, type Observation } from "../delivery/delivery";
import { normaliseLabel } from "../shared/label";
import type { Year } from "../shared/year";
import type { Figures } from "./figures";
import type { RuleContext } from "./rule-context";
import { byYear, observationsAt, type Series } from "./series";

/** A figure of this delivery and what it was in the earlier one. */
export interface ComparedFigure {
  readonly key: CellKey;
  /** Where it stands, more than once where a base is repeated; all say the same. */
  readonly now: readonly [Observation, ...Observation[]];
  readonly value: number;
  readonly before: number;
  /** false: equal, or different for a reason that is already given. */
  readonly isChanged: boolean;
}

/** Delivered numbers of years that the earlier delivery has a number for as well. */
export const compareWithEarlier = (
  { index }: RuleContext,
  earlier: Figures,
): readonly ComparedFigure[] =>
  index.series.flatMap((series) => {
    const { key } = series;
    const then = earlier.seriesOf(key);
    if (!then) return [];
    return byYear(series).flatMap(([year, observations]) => {
      const before = earlierObservation(then, year);
      return before ? compareYear({ ...key, year }, observations, before) : [];
    });
  });

/** What the earlier delivery says for a year, if that is a number. */
export const earlierObservation = (then: Series, year: Year): Observation | undefined =>
  observationsAt(then, year).find(({ value }) => numberOf(value) !== undefined);

/** Sheets may contradict each other, which is another rule's business: each value is compared. */
const compareYear = (
  key: CellKey,
  observations: readonly Observation[],
  earlier: Observation,
): readonly ComparedFigure[] => {
  const before = numberOf(earlier.value) ?? 0;
  const byValue = new Map<number, [Observation, ...Observation[]]>();
  for (const observation of observations) {
    const value = observation.role === "delivered" ? numberOf(observation.value) : undefined;
    if (value === undefined) continue;
    const same = byValue.get(value);
    if (same) same.push(observation);
    else byValue.set(value, [observation]);
  }
  return [...byValue].map(([value, now]) => {
    const isChanged = value !== before && !isExpected(now[0], earlier);
    return { key, now, value, before, isChanged };
  });
};

/** The deliverer says that the figure was corrected, or had said that it was not final. */
const isExpected = (now: Observation, earlier: Observation): boolean =>
  hasMark(now, "revised") || hasMark(earlier, "provisional");

const hasMark = ({ value }: Observation, mark: "revised" | "provisional"): boolean =>
  value.kind === "number" && value.marks.includes(mark);

/** Sheets with figures that are gone: neither is there one of that name, nor are their figures asked anywhere else. */
export const missingSheets = ({
  delivery,
  previous,
  isWhole,
}: RuleContext): readonly DeliverySheet[] => {
  if (!previous || isWhole === false) return [];
  const { sheets, unread, ignored } = delivery;
  const names = new Set([...sheets, ...unread, ...ignored].map(({ name }) => normaliseLabel(name)));
  const quantities = new Set(sheets.flatMap(({ rows }) => rows.map(({ quantity }) => quantity)));
  return previous.sheets.filter(
    ({ name, rows }) =>
      !names.has(normaliseLabel(name)) && rows.every(({ quantity }) => !quantities.has(quantity)),
  );
};

/** Numbers of the earlier delivery that are missing from years this one has, on sheets that are still there. */
export const droppedFigures = (context: RuleContext, earlier: Figures): readonly CellKey[] => {
  if (context.isWhole === false) return [];
  const gone = new Set(missingSheets(context).map(({ name }) => name));
  const years = new Set(context.delivery.sheets.flatMap((sheet) => sheet.years));
  return earlier.series.flatMap((series) =>
    byYear(series).flatMap(([year, observations]) => {
      const wasDelivered = observations.some(
        ({ role, value, cell }) =>
          role === "delivered" && numberOf(value) !== undefined && !gone.has(cell.sheet),
      );
      return wasDelivered && years.has(year) && isMissing(context, series.key, year)
        ? [{ ...series.key, year }]
        : [];
    }),
  );
};

const isMissing = ({ index }: RuleContext, figure: FigureRef, year: Year): boolean =>
  observationsAt(index.seriesOf(figure), year).every(({ value }) => value.kind === "missing");
