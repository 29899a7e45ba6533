// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../shared/label";
import type { Catalogue, IndicatorId, QuantityId } from "./catalogue";
import type { KnownText } from "./suggest-labels";

/** What a row of figures is about: a quantity, or an indicator with the quantity of its value. */
export interface Subject {
  /** null only for a difference of rates, which has no quantity of its own. */
  readonly quantity: QuantityId | null;
  /** null where the Kennung or label is that of a quantity. */
  readonly indicator: IndicatorId | null;
}

interface SubjectLookup {
  readonly byCode: (text: string) => Subject | null;
  readonly byLabel: (text: string) => Subject | null;
  readonly within: (text: string) => Subject | null;
  readonly labels: readonly KnownText[];
}

interface NamedSubject {
  readonly text: string;
  readonly label: string;
  readonly subject: Subject;
}

export const createSubjectLookup = (catalogue: Catalogue): SubjectLookup => {
  const byCode = codesOf(catalogue);
  const tiers = namesOf(catalogue);
  const byLabel = labelsOf(tiers);
  const labels = tiers
    .flat()
    .map(({ text, label }) => ({ normalised: normaliseLabel(text), label }));
  return {
    byCode: (text) => byCode.get(normaliseCode(text)) ?? null,
    byLabel: (text) => byLabel.get(normaliseLabel(text)) ?? null,
    within: (text) => findWithin(byLabel, normaliseLabel(text)),
    labels,
  };
};

/** "BEV – A01" and "bev-a01" are the same Kennung. */
const normaliseCode = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/gu, "");

const codesOf = ({ data }: Catalogue): ReadonlyMap<string, Subject> => {
  const byCode = new Map<string, Subject>();
  for (const { id, numerator } of data.indicators) {
    byCode.set(normaliseCode(id), { quantity: numerator, indicator: id });
  }
  for (const { id, code } of data.quantities) {
    byCode.set(normaliseCode(code), { quantity: id, indicator: null });
  }
  return byCode;
};

/** Names in order of weight: a label beats a title, a title beats a synonym. */
const namesOf = ({ data }: Catalogue): readonly (readonly NamedSubject[])[] => {
  const quantities = data.quantities.map(({ id, label, synonyms }) => ({
    label,
    synonyms,
    subject: { quantity: id, indicator: null },
  }));
  const indicators = data.indicators.map(({ id, title, synonyms, numerator }) => ({
    label: title,
    synonyms,
    subject: { quantity: numerator, indicator: id },
  }));
  return [
    quantities.map(({ label, subject }) => ({ text: label, label, subject })),
    indicators.map(({ label, subject }) => ({ text: label, label, subject })),
    [...quantities, ...indicators].flatMap(({ label, synonyms, subject }) =>
      synonyms.map((text) => ({ text, label, subject })),
    ),
  ];
};

/** A name that two subjects of the same weight bear is nobody's. */
const labelsOf = (tiers: readonly (readonly NamedSubject[])[]): ReadonlyMap<string, Subject> => {
  const found = new Map<string, Subject | null>();
  for (const tier of tiers) {
    const ofTier = new Map<string, Subject | null>();
    for (const { text, subject } of tier) {
      const name = normaliseLabel(text);
      ofTier.set(name, ofTier.has(name) ? null : subject);
    }
    for (const [name, subject] of ofTier) if (!found.has(name)) found.set(name, subject);
  }
  return new Map([...found].flatMap(([name, subject]) => (subject ? [[name, subject]] : [])));
};

const findWithin = (byLabel: ReadonlyMap<string, Subject>, text: string): Subject | null => {
  let longest = "";
  for (const label of byLabel.keys()) {
    if (label.length > longest.length && ` ${text} `.includes(` ${label} `)) longest = label;
  }
  return byLabel.get(longest) ?? null;
};
