// SPDX-License-Identifier: EUPL-1.2

/** A key year: the year under which an observation is filed. A school year 2014/15 belongs to 2014. */
export type Year = number;

const FIRST = 1900;
const LAST = 2099;

export const isYear = (value: unknown): value is Year =>
  typeof value === "number" && Number.isInteger(value) && value >= FIRST && value <= LAST;
