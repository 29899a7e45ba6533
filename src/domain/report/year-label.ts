// SPDX-License-Identifier: EUPL-1.2
import type { Period } from "../catalogue/catalogue-schema";
import type { Year } from "../shared/year";

/** Format of the catalogue for a year that begins in one calendar year and ends in the next. */
const TWO_YEARS = "JJJJ/JJ";

/** 2013, or "2013/14" for a school year, which is filed under the year it starts in. */
export const yearLabel = (year: Year, period: Pick<Period, "format">): string =>
  period.format === TWO_YEARS
    ? `${year}/${String((year + 1) % 100).padStart(2, "0")}`
    : String(year);
