// SPDX-License-Identifier: EUPL-1.2
import {
  type CatalogueProblem,
  type Contradiction,
  type ReferenceKind,
  shortValue,
  type UniqueKind,
} from "./catalogue-problem";

export type Problems = readonly CatalogueProblem[];

interface KnownIds {
  readonly has: (id: string) => boolean;
}

/** A value of the catalogue with its place. */
export interface Placed {
  readonly path: string;
  readonly value: string | null;
}

/** Checks one kind of reference: ids that nobody knows become problems; null refers to nothing. */
export const referencesTo =
  (kind: ReferenceKind, known: KnownIds) =>
  (places: readonly Placed[]): Problems =>
    places.flatMap(({ path, value }) =>
      value === null || known.has(value)
        ? []
        : [{ path, value: shortValue(value), reason: { code: "unknownReference", kind } }],
    );

/** The places of a list's entries. */
export const placeAll = (path: string, values: readonly string[]): readonly Placed[] =>
  values.map((value, index) => ({ path: `${path}[${index}]`, value }));

export const contradiction = (path: string, value: unknown, rule: Contradiction): Problems => [
  { path, value: shortValue(value), reason: { code: "contradiction", rule } },
];

export interface Unique {
  readonly path: string;
  /** What must be unique; equal keys are duplicates. */
  readonly key: string;
  /** What stands in the file. */
  readonly value: string;
  /** Entries with the same owner may share a key, such as a label and its own synonym. */
  readonly owner?: string;
}

/** Everything whose key an earlier entry already has. */
export const duplicatesOf = (kind: UniqueKind, entries: readonly Unique[]): Problems => {
  const first = new Map<string, Unique>();
  return entries.flatMap((entry): Problems => {
    const earlier = first.get(entry.key);
    if (!earlier) {
      first.set(entry.key, entry);
      return [];
    }
    if (entry.owner !== undefined && entry.owner === earlier.owner) return [];
    return [
      {
        path: entry.path,
        value: shortValue(entry.value),
        reason: { code: "duplicate", kind, firstPath: earlier.path },
      },
    ];
  });
};

export const duplicateIds = (path: string, entries: readonly { readonly id: string }[]): Problems =>
  duplicatesOf(
    "id",
    entries.map(({ id }, index) => ({ path: `${path}[${index}].id`, key: id, value: id })),
  );
