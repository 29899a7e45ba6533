// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { labelLookup, type LabelLookup } from "../catalogue/label-lookup";
import type { CodeRole, UnknownCode } from "../delivery/delivery";
import { normaliseLabel } from "../shared/label";
import { defineRule, carries, passed } from "./rule";

interface UnknownEntry {
  readonly role: CodeRole;
  readonly text: string;
}

/** Angabe, Gruppe, Gebiet, Jahr and Kennzeichen come from lists. The same wrong entry in many rows is one finding. */
export const entryInList = defineRule({
  meta: {
    code: "COD-01",
    family: "COD",
    scope: "cell",
    level: "1a",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["STR-11", "TYP-07"],
    params: {},
    source: "Catalogue, dimensions, quantities and signs; ESS rule type COV",
    messages: {
      suggestions: carries<UnknownEntry & { readonly similar: readonly string[] }>(),
      none: carries<UnknownEntry>(),
    },
  },
  *check({ catalogue, delivery }) {
    for (const { name, unknownCodes, rows } of delivery.sheets) {
      if (unknownCodes.length > 0) yield* describeAll(name, unknownCodes, catalogue);
      if (rows.length > 0) yield passed(rows.length);
    }
  },
});

interface Lists {
  readonly catalogue: Catalogue;
  readonly lookup: LabelLookup;
}

function* describeAll(sheet: string, codes: readonly UnknownCode[], catalogue: Catalogue) {
  const lists: Lists = { catalogue, lookup: labelLookup(catalogue) };
  for (const same of sameEntries(codes)) yield describe(sheet, same, lists);
}

type Codes = readonly [UnknownCode, ...UnknownCode[]];

const sameEntries = (codes: readonly UnknownCode[]): readonly Codes[] => {
  const byEntry = new Map<string, [UnknownCode, ...UnknownCode[]]>();
  for (const code of codes) {
    const id = [code.role, code.quantity ?? "", normaliseLabel(code.text)].join("|");
    const known = byEntry.get(id);
    if (known) known.push(code);
    else byEntry.set(id, [code]);
  }
  return [...byEntry.values()];
};

const describe = (sheet: string, codes: Codes, { catalogue, lookup }: Lists) => {
  const [{ role, text, quantity }] = codes;
  const similar = suggestionsFor(codes[0], lookup);
  const owner = quantity === null ? undefined : catalogue.quantityById.get(quantity);
  const place = {
    result: "failed",
    sheet,
    cells: codes.map((code) => ({ cell: code.cell, role: "target", text: code.text }) as const),
    target: [
      [
        owner?.department ?? "",
        quantity ?? "",
        role === "year" ? text : "",
        role === "group" ? text : "",
        role === "area" ? text : "",
        "",
      ],
    ],
    aspect: `${role}|${normaliseLabel(text)}`,
  } as const;
  return similar.length > 0
    ? ({ ...place, messageId: "suggestions", data: { role, text, similar } } as const)
    : ({ ...place, messageId: "none", data: { role, text } } as const);
};

/** Years and marks have no list in which one entry is "like" another. */
const suggestionsFor = (
  { role, text, quantity }: UnknownCode,
  lookup: LabelLookup,
): readonly string[] =>
  role === "year" || role === "mark"
    ? []
    : lookup.suggest(role, text, { quantity, indicator: null });
