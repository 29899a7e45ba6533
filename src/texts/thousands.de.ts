// SPDX-License-Identifier: EUPL-1.2

const NUMBER = new Intl.NumberFormat("de-DE");

/** "je 1 000" is written with a narrow blank that does not break. */
export const thousands = (factor: number): string =>
  NUMBER.format(factor).replaceAll(".", "\u202f");
