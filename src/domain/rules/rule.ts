// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import type { Acknowledgement, FindingCell, Severity, TargetKey } from "./finding";
import type { RuleContext } from "./rule-context";

/**
 * Families in the order in which they run: what a cell says before what it means, a single cell before a relation.
 * Relations to the base run before sums, because a swapped pair breaks sums as well and names the pair exactly.
 */
export const FAMILIES = [
  "STR",
  "TYP",
  "FOR",
  "COD",
  "VOL",
  "MET",
  "DUP",
  "WER",
  "BEZ",
  "SUM",
  "ZTR",
  "REV",
  "BLT",
  "AMT",
  "SCH",
] as const;

export type Family = (typeof FAMILIES)[number];

/** A rule code such as "SUM-01". Codes are never reused. */
export type RuleCode = `${Family}-${string}`;

/** Codes after which a cell holds no usable number, so that no later rule may judge it. */
export const UNREADABLE_CODES: readonly string[] = [
  "TYP-01",
  "TYP-02",
  "TYP-03",
  "TYP-06",
  "TYP-09",
  "FOR-01",
];

/** What a rule gives a message where it departs from the rule's own severity. */
interface Answer {
  readonly severity?: Severity;
  readonly acknowledge?: Acknowledgement;
}

/** Type-only marker: which facts a message carries. The wording lives in `src/texts`. */
export interface MessageShape<Facts> extends Answer {
  readonly facts?: Facts;
}

export type FactsOf<Shape> = Shape extends MessageShape<infer Facts> ? Facts : never;

export const carries = <Facts>(answer: Answer = {}): MessageShape<Facts> => answer;

export type Messages = Readonly<Record<string, MessageShape<unknown>>>;

export interface RuleMeta<Code extends RuleCode, M extends Messages> {
  readonly code: Code;
  readonly family: Family;
  /** The family in whose turn the rule runs, where it gives way to rules of later families. */
  readonly runsWith?: Family;
  /** What one check of the rule looks at. */
  readonly scope: "workbook" | "sheet" | "cell" | "row" | "group" | "series";
  /**
   * Validation level of the European Statistical System: file, field, row, between rows, between sheets and deliveries,
   * between departments.
   */
  readonly level: "0" | "1a" | "1b" | "1c" | "2" | "3";
  readonly severity: Severity;
  readonly acknowledge: Acknowledgement;
  /** A cell that carries an error or warning of one of these codes is not judged again. */
  readonly suppressedBy: readonly string[];
  /** Thresholds the rule falls back on where the catalogue names none. */
  readonly params: Readonly<Record<string, number>>;
  /** Paper, paragraph or part of the catalogue the rule rests on. */
  readonly source: string;
  readonly messages: M;
}

/** A failed check, told in facts. */
export interface AnyFailure {
  readonly result: "failed";
  readonly messageId: string;
  readonly data: unknown;
  readonly sheet: string;
  readonly cells: readonly FindingCell[];
  readonly target: readonly TargetKey[];
  readonly source?: readonly TargetKey[];
  /** Tells findings about the same target apart, such as two splits of one total. */
  readonly aspect?: string;
}

/** A failed check whose facts are those its message carries. */
export type Failure<M extends Messages> = {
  [Id in keyof M & string]: AnyFailure & { readonly messageId: Id; readonly data: FactsOf<M[Id]> };
}[keyof M & string];

/** Outcome of one check: a figure that cannot be judged is neither right nor wrong. */
export type Verdict<F extends AnyFailure> =
  | { readonly result: "passed"; readonly count: number }
  | { readonly result: "notEvaluable"; readonly cells: readonly CellRef[] }
  | F;

export const PASSED = { result: "passed", count: 1 } as const;

/** Several checks of one kind that all went well, told at once. */
export const passed = (count: number): { readonly result: "passed"; readonly count: number } => ({
  result: "passed",
  count,
});

export const notEvaluable = (
  cells: readonly CellRef[],
): { readonly result: "notEvaluable"; readonly cells: readonly CellRef[] } => ({
  result: "notEvaluable",
  cells,
});

export interface Rule<Code extends RuleCode, M extends Messages> {
  readonly meta: RuleMeta<Code, M>;
  /** One verdict per check made; none at all means that the delivery holds no material for the rule. */
  readonly check: (context: RuleContext) => Iterable<Verdict<Failure<M>>>;
}

/** A rule as the run sees it, whatever its messages carry. */
export interface AnyRule {
  readonly meta: RuleMeta<RuleCode, Messages>;
  readonly check: (context: RuleContext) => Iterable<Verdict<AnyFailure>>;
}

export const defineRule = <const Code extends RuleCode, M extends Messages>(
  rule: Rule<Code, M>,
): Rule<Code, M> => rule;
