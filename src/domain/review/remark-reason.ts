// SPDX-License-Identifier: EUPL-1.2
import { isYear, type Year } from "../shared/year";
import { isReason } from "./reason";

/** "2015: ..." at the start of the remark or behind another one. */
const YEAR_MARK = /(?:^|[\s;.,])((?:19|20)\d{2})\s*:/gu;

/**
 * The reason a row's Bemerkung gives for a year: what stands behind "2015:", else what stands there without a year.
 * null where that is too short to be a reason.
 */
export const remarkReason = (remark: string, year: Year | null): string | null => {
  const marks = [...remark.matchAll(YEAR_MARK)];
  const general = remark.slice(0, marks[0]?.index);
  const own = marks.flatMap(({ index, 0: mark, 1: named }, place) => {
    const end = marks[place + 1]?.index;
    return isYear(year) && named === String(year) ? [remark.slice(index + mark.length, end)] : [];
  });
  const reason = [...own, general].map(tidy).find(isReason);
  return reason ?? null;
};

const tidy = (text: string): string => text.replace(/^[\s;,]+|[\s;,]+$/gu, "");
