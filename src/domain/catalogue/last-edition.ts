// SPDX-License-Identifier: EUPL-1.2
import type { Year } from "../shared/year";
import type { Catalogue } from "./catalogue";

/** Last year of the newest edition that ended before this year; null while none is known. */
export const lastEditionBefore = ({ data }: Catalogue, before: Year): Year | null => {
  const ends = data.editions.flatMap(({ years }) =>
    years.length === 0 ? [] : [Math.max(...years)],
  );
  const earlier = ends.filter((end) => end < before);
  return earlier.length === 0 ? null : Math.max(...earlier);
};
