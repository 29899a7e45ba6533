// SPDX-License-Identifier: EUPL-1.2
import { isYear, type Year } from "../../domain/shared/year";

/** "2014, 2013" -> both, ascending; null where something else is named. Blank: none. */
export const yearsIn = (text: string): readonly Year[] | null => {
  const parts = text.split(/[,;\s]+/u).filter((part) => part !== "");
  const years = parts.map(Number);
  return years.every(isYear) ? [...new Set(years)].sort((a, b) => a - b) : null;
};
