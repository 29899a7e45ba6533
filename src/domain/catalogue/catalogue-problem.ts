// SPDX-License-Identifier: EUPL-1.2

/** What an id in a catalogue can point at. */
export type ReferenceKind =
  | "field"
  | "department"
  | "populationBase"
  | "periodType"
  | "dimension"
  | "member"
  | "quantity"
  | "indicator"
  | "status"
  /** What a column is for, on sheets that are read. */
  | "columnRole";

/** What must be unique within a list. */
export type UniqueKind = "id" | "code" | "label" | "sign";

/** Parts of an entry that do not fit together. */
export type Contradiction =
  /** A rate or mean needs numerator and denominator, everything else must not have a denominator. */
  | "operandsOfKind"
  /** Only a rate has a mean base, and only of two different quantities. */
  | "meanOfTwo"
  /** A difference needs minuend and subtrahend, nothing else may have them. */
  | "differenceOperands"
  /** An operand names either an indicator or numerator, denominator and factor. */
  | "operandForm"
  /** A breakdown by area needs a level, every other one must not have one. */
  | "areaLevel"
  /** A member of dimension `area` needs a level. */
  | "memberLevel"
  /** The lower end of a range lies above the upper end. */
  | "reversedRange"
  /** `lag` without years to go back, or a base quantity without a lag. */
  | "lagBase"
  /** An entry that leads back to itself. */
  | "circular";

/** Why a value of a catalogue is refused. The sentence is made in `src/texts`. */
export type ProblemReason =
  | { readonly code: "missing" }
  | { readonly code: "wrongType"; readonly expected: string }
  | { readonly code: "notAllowed"; readonly allowed: readonly string[] }
  | { readonly code: "unknownKey" }
  | { readonly code: "wrongForm" }
  | { readonly code: "tooSmall"; readonly minimum: number }
  | { readonly code: "tooLarge"; readonly maximum: number }
  | { readonly code: "unknownReference"; readonly kind: ReferenceKind }
  | { readonly code: "duplicate"; readonly kind: UniqueKind; readonly firstPath: string }
  | { readonly code: "invalidGroup" }
  | { readonly code: "invalidPattern" }
  | { readonly code: "exampleMismatch"; readonly matches: number }
  | { readonly code: "contradiction"; readonly rule: Contradiction };

/** One thing wrong with a catalogue. */
export interface CatalogueProblem {
  /** Place in the file: "indicators[3].factor". "" is the file as a whole. */
  readonly path: string;
  /** The value that stands there, shortened for display; "" where there is none. */
  readonly value: string;
  readonly reason: ProblemReason;
}

const MAXIMUM_LENGTH = 60;

/** The value as a reader would recognise it in the file. */
export const shortValue = (value: unknown): string => {
  if (value === undefined) return "";
  const whole = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return whole.length > MAXIMUM_LENGTH ? `${whole.slice(0, MAXIMUM_LENGTH - 1)}…` : whole;
};
