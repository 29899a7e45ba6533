// SPDX-License-Identifier: EUPL-1.2
import type { Finding, Severity } from "../../domain/rules/finding";
import type { CheckOutcome } from "../../usecases/use-cases";
import type { FindingText } from "../finding-words";
import { placeOf } from "./finding-place";
import { bySheetOrder, entriesOf, groupBy, ofSeverity, type FindingEntry } from "./group-findings";
import type { FindingFilter, Grouping, ListState } from "./list-state";

/** Entries that belong together: those of a sheet, or of an Angabe on it. */
export interface ListPart {
  readonly key: string;
  readonly entries: readonly FindingEntry[];
}

export type SectionName =
  | { readonly type: "severity"; readonly severity: Severity }
  | { readonly type: "sheet"; readonly sheet: string };

export interface ListSection {
  readonly key: string;
  readonly name: SectionName;
  /** What the filter leaves. */
  readonly findings: readonly Finding[];
  /** How many there are without the filter. */
  readonly total: number;
  readonly parts: readonly ListPart[];
  /** true: closed until its key is among the open ones. */
  readonly isFolded: boolean;
}

type View = Pick<ListState, "filter" | "grouping">;

/** The list as it is shown: sections without any finding are missing, sections the filter has emptied are not. */
export const sectionsOf = (
  outcome: CheckOutcome,
  { filter, grouping }: View,
  findingText: FindingText,
): readonly ListSection[] => {
  const { findings } = outcome.result;
  const isShown = filterFor(filter, outcome, findingText);
  const sheetNames = outcome.snapshot.sheets.map(({ name }) => name);
  const drafts = SECTIONS[grouping](findings, sheetNames);
  return drafts.map(({ all, partsOf, ...section }) => {
    const shown = all.filter(isShown);
    return { ...section, findings: shown, total: all.length, parts: partsOf(shown) };
  });
};

/** Every finding that can be seen or opened in the list, from top to bottom, each with the groups around it. */
export const displayOrder = (
  sections: readonly ListSection[],
  open: ListState["open"],
): readonly Displayed[] =>
  sections
    .filter(({ key, isFolded }) => !isFolded || open.has(key))
    .flatMap(({ parts }) => parts.flatMap(({ entries }) => entries.flatMap(displayedIn)));

/** The parts with the entries from `from` (from 0) up to but not including `to`, counted through all parts. */
export const cutParts = (
  parts: readonly ListPart[],
  { from, to }: { readonly from: number; readonly to: number },
): readonly ListPart[] => {
  let before = 0;
  return parts.flatMap((part) => {
    const entries = part.entries.slice(Math.max(0, from - before), Math.max(0, to - before));
    before += part.entries.length;
    return entries.length === 0 ? [] : [{ ...part, entries }];
  });
};

export interface Displayed {
  readonly finding: Finding;
  /** Keys of the groups it stands in. */
  readonly groups: readonly string[];
}

const displayedIn = (entry: FindingEntry): readonly Displayed[] =>
  entry.findings.map((finding) => ({
    finding,
    groups: entry.type === "group" ? [entry.key] : [],
  }));

interface Draft extends Pick<ListSection, "key" | "name" | "isFolded"> {
  readonly all: readonly Finding[];
  readonly partsOf: (shown: readonly Finding[]) => readonly ListPart[];
}

type Drafts = (findings: readonly Finding[], sheetNames: readonly string[]) => readonly Draft[];

const byUrgency: Drafts = (findings, sheetNames) =>
  (["error", "warning", "information"] as const).flatMap((severity) =>
    severitySection(ofSeverity(findings, severity), severity, sheetNames),
  );

/** Hints ask for nothing; they stay apart in either order. */
const byPlace: Drafts = (findings, sheetNames) => [
  ...inTabOrder(
    findings.filter(({ severity }) => severity !== "information"),
    sheetNames,
  ).map(([sheet, all]): Draft => ({
    key: `sheet ${sheet}`,
    name: { type: "sheet", sheet },
    isFolded: false,
    all,
    partsOf: (shown) => subjectParts(shown, sheet),
  })),
  ...severitySection(ofSeverity(findings, "information"), "information", sheetNames),
];

const SECTIONS: Readonly<Record<Grouping, Drafts>> = { urgency: byUrgency, place: byPlace };

const severitySection = (
  all: readonly Finding[],
  severity: Severity,
  sheetNames: readonly string[],
): readonly Draft[] =>
  all.length === 0
    ? []
    : [
        {
          key: severity,
          name: { type: "severity", severity },
          isFolded: severity === "information",
          all,
          partsOf: (shown) => sheetParts(shown, sheetNames),
        },
      ];

const sheetParts = (
  findings: readonly Finding[],
  sheetNames: readonly string[],
): readonly ListPart[] =>
  inTabOrder(findings, sheetNames).map(([sheet, list]) => ({
    key: sheet,
    entries: entriesOf(list, sheet),
  }));

/** By the Angabe or Kennzahl a finding is about first, in the order in which these come on the sheet. */
const subjectParts = (findings: readonly Finding[], sheet: string): readonly ListPart[] => {
  const bySubject = groupBy([...findings].sort(bySheetOrder), ({ target }) => target[0]?.[1] ?? "");
  return [...bySubject].map(([subject, list]) => {
    const key = `${sheet} ${subject}`;
    return { key, entries: entriesOf(list, key) };
  });
};

/** Findings of sheets that are not in `sheetNames` come last. */
const inTabOrder = (
  findings: readonly Finding[],
  sheetNames: readonly string[],
): readonly (readonly [string, readonly Finding[]])[] => {
  const places = new Map(sheetNames.map((name, place) => [name, place]));
  const tabOf = (sheet: string): number => places.get(sheet) ?? sheetNames.length;
  return [...groupBy(findings, ({ sheet }) => sheet)].sort(([a], [b]) => tabOf(a) - tabOf(b));
};

const filterFor = (
  { severities, text }: FindingFilter,
  outcome: CheckOutcome,
  findingText: FindingText,
): ((finding: Finding) => boolean) => {
  const wanted = text.trim().toLocaleLowerCase("de");
  return (finding) =>
    severities.includes(finding.severity) &&
    (wanted === "" || wordsOf(finding, outcome, findingText).includes(wanted));
};

/** Kept with the outcome: the words of thousands of findings are put together once, not with every key pressed. */
const wordsByOutcome = new WeakMap<CheckResult, Map<string, string>>();

type CheckResult = CheckOutcome["result"];

const wordsOf = (
  finding: Finding,
  { result, catalogue }: CheckOutcome,
  findingText: FindingText,
): string => {
  const words = wordsByOutcome.get(result) ?? new Map<string, string>();
  wordsByOutcome.set(result, words);
  const known = words.get(finding.id);
  if (known !== undefined) return known;
  const { title, subject, what } = findingText(finding, catalogue);
  const made = [placeOf(finding), finding.sheet, finding.code, subject, title, what]
    .join("\n")
    .toLocaleLowerCase("de");
  words.set(finding.id, made);
  return made;
};
