// SPDX-License-Identifier: EUPL-1.2
import type { FixAct } from "./fix";
import type { FixContext } from "./fix-context";
import type { FixDraft, Fixers } from "./fixer";

/** What hides or swallows figures, and results that may be old. No cell gets another content. */
export const shapeFixers = {
  "STR-08": {
    merged: ({ area: block }, { sheet }, context) =>
      reshaped({ kind: "unmerge", sheet, block }, context),
  },
  "STR-09": {
    hiddenRows: ({ rows }, { sheet }, context) =>
      reshaped({ kind: "showLines", sheet, rows, columns: [] }, context),
    hiddenColumns: ({ columns }, { sheet }, context) =>
      reshaped({ kind: "showLines", sheet, rows: [], columns }, context),
  },
  "FOR-06": {
    byHand: () => [{ kind: "calculate", isSafe: true, acts: [{ kind: "calculate" }] }],
  },
} satisfies Fixers;

const reshaped = (
  act: Exclude<FixAct, { kind: "calculate" }>,
  { openSheet }: FixContext,
): readonly FixDraft[] =>
  openSheet(act.sheet) ? [{ kind: act.kind, isSafe: true, acts: [act] }] : [];
