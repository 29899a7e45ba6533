// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Finding } from "../domain/rules/finding";
import type { FindingTexts, Sentences } from "./finding-texts";
import { type Words, wordsFor } from "./finding-words.de";
import { textsOfCells } from "./findings-of-cells.de";
import { textsOfCodes } from "./findings-of-codes.de";
import { textsOfDeliveries } from "./findings-of-deliveries.de";
import { textsOfEntries } from "./findings-of-entries.de";
import { textsOfFigures } from "./findings-of-figures.de";
import { textsOfFormulas } from "./findings-of-formulas.de";
import { textsOfRelations } from "./findings-of-relations.de";
import { textsOfSheets } from "./findings-of-sheets.de";

export interface FindingText extends Sentences {
  /** The rule in a few words, the same for all its findings. */
  readonly title: string;
  /** The Angabe or Kennzahl it is about; "" for findings about a whole sheet. */
  readonly subject: string;
}

/** The wording of every rule; complete by its type. */
export const findingTexts: FindingTexts = {
  ...textsOfSheets,
  ...textsOfCells,
  ...textsOfCodes,
  ...textsOfEntries,
  ...textsOfFigures,
  ...textsOfFormulas,
  ...textsOfRelations,
  ...textsOfDeliveries,
};

/** A finding in German, values and cells included. */
export const findingText = (finding: Finding, catalogue: Catalogue): FindingText => {
  const { title, messages } = entryOf(finding.code);
  const write = messages[finding.messageId];
  if (!write) throw new Error(`No wording for ${finding.code} ${finding.messageId}`);
  const subject = subjectOf(finding, catalogue);
  return { title, subject, ...write(finding.data, wordsFor(finding, catalogue)) };
};

const subjectOf = ({ target }: Finding, catalogue: Catalogue): string => {
  const id = target[0]?.[1] ?? "";
  const quantity = catalogue.quantityById.get(id);
  if (quantity) return `${quantity.label} (${quantity.code})`;
  const indicator = catalogue.indicatorById.get(id);
  return indicator ? `${indicator.title} (${id})` : id;
};

/** Titles of rules, for lists that group findings. */
export const ruleTitle = (code: string): string => entryOf(code).title;

interface Entry {
  readonly title: string;
  readonly messages: Readonly<Record<string, (facts: unknown, words: Words) => Sentences>>;
}

/** A finding carries its facts untyped; that they fit its message is what the rule's type vouches for. */
const entryOf = (code: string): Entry => {
  const entry = (findingTexts as unknown as Readonly<Record<string, Entry>>)[code];
  if (!entry) throw new Error(`No wording for rule ${code}`);
  return entry;
};
