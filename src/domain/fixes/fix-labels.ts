// SPDX-License-Identifier: EUPL-1.2
import type { Finding, FindingCell } from "../rules/finding";
import { cleanText } from "../shared/label";
import type { FixedCell } from "./fix";
import type { FixContext } from "./fix-context";
import type { FixDraft, Fixers } from "./fixer";

const YEAR = /^\d{4}$/u;

/** Headings, years and entries from lists. */
export const labelFixers = {
  "STR-04": {
    candidate: ({ column }, finding, context) => [
      {
        kind: "renameHeader",
        isSafe: false,
        cells: replaced(finding, context, headingOf(column, context)),
      },
    ],
  },
  "TYP-07": {
    form: ({ suggestion }, finding, context) => [
      {
        kind: "normalizePeriod",
        isSafe: true,
        cells: replaced(finding, context, suggestion).map((fixed) =>
          YEAR.test(suggestion) ? context.number(fixed.cell, Number(suggestion)) : fixed,
        ),
      },
    ],
  },
  "TYP-08": {
    padded: (_, { cells }, context) => [
      {
        kind: "trim",
        isSafe: true,
        cells: cells.flatMap(({ cell }) => {
          const typed = context.typedAt(cell);
          return typeof typed === "string" ? [context.text(cell, typed.trim())] : [];
        }),
      },
    ],
  },
  "COD-01": {
    suggestions: ({ similar }, finding, context) =>
      similar.map((label) => ({
        kind: "pickCode",
        isSafe: false,
        cells: replaced(finding, context, label),
      })),
  },
  "COD-02": {
    questionnaire: ({ label }, finding, context) => [respelled(finding, context, label)],
    foreign: ({ label }, finding, context) => [respelled(finding, context, label)],
  },
} satisfies Fixers;

/** The entry was understood: it only gets the spelling of the list. */
const respelled = (finding: Finding, context: FixContext, label: string): FixDraft => ({
  kind: "normalizeCode",
  isSafe: true,
  cells: replaced(finding, context, label),
});

/** All cells of the finding with another text; none where one of them holds more than the text the finding names. */
const replaced = ({ cells }: Finding, context: FixContext, after: string): readonly FixedCell[] => {
  const fixed = cells
    .filter((found) => holdsOnlyItsText(found, context))
    .map(({ cell }) => context.text(cell, after));
  return fixed.length === cells.length ? fixed : [];
};

const holdsOnlyItsText = ({ cell, text }: FindingCell, { typedAt }: FixContext): boolean => {
  const typed = typedAt(cell);
  return typed !== null && cleanText(String(typed)) === text;
};

const headingOf = (
  column: keyof FixContext["catalogue"]["data"]["headerSynonyms"]["roles"],
  { catalogue }: FixContext,
): string => catalogue.data.headerSynonyms.roles[column]?.labels[0] ?? "";
