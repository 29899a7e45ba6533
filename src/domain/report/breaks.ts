// SPDX-License-Identifier: EUPL-1.2
import type { Indicator, SeriesBreak } from "../catalogue/catalogue-schema";
import type { Year } from "../shared/year";

/** Breaks inside a span. One at the start year is none: the whole span belongs to the new series. */
export const breaksWithin = ({ breaks }: Indicator, from: Year, to: Year): readonly SeriesBreak[] =>
  breaks.filter(({ year }) => from < year && year <= to);
