// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, GroupKey } from "../catalogue/catalogue";
import type { LabelLookup, Subject } from "../catalogue/label-lookup";
import { normaliseLabel } from "../shared/label";
import type { Year } from "../shared/year";
import { yearsIn } from "./header-words";
import { isOpenGroup, joinGroups } from "./join-groups";
import { memoise } from "./sheet-grid";

/** What a title says about all figures of its table. */
export interface TitleSubject {
  readonly subject: Subject;
  readonly group: GroupKey;
}

/**
 * Reads what a title or another longer text is about; null where no quantity is named.
 * "unclear": one is named, but with words that cannot be placed; a guess would misfile every figure.
 */
export type TitleReader = (text: string) => TitleSubject | "unclear" | null;

const PUNCTUATION = /[:,;()[\]/|]+/gu;
const DATES = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{L}+)\s?(?:\d{4})?/gu;
const SCHOOL_YEARS = /(?:19|20)\d{2}\s?\/\s?\d{2,4}/gu;
/** Words after which a text speaks of some, not of all, and numbers that are no years: ages, sizes. */
const NARROWING =
  /(?:^| )(?:mit|ohne|nur|darunter|davon|unter|ueber|ab|mindestens|im alter|\d{1,2})(?: |-|$)/u;
const INFLECTION = /(?<=\p{L}{4})e[mnrs]?$/u;
/** In words. */
const LONGEST_GROUP_TEXT = 7;
/** In letters. */
const SHORTEST_GROUP_TEXT = 4;

export const createTitleReader = (catalogue: Catalogue, lookup: LabelLookup): TitleReader => {
  const findGroups = groupFinder(catalogue, lookup);
  return memoise((text) => {
    const found = longestSubject(catalogue, lookup, text);
    if (!found) return null;
    const [before = "", after = ""] = found.text.split(found.label);
    const preceding = findGroups(before, found.subject);
    const following = findGroups(after, found.subject);
    const isSetOff = !/\p{L}$/u.test(before.trim()) || !/\p{L}$/u.test(preceding.rest);
    if (!isSetOff || NARROWING.test(following.rest)) return "unclear";
    // Two members of one dimension are a list of what is in the table, not its subject.
    const group = joinGroups(catalogue, [...preceding.groups, ...following.groups]);
    return group === null ? "unclear" : { subject: found.subject, group };
  });
};

/** The one year a text names; a date in it counts more than other years ("Ausgabe 2015, Stand 31.12.2014"). */
export const yearOfText = (text: string): Year | null => {
  const schoolYears = text.match(SCHOOL_YEARS) ?? [];
  if (schoolYears.length === 1) return Number(schoolYears[0]?.slice(0, 4));
  const dated = [...text.matchAll(DATES)].flatMap(([date]) => yearsIn(date));
  const [only, ...others] = new Set(dated.length > 0 ? dated : yearsIn(text));
  return only !== undefined && others.length === 0 ? only : null;
};

interface FoundSubject {
  readonly subject: Subject;
  /** Normalised text and the normalised label found in it. */
  readonly text: string;
  readonly label: string;
}

/** Punctuation may stand at the label ("...: männlich") or belong to it ("15 bis unter 65, Ausländer"). */
const longestSubject = (
  catalogue: Catalogue,
  lookup: LabelLookup,
  text: string,
): FoundSubject | null => {
  const [raw, plain] = [text, text.replace(PUNCTUATION, " ").replace(/ +/gu, " ")].map((variant) =>
    subjectIn(catalogue, lookup, variant),
  );
  if (!raw || !plain) return raw ?? plain ?? null;
  return plain.label.length > raw.label.length ? plain : raw;
};

const subjectIn = (
  catalogue: Catalogue,
  lookup: LabelLookup,
  text: string,
): FoundSubject | null => {
  const subject = lookup.subjectWithin(text);
  if (!subject) return null;
  const normalised = normaliseLabel(text);
  const [label] = namesOf(catalogue, subject)
    .map(normaliseLabel)
    .filter((name) => normalised.includes(name))
    .sort((a, b) => b.length - a.length);
  return label === undefined ? null : { subject, text: normalised, label };
};

const namesOf = (
  { quantityById, indicatorById }: Catalogue,
  { quantity, indicator }: Subject,
): readonly string[] => {
  const named = indicator === null ? undefined : indicatorById.get(indicator);
  if (named) return [named.title, ...named.synonyms];
  const delivered = quantityById.get(quantity ?? "");
  return delivered ? [delivered.label, ...delivered.synonyms] : [];
};

interface FoundGroups {
  readonly groups: readonly GroupKey[];
  /** The text without the groups, the city and dates. */
  readonly rest: string;
}

/** Finds the groups named in a text, the longest wording first. */
const groupFinder = (
  catalogue: Catalogue,
  lookup: LabelLookup,
): ((text: string, subject: Subject) => FoundGroups) => {
  const groupOf = (words: readonly string[], subject: Subject): GroupKey | null => {
    const wording = words.join(" ");
    // "mit" and "ohne" are synonyms of groups in a stub, but ordinary words in a title.
    if (wording.length <= SHORTEST_GROUP_TEXT) return null;
    const group =
      lookup.group(wording, subject) ?? lookup.group(wording.replace(INFLECTION, ""), subject);
    return group === null || isOpenGroup(catalogue, group) ? null : group;
  };

  return (text, subject) => {
    const words = [SCHOOL_YEARS, DATES, PUNCTUATION]
      .reduce((rest, pattern) => rest.replace(pattern, " "), text)
      .split(" ")
      .filter(Boolean);
    const groups: GroupKey[] = [];
    const rest: string[] = [];
    for (let at = 0; at < words.length;) {
      const found = longestGroupAt(words, at, (wording) => groupOf(wording, subject));
      if (found) groups.push(found.group);
      else if (lookup.area(words[at] ?? "") === null) rest.push(words[at] ?? "");
      at += found?.length ?? 1;
    }
    return { groups, rest: rest.join(" ") };
  };
};

const longestGroupAt = (
  words: readonly string[],
  at: number,
  groupOf: (words: readonly string[]) => GroupKey | null,
): { readonly group: GroupKey; readonly length: number } | null => {
  for (let length = Math.min(LONGEST_GROUP_TEXT, words.length - at); length > 0; length -= 1) {
    const group = groupOf(words.slice(at, at + length));
    if (group !== null) return { group, length };
  }
  return null;
};
