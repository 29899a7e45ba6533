// SPDX-License-Identifier: EUPL-1.2
import type { HeaderSynonyms } from "../catalogue/catalogue-schema";
import { cleanText, normaliseLabel } from "../shared/label";
import { isYear, type Year } from "../shared/year";
import type { ColumnRole, Measure } from "./delivery";
import { memoise } from "./sheet-grid";

/** A heading of a change column; years are missing where the heading does not name them. */
export interface ChangeWord {
  readonly from: Year | null;
  readonly to: Year | null;
  readonly measure: "absolute" | "percent" | "points" | null;
  readonly isOurs: boolean;
}

/** What the text of one header cell can mean. */
export interface HeaderWord {
  readonly text: string;
  readonly label: string;
  readonly roles: readonly ColumnRole[];
  readonly year: Year | null;
  readonly measure: Measure | null;
  /** "2013 Kz.", or "Kz." alone. */
  readonly isMark: boolean;
  readonly change: ChangeWord | null;
  /** "Anzahl", "in %": says how the figures below are meant, not what they are. */
  readonly isUnit: boolean;
}

/** Reads header texts with the words of the catalogue (`headerSynonyms`). */
export type HeaderReader = (text: string) => HeaderWord;

/** The year pattern whose `measure` is the heading of a mark column. */
const MARK_PATTERN = "yearStatus";
const ANY_YEAR = "2000";
const YEARS_IN_TEXT = /(?<!\d)(?:19|20)\d{2}(?!\d)/gu;
const OURS = "(berechnet)";

const MEASURES: readonly Measure[] = ["value", "base", "rate"];

export const createHeaderReader = (synonyms: HeaderSynonyms): HeaderReader => {
  const rolesOf = roleFinder(synonyms);
  const measureOf = measureFinder(synonyms);
  const yearOf = yearFinder(synonyms, measureOf);
  const changeOf = changeFinder(synonyms);
  const units = new Set(synonyms.unitRow.map(normaliseLabel));

  return memoise((raw) => {
    const text = cleanText(raw);
    const label = normaliseLabel(text);
    const change = changeOf(text);
    const dated = change ? NO_YEAR : yearOf(text);
    return {
      text,
      label,
      roles: change || dated.year !== null ? [] : rolesOf(text, label),
      year: dated.year,
      measure: dated.measure ?? measureOf(label),
      isMark: dated.isMark || yearOf(`${ANY_YEAR} ${text}`).isMark,
      change,
      isUnit: units.has(label),
    };
  });
};

interface DatedWord {
  readonly year: Year | null;
  readonly measure: Measure | null;
  readonly isMark: boolean;
}

const NO_YEAR: DatedWord = { year: null, measure: null, isMark: false };

const roleFinder = ({
  roles,
}: HeaderSynonyms): ((text: string, label: string) => readonly ColumnRole[]) => {
  const byLabel = new Map<string, ColumnRole[]>();
  const byPattern: { readonly role: ColumnRole; readonly pattern: RegExp }[] = [];
  for (const role of Object.keys(roles) as ColumnRole[]) {
    for (const label of new Set(roles[role].labels.map(normaliseLabel))) {
      byLabel.set(label, [...(byLabel.get(label) ?? []), role]);
    }
    for (const pattern of roles[role].patterns) {
      byPattern.push({ role, pattern: new RegExp(pattern, "iu") });
    }
  }
  return (text, label) =>
    byLabel.get(label) ??
    byPattern.filter(({ pattern }) => pattern.test(text)).map(({ role }) => role);
};

const measureFinder = ({
  measureWords,
  roles,
}: HeaderSynonyms): ((label: string) => Measure | null) => {
  const byLabel = new Map<string, Measure>();
  for (const measure of MEASURES) {
    for (const word of [...roles[measure].labels, ...measureWords[measure]]) {
      byLabel.set(normaliseLabel(word), measure);
    }
  }
  return (label) => byLabel.get(label) ?? null;
};

const yearFinder = (
  { yearColumns }: HeaderSynonyms,
  measureOf: (label: string) => Measure | null,
): ((text: string) => DatedWord) => {
  const patterns = yearColumns.patterns.map(({ id, pattern }) => ({
    id,
    pattern: new RegExp(pattern, yearColumns.flags),
  }));
  return (text) => {
    for (const { id, pattern } of patterns) {
      const groups = pattern.exec(text)?.groups;
      // A school year is filed under the year it starts in, which is the group `year` of every pattern.
      const year = Number(groups?.year);
      if (!groups || !isYear(year)) continue;
      if (id === MARK_PATTERN) return { year, measure: null, isMark: true };
      return { year, measure: measureOf(normaliseLabel(groups.measure ?? "")), isMark: false };
    }
    return NO_YEAR;
  };
};

const changeFinder = ({ yearColumns }: HeaderSynonyms): ((text: string) => ChangeWord | null) => {
  const patterns = yearColumns.derived.map(({ pattern }) => new RegExp(pattern, yearColumns.flags));
  return (text) => {
    if (!patterns.some((pattern) => pattern.test(text))) return null;
    const years = yearsIn(text);
    return {
      from: years.length > 0 ? Math.min(...years) : null,
      to: years.length > 1 ? Math.max(...years) : null,
      measure: changeMeasure(normaliseLabel(text)),
      isOurs: text.endsWith(OURS),
    };
  };
};

/** All years a text names, in reading order. */
export const yearsIn = (text: string): readonly Year[] =>
  (text.match(YEARS_IN_TEXT) ?? []).map(Number);

const changeMeasure = (label: string): ChangeWord["measure"] => {
  if (/\b(?:punkten?|prozentpunkten?|%-punkten?)\b/u.test(label)) return "points";
  if (/%|\bprozent\b/u.test(label)) return "percent";
  return /\b(?:absolut|anzahl)\b/u.test(label) ? "absolute" : null;
};
