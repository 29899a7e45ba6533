// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { lastEditionBefore } from "../catalogue/last-edition";
import type { Year } from "../shared/year";
import type { MeasureChoice } from "./derive-options";

export interface YearSpan {
  readonly from: Year;
  readonly to: Year;
}

type SpanChoice = Extract<MeasureChoice, "yearChange" | "editionChange" | "periodChange">;

const SPAN_CHOICES: readonly SpanChoice[] = ["yearChange", "editionChange", "periodChange"];

/** The spans of the chosen measures over these ascending years; a span that two measures name stands once. */
export const changeSpans = (
  catalogue: Catalogue,
  years: readonly Year[],
  measures: readonly MeasureChoice[],
): readonly YearSpan[] => {
  const spans = SPAN_CHOICES.filter((choice) => measures.includes(choice)).flatMap((choice) =>
    spansOf(catalogue, years, choice),
  );
  return [...new Map(spans.map((span) => [keyOf(span), span])).values()];
};

/** The measures that have a span of their own over these years; 2014 to 2015 alone is no period beside the year. */
export const spanChoices = (
  catalogue: Catalogue,
  years: readonly Year[],
): readonly SpanChoice[] => {
  const known = new Set<string>();
  return SPAN_CHOICES.filter((choice) => {
    const own = spansOf(catalogue, years, choice)
      .map(keyOf)
      .filter((key) => !known.has(key));
    own.forEach((key) => known.add(key));
    return own.length > 0;
  });
};

const keyOf = ({ from, to }: YearSpan): string => `${from} ${to}`;

const spansOf = (
  catalogue: Catalogue,
  years: readonly Year[],
  choice: SpanChoice,
): readonly YearSpan[] => {
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last) return [];
  if (choice === "yearChange") return consecutive(years);
  if (choice === "periodChange") return [{ from: first, to: last }];
  const edition = lastEditionBefore(catalogue, last);
  return edition !== null && years.includes(edition) ? [{ from: edition, to: last }] : [];
};

/** Years as they follow each other on the sheet; 2013 and 2015 are a pair where there is no 2014. */
const consecutive = (years: readonly Year[]): readonly YearSpan[] =>
  years.slice(1).map((to, index) => ({ from: years[index] ?? to, to }));
