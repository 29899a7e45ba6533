// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../shared/label";
import type { Catalogue, DimensionId, GroupKey, IndicatorId, QuantityId } from "./catalogue";
import type { Dimension, Indicator } from "./catalogue-schema";
import { crossGroup, type GroupPart } from "./group-key";
import { type KnownText, suggestLabels } from "./suggest-labels";

/** What is known of a row when its group is read; narrows the groups that can be meant. */
export interface GroupScope {
  readonly quantity: QuantityId | null;
  readonly indicator: IndicatorId | null;
}

interface GroupLookup {
  readonly find: (text: string, scope: GroupScope) => GroupKey | null;
  readonly labels: (scope: GroupScope) => readonly KnownText[];
}

interface DimensionLabels {
  readonly dimension: Dimension;
  /** Normalised label or synonym -> member id. */
  readonly members: ReadonlyMap<string, string>;
}

export const createGroupLookup = (catalogue: Catalogue): GroupLookup => {
  const all = catalogue.data.dimensions.filter(({ id }) => id !== "area").map(labelsOf);
  const totals = new Set(all.flatMap(totalTexts));
  const answers = new Map<string, GroupKey | null>();
  const inScope = scopeReader(catalogue, all);

  const findPart = (text: string, scope: GroupScope): GroupPart | "total" | null => {
    if (totals.has(text)) return "total";
    const narrow = inScope(scope);
    return oneMember(narrow, text) ?? oneMember(all, text) ?? openMember(narrow, text);
  };

  const find = (text: string, scope: GroupScope): GroupKey | null => {
    const texts = text
      .split(";")
      .map(normaliseLabel)
      .filter((part) => part !== "");
    const parts = texts.map((part) => findPart(part, scope) ?? findPart(withoutLead(part), scope));
    if (parts.length === 0 || parts.includes(null)) return null;
    const members = parts.filter((part) => part !== null && part !== "total");
    const dimensions = new Set(members.map(({ dimension }) => dimension));
    return dimensions.size === members.length ? crossGroup(catalogue, members) : null;
  };

  return {
    find: (text, scope) => {
      const key = JSON.stringify([text, scope.quantity, scope.indicator]);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const answer = find(text, scope);
      answers.set(key, answer);
      return answer;
    },
    labels: (scope) => inScope(scope).flatMap(knownTexts),
  };
};

/** "davon männlich", "dar.: Ausländer": the lead says how parts add up, not which group is meant. */
const withoutLead = (text: string): string =>
  text.replace(/^(?:davon|darunter|dav\.?|dar\.?):? +/u, "");

const labelsOf = (dimension: Dimension): DimensionLabels => ({
  dimension,
  members: new Map(
    dimension.members.flatMap(({ id, label, synonyms }) =>
      [label, ...synonyms].map((text) => [normaliseLabel(text), id] as const),
    ),
  ),
});

const totalTexts = ({ dimension, members }: DimensionLabels): readonly string[] =>
  [...members].filter(([, id]) => id === dimension.total).map(([text]) => text);

const knownTexts = ({ dimension, members }: DimensionLabels): readonly KnownText[] =>
  [...members].map(([normalised, id]) => ({
    normalised,
    label: dimension.members.find((member) => member.id === id)?.label ?? id,
  }));

/** The member with this label; null when no dimension or more than one has it. */
const oneMember = (dimensions: readonly DimensionLabels[], text: string): GroupPart | null => {
  const [only, ...others] = dimensions.flatMap(({ dimension, members }): readonly GroupPart[] => {
    const member = members.get(text);
    return member === undefined ? [] : [{ dimension: dimension.id, member }];
  });
  return only && others.length === 0 ? only : null;
};

/**
 * Where members are entered per delivery every name is one, unless it looks like a misspelt label.
 * A name cannot hold the signs of a group key.
 */
const openMember = (dimensions: readonly DimensionLabels[], text: string): GroupPart | null => {
  const open = dimensions.find(({ dimension }) => dimension.open);
  if (!open) return null;
  const member = text.replace(/[:+#]/gu, "").trim();
  const isMisspelt = suggestLabels(text, dimensions.flatMap(knownTexts)).length > 0;
  return member !== "" && !isMisspelt ? { dimension: open.dimension.id, member } : null;
};

/**
 * The dimensions by which the indicators of a scope are broken down, and those whose members are quantities
 * of their own (`identity`); all where nothing is known.
 */
const scopeReader = (
  catalogue: Catalogue,
  all: readonly DimensionLabels[],
): ((scope: GroupScope) => readonly DimensionLabels[]) => {
  const narrowed = new Map<string, readonly DimensionLabels[]>();
  return ({ quantity, indicator }) => {
    if (quantity === null && indicator === null) return all;
    const key = `${quantity ?? ""} ${indicator ?? ""}`;
    const known = narrowed.get(key);
    if (known) return known;
    const wanted = new Set([
      ...catalogue.data.indicators
        .filter((candidate) => candidate.id === indicator || uses(candidate, quantity))
        .flatMap(dimensionsOf),
      ...catalogue.data.quantities.flatMap(({ identity }) =>
        identity && identity.quantity === quantity ? [identity.dimension] : [],
      ),
    ]);
    const found = all.filter(({ dimension }) => wanted.has(dimension.id));
    narrowed.set(key, found);
    return found;
  };
};

const uses = (indicator: Indicator, quantity: QuantityId | null): boolean =>
  quantity !== null &&
  (indicator.meanWith === quantity ||
    [indicator, indicator.minuend, indicator.subtrahend].some(
      (parts) => parts?.numerator === quantity || parts?.denominator === quantity,
    ));

const dimensionsOf = (indicator: Indicator): readonly DimensionId[] => [
  ...indicator.breakdowns.map(({ dimension }) => dimension),
  ...indicator.crossings.flatMap(({ dimensions }) => dimensions),
];
