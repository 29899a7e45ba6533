// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../shared/label";
import type { AreaId, Catalogue, GroupKey } from "./catalogue";
import { createAreaLookup } from "./area-lookup";
import { createGroupLookup, type GroupScope } from "./group-lookup";
import { createSpellingLookup, type LookupRole, type SpellingLookup } from "./spelling-lookup";
import { createSubjectLookup, type Subject } from "./subject-lookup";
import { suggestLabels } from "./suggest-labels";

export type { GroupScope } from "./group-lookup";
export type { LookupRole } from "./spelling-lookup";
export type { Subject } from "./subject-lookup";

/** Finds what the texts of a sheet mean. Unknown and ambiguous texts give null, never a guess. */
export interface LabelLookup {
  /** By Kennung, "BEV-A01" or "BEV-01"; case, dashes and blanks do not matter. */
  readonly subjectByCode: (text: string) => Subject | null;
  /** By label, title or synonym. A label that is both is taken for the quantity. */
  readonly subjectByLabel: (text: string) => Subject | null;
  /** The subject whose label stands in a longer text such as a title; the longest label wins. */
  readonly subjectWithin: (text: string) => Subject | null;
  /** By labels or synonyms joined by ";", in any order; "insgesamt" is the total. "" is unknown. */
  readonly group: (text: string, scope: GroupScope) => GroupKey | null;
  /** By label, synonym, number ("51") or both ("51 Gievenbeck"). */
  readonly area: (text: string) => AreaId | null;
  readonly spelling: SpellingLookup;
  /** Up to three labels that are most like an unknown text; none when nothing is like it. */
  readonly suggest: (role: LookupRole, text: string, scope: GroupScope) => readonly string[];
}

/** The scope of a row nothing is known of. */
export const ANY_SUBJECT: GroupScope = { quantity: null, indicator: null };

/** Look-up tables are built once per catalogue; every answer is kept, because sheets repeat their labels. */
export const labelLookup = (catalogue: Catalogue): LabelLookup => {
  const made = lookups.get(catalogue) ?? createLabelLookup(catalogue);
  lookups.set(catalogue, made);
  return made;
};

const lookups = new WeakMap<Catalogue, LabelLookup>();

const createLabelLookup = (catalogue: Catalogue): LabelLookup => {
  const subjects = createSubjectLookup(catalogue);
  const groups = createGroupLookup(catalogue);
  const areas = createAreaLookup(catalogue);
  return {
    subjectByCode: remember(subjects.byCode),
    subjectByLabel: remember(subjects.byLabel),
    subjectWithin: remember(subjects.within),
    group: groups.find,
    area: remember(areas.find),
    spelling: createSpellingLookup(catalogue),
    suggest: (role, text, scope) => {
      const labels = { quantity: subjects.labels, area: areas.labels };
      return suggestLabels(
        normaliseLabel(text),
        role === "group" ? groups.labels(scope) : labels[role],
      );
    },
  };
};

const remember = <T>(find: (text: string) => T): ((text: string) => T) => {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = find(text);
    answers.set(text, answer);
    return answer;
  };
};
