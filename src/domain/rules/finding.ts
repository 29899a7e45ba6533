// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";

export type Severity = "error" | "warning" | "information";

/** How a finding can be answered; see `docs/pruefregeln`. */
export type Acknowledgement =
  /** Must be corrected. */
  | "never"
  /** Can be handed in as an open point with a reason; the coordinator decides. */
  | "openPoint"
  /** A warning that is confirmed with a reason. */
  | "reason"
  /** Nothing to confirm. */
  | "none";

/** [department, indicator or quantity, year, group, area, measure]; parts that do not apply are "". */
export type TargetKey = readonly [string, string, string, string, string, string];

export interface FindingCell {
  readonly cell: CellRef;
  readonly role: "target" | "source";
  /** What the cell showed. */
  readonly text: string;
}

/** Facts of a finding; the sentence is made in `src/texts/findings.de.ts`. */
export interface Finding {
  /** `code:hash` of code and target keys, not of addresses: it survives sorting and inserted rows. */
  readonly id: string;
  readonly code: string;
  /** Which of the rule's wordings applies. */
  readonly messageId: string;
  readonly severity: Severity;
  readonly acknowledge: Acknowledgement;
  /** Facts for the wording, typed by rule and message. */
  readonly data: unknown;
  readonly target: readonly TargetKey[];
  readonly source: readonly TargetKey[];
  /** Cells in the order in which the user should look at them; empty only for findings about a whole sheet. */
  readonly cells: readonly FindingCell[];
  /** Sheet the finding is shown under. */
  readonly sheet: string;
}

/** A check that could not be made because a cell holds no number: the third result beside passed and failed. */
export interface NotEvaluable {
  readonly code: string;
  readonly cells: readonly CellRef[];
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly notEvaluable: readonly NotEvaluable[];
  readonly rulesRun: number;
  /** Rules that met no material in this delivery. */
  readonly rulesWithoutMaterial: readonly string[];
  readonly passed: number;
}
