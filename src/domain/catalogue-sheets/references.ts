// SPDX-License-Identifier: EUPL-1.2

/** What is known by a name on the sheets and by an id in the catalogue. */
export type NamedKind = "quantity" | "dimension" | "member" | "populationBase";

/** A thing with both its names; `scope` is the dimension of a member, else "". */
export interface Named {
  readonly kind: NamedKind;
  readonly scope: string;
  readonly id: string;
  readonly name: string;
}

/** Translates between ids and names. What nobody knows stays as it is, so that the check of the catalogue names it. */
export interface References {
  readonly idOf: (kind: NamedKind, name: string, scope?: string) => string;
  readonly nameOf: (kind: NamedKind, id: string, scope?: string) => string;
}

const keyOf = (kind: NamedKind, scope: string, text: string): string => `${kind}|${scope}|${text}`;

export const createReferences = (named: readonly Named[]): References => {
  const ids = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { kind, scope, id, name } of named) {
    ids.set(keyOf(kind, scope, name), id);
    names.set(keyOf(kind, scope, id), name);
  }
  return {
    idOf: (kind, name, scope = "") => ids.get(keyOf(kind, scope, name)) ?? name,
    nameOf: (kind, id, scope = "") => names.get(keyOf(kind, scope, id)) ?? id,
  };
};

const LETTERS: Readonly<Record<string, string>> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };

/** Id for an entry to which nobody gave one: "Café, groß" -> "cafe-gross". */
export const idFromName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüß]/gu, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-|-$/gu, "");
