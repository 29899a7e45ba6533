// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel, spellingOf } from "../shared/label";
import type { Catalogue } from "./catalogue";

/** What the text of a cell is read as. */
export type LookupRole = "quantity" | "group" | "area";

/** How a label is written in the catalogue, for a text that means it and is written otherwise; else null. */
export type SpellingLookup = (role: LookupRole, text: string) => string | null;

interface KnownSpellings {
  /** As the catalogue writes it first. */
  readonly label: string;
  readonly spellings: Set<string>;
}

export const createSpellingLookup = (catalogue: Catalogue): SpellingLookup => {
  const known = {
    quantity: withAnswers(subjectTexts(catalogue)),
    group: withAnswers(memberTexts(catalogue, (id) => id !== "area")),
    area: withAnswers(memberTexts(catalogue, (id) => id === "area")),
  };
  return (role, text) => {
    const { byLabel, answers } = known[role];
    const answer = answers.get(text);
    if (answer !== undefined) return answer;
    const found = byLabel.get(normaliseLabel(text));
    const label = found && !found.spellings.has(spellingOf(text)) ? found.label : null;
    answers.set(text, label);
    return label;
  };
};

interface RoleSpellings {
  readonly byLabel: ReadonlyMap<string, KnownSpellings>;
  /** Sheets repeat the same few hundred labels thousands of times. */
  readonly answers: Map<string, string | null>;
}

const withAnswers = (texts: readonly string[]): RoleSpellings => ({
  byLabel: spellingsOf(texts),
  answers: new Map(),
});

/** By normalised label; two spellings of one label in the catalogue are both right. */
const spellingsOf = (texts: readonly string[]): ReadonlyMap<string, KnownSpellings> => {
  const byLabel = new Map<string, KnownSpellings>();
  for (const text of texts) {
    const name = normaliseLabel(text);
    const known = byLabel.get(name) ?? { label: text, spellings: new Set() };
    known.spellings.add(spellingOf(text));
    byLabel.set(name, known);
  }
  return byLabel;
};

const subjectTexts = ({ data }: Catalogue): readonly string[] => [
  ...data.quantities.flatMap(({ label, synonyms }) => [label, ...synonyms]),
  ...data.indicators.flatMap(({ title, synonyms }) => [title, ...synonyms]),
];

const memberTexts = (
  { data }: Catalogue,
  isWanted: (dimension: string) => boolean,
): readonly string[] =>
  data.dimensions
    .filter(({ id }) => isWanted(id))
    .flatMap(({ members }) => members.flatMap(({ label, synonyms }) => [label, ...synonyms]));
