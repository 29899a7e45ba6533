// SPDX-License-Identifier: EUPL-1.2

/** The sign for a value that makes no sense, such as a percent change from nothing (`docs/glossary.md`). */
export const BLOCKED_SIGN = "x";
/** The sign for a value that is still to come; what a derived cell shows while its input is blank. */
export const LATER_SIGN = "…";

/**
 * A computation in its two forms: as part of a cell formula and as arithmetic here. Both forms stand side by side and
 * work in the same order of steps, so that the sheet and the add-in agree to the last digits.
 */
export interface Operation {
  /** Formula text (English, without "=") for as many references as the operation has inputs. */
  readonly text: (references: readonly string[]) => string;
  /** The same for numbers; `BLOCKED_SIGN` where the result makes no sense. */
  readonly compute: (numbers: readonly number[]) => number | typeof BLOCKED_SIGN;
}

/** Reads an input by position; an operation is always given as many inputs as it names. */
export const inputAt = <T>(inputs: readonly T[], index: number): T => {
  const input = inputs[index];
  if (input === undefined) throw new Error(`The operation has no input ${index + 1}.`);
  return input;
};
