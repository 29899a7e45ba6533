// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { lastEditionBefore } from "../catalogue/last-edition";
import { type Delivery, observationsOf } from "../delivery/delivery";
import type { Year } from "../shared/year";
import type { KeptRows } from "./data-rows";

/**
 * Years of the report: those the catalogue names, all of them as soon as one is delivered, so that the tables keep
 * their columns while deliveries come in. Deliveries of quite other years are shown with the years they have; the last
 * edition alone brings no years of its own.
 */
export const reportYears = (
  { data }: Catalogue,
  delivery: Delivery,
  { filed = [], carried = [] }: KeptRows = {},
): readonly Year[] => {
  const said = observationsOf(delivery).filter(
    ({ value }) => value.kind === "number" || value.kind === "sign",
  );
  const found = new Set([...said, ...filed].map(({ key }) => key.year));
  const isExpected =
    data.reportingYears.some((year) => found.has(year)) || (found.size === 0 && carried.length > 0);
  const years = isExpected ? data.reportingYears : found;
  return [...new Set(years)].sort((a, b) => a - b);
};

/** Last year of the newest edition that ended before these years do; null while none is known. */
export const lastEditionYear = (catalogue: Catalogue, years: readonly Year[]): Year | null =>
  lastEditionBefore(catalogue, years.at(-1) ?? -Infinity);
