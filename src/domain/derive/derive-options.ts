// SPDX-License-Identifier: EUPL-1.2

/**
 * Measures a user can choose. Which of them make sense on a sheet follows from the catalogue and from the years that
 * stand there (`DerivePlan.choices`).
 */
export type MeasureChoice =
  /** Rates, means, balances and gaps, in a block or on a sheet of their own. */
  | "indicators"
  /** Each year compared with the one before it on the sheet. */
  | "yearChange"
  /** The last year compared with that of the last edition of the report. */
  | "editionChange"
  /** The last year compared with the first one. */
  | "periodChange"
  /** The rate of one group divided by that of the other, beside their gap. */
  | "groupRatio"
  /** The rate of a part of the city minus that of the whole city. */
  | "cityDeviation";

/** In the order in which they are offered. */
export const MEASURE_CHOICES: readonly MeasureChoice[] = [
  "indicators",
  "yearChange",
  "editionChange",
  "periodChange",
  "groupRatio",
  "cityDeviation",
];

export interface DeriveOptions {
  readonly measures: readonly MeasureChoice[];
  readonly content: "formulas" | "values";
  /** What becomes of cells in our columns that hold something else: left alone or written over. */
  readonly occupied: "keep" | "replace";
  /** Whether a "-" typed as text becomes the number 0 in a format that shows "–", so that formulas can use it. */
  readonly nilTexts: "keep" | "zero";
}

/** Everything that makes sense, as formulas; nothing anybody has typed is touched. */
export const DEFAULT_DERIVE_OPTIONS: DeriveOptions = {
  measures: MEASURE_CHOICES,
  content: "formulas",
  occupied: "keep",
  nilTexts: "keep",
};
