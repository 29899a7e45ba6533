// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Severity } from "../../domain/rules/finding";
import { isAnswered } from "../../domain/review/standing-answers";
import type { FindingCounts } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";

/** From this many findings of one kind on a sheet, they fold into one line. */
const GROUP_FROM = 5;

export type FindingEntry =
  | { readonly type: "single"; readonly finding: Finding }
  /** Findings of one rule with one wording, in sheet order. */
  | { readonly type: "group"; readonly findings: readonly [Finding, ...Finding[]] };

export interface SheetEntries {
  readonly sheet: string;
  readonly entries: readonly FindingEntry[];
}

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
 * Findings sheet by sheet in tab order, on each sheet row by row. A group stands where its first finding stands.
 * Findings of sheets that are not in `sheetNames` come last.
 */
export const groupFindings = (
  findings: readonly Finding[],
  sheetNames: readonly string[],
): readonly SheetEntries[] => {
  const bySheet = groupBy(findings, ({ sheet }) => sheet);
  const names = [...bySheet.keys()].sort((a, b) => placeOf(sheetNames, a) - placeOf(sheetNames, b));
  return names.map((sheet) => ({ sheet, entries: entriesOf(bySheet.get(sheet) ?? []) }));
};

const placeOf = (sheetNames: readonly string[], name: string): number => {
  const place = sheetNames.indexOf(name);
  return place < 0 ? sheetNames.length : place;
};

const entriesOf = (findings: readonly Finding[]): readonly FindingEntry[] => {
  const kinds = groupBy([...findings].sort(bySheetOrder), kindOf);
  return [...kinds.values()]
    .flatMap((list): readonly FindingEntry[] => {
      const [first, ...rest] = list;
      return first && list.length >= GROUP_FROM
        ? [{ type: "group", findings: [first, ...rest] }]
        : list.map((finding) => ({ type: "single", finding }));
    })
    .sort((a, b) => bySheetOrder(firstOf(a), firstOf(b)));
};

const kindOf = ({ code, messageId }: Finding): string => `${code} ${messageId}`;

const firstOf = (entry: FindingEntry): Finding =>
  entry.type === "single" ? entry.finding : entry.findings[0];

/** Findings about the whole sheet come first. */
const bySheetOrder = (a: Finding, b: Finding): number => {
  const [first, second] = [a.cells[0]?.cell, b.cells[0]?.cell];
  if (!first || !second) return Number(first !== undefined) - Number(second !== undefined);
  return first.row - second.row || first.column - second.column;
};

const groupBy = <T>(
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
