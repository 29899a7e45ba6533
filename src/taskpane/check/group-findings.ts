// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Severity } from "../../domain/rules/finding";
import { isAnswered } from "../../domain/review/standing-answers";
import type { FindingCounts } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";

/** From this many findings of one kind on a sheet, they fold into one line. */
const GROUP_FROM = 5;

export type FindingEntry =
  | { readonly type: "single"; readonly key: string; readonly findings: readonly [Finding] }
  /** Findings of one rule with one wording, in sheet order. */
  | {
      readonly type: "group";
      readonly key: string;
      readonly findings: readonly [Finding, ...Finding[]];
    };

export const countFindings = (findings: readonly Finding[]): FindingCounts => ({
  errors: ofSeverity(findings, "error").length,
  warnings: ofSeverity(findings, "warning").length,
  hints: ofSeverity(findings, "information").length,
});

/** Findings that still wait for the user. */
export const openFindings = ({ result, review }: CheckOutcome): readonly Finding[] =>
  result.findings.filter((finding) => !isAnswered(finding, review.answers));

export const ofSeverity = (findings: readonly Finding[], severity: Severity): readonly Finding[] =>
  findings.filter((finding) => finding.severity === severity);

/**
 * Findings of one sheet row by row, equal ones folded into a group that stands where its first finding stands.
 * `key` sets the groups of one part of the list apart from those of the others.
 */
export const entriesOf = (findings: readonly Finding[], key: string): readonly FindingEntry[] => {
  const kinds = groupBy([...findings].sort(bySheetOrder), kindOf);
  return [...kinds]
    .flatMap(([kind, list]): readonly FindingEntry[] => {
      const [first, ...rest] = list;
      return first && list.length >= GROUP_FROM
        ? [{ type: "group", key: `${key} ${kind}`, findings: [first, ...rest] }]
        : list.map((finding) => ({ type: "single", key: finding.id, findings: [finding] }));
    })
    .sort((a, b) => bySheetOrder(a.findings[0], b.findings[0]));
};

const kindOf = ({ code, messageId, severity }: Finding): string =>
  `${code} ${messageId} ${severity}`;

/** Findings about the whole sheet come first. */
export const bySheetOrder = (a: Finding, b: Finding): number => {
  const [first, second] = [a.cells[0]?.cell, b.cells[0]?.cell];
  if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
  return first.row - second.row || first.column - second.column;
};

export const groupBy = <T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
};
