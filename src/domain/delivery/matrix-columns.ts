// SPDX-License-Identifier: EUPL-1.2
import { type GroupKey, TOTAL_GROUP } from "../catalogue/catalogue";
import { ANY_SUBJECT, type GroupScope, type Subject } from "../catalogue/label-lookup";
import type { Measure } from "./delivery";
import type { HeaderColumn } from "./header-columns";
import type { HeaderWord } from "./header-words";
import { isOpenGroup, joinGroups } from "./join-groups";
import type { ReadHeader, TableTools } from "./table-plan";
import type { TitleSubject } from "./title-subject";

/** What a column of an area matrix is about; quantity and group are null where its heading means nothing to us. */
interface Meaning extends Subject {
  readonly group: GroupKey | null;
}

export interface MatrixColumn extends Meaning {
  readonly column: number;
  readonly text: string;
  readonly measure: Measure;
}

export const matrixColumns = (
  tools: TableTools,
  { figures, context }: Pick<ReadHeader, "figures" | "context">,
): readonly MatrixColumn[] => {
  const shared = sharedTexts(figures);
  return figures.map((header) => {
    const words = header.words.filter(({ text }) => !shared.has(text));
    const meaning = meaningOf(tools, context.subject, words);
    return {
      column: header.column,
      text: header.leaf.text,
      measure: measureOf(header),
      ...meaning,
    };
  });
};

const UNKNOWN: Meaning = { quantity: null, indicator: null, group: null };

/** Spanners over all columns belong to the title and are read with it. */
const sharedTexts = (figures: readonly HeaderColumn[]): ReadonlySet<string> => {
  const [first, ...others] = figures;
  if (!first || others.length === 0) return new Set();
  const texts = first.words.map(({ text }) => text);
  return new Set(
    texts.filter((text) => others.every(({ words }) => words.some((word) => word.text === text))),
  );
};

const measureOf = ({ joined, words }: HeaderColumn): Measure =>
  joined.measure ??
  words
    .map(({ measure }) => measure)
    .filter(Boolean)
    .at(-1) ??
  "value";

/**
 * The words name a group of the quantity in the title, or a quantity of their own. Every word has to be understood:
 * one left out ("männlich" over "0 - 9") would file the figures under too large a group.
 */
const meaningOf = (
  tools: TableTools,
  title: TitleSubject | null,
  words: readonly HeaderWord[],
): Meaning => {
  const texts = words
    .filter((word) => isTelling(tools, title?.subject ?? ANY_SUBJECT, word))
    .map(({ text }) => text);
  const group = title && groupOfAll(tools, title.subject, texts);
  if (title && group !== null) return joined(tools, title.subject, [title.group, group]);
  const [only, ...others] = texts;
  const own = only === undefined || others.length > 0 ? null : ownSubject(tools, only);
  return own ? joined(tools, own.subject, [title?.group ?? TOTAL_GROUP, own.group]) : UNKNOWN;
};

const joined = (
  { catalogue }: TableTools,
  subject: Subject,
  groups: readonly GroupKey[],
): Meaning => {
  const group = joinGroups(catalogue, groups);
  return group === null ? UNKNOWN : { ...subject, group };
};

const ownSubject = ({ lookup, readTitle }: TableTools, text: string): TitleSubject | null => {
  const subject = lookup.subjectByLabel(text);
  if (subject) return { subject, group: TOTAL_GROUP };
  const named = readTitle(text);
  return named === "unclear" ? null : named;
};

/** "davon", "nach Geschlecht", "davon im Alter von … bis … Jahren": leads over groups, naming none. */
const LEAD = /^(?:davon|darunter|nach \p{L}+|.*….*)$/iu;

/** Units, measures ("Anteil") and leads name no group, unless the catalogue has one of that name ("insgesamt"). */
const isTelling = ({ lookup }: TableTools, scope: GroupScope, word: HeaderWord): boolean => {
  const isSilent =
    word.isUnit || word.year !== null || word.measure !== null || LEAD.test(word.text);
  return !isSilent || lookup.group(word.text, scope) !== null;
};

const groupOfAll = (
  { lookup, catalogue }: TableTools,
  subject: Subject,
  texts: readonly string[],
): GroupKey | null => {
  const groups: GroupKey[] = [];
  for (const text of texts) {
    const group = lookup.group(text, subject);
    if (group === null || isOpenGroup(catalogue, group)) return null;
    groups.push(group);
  }
  return joinGroups(catalogue, groups);
};
