// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import type { Finding } from "../rules/finding";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { Fix, Fixes } from "./fix";
import { createFixContext, type FixContext } from "./fix-context";
import type { FixDraft } from "./fixer";
import { fixers } from "./fixers";

export interface FixMaterial {
  readonly catalogue: Catalogue;
  readonly delivery: Delivery;
  readonly snapshot: WorkbookSnapshot;
}

/** Every way to mend these findings that the add-in knows. */
export const fixesOf = (findings: readonly Finding[], material: FixMaterial): Fixes => {
  const context = createFixContext(material);
  return new Map(
    findings.flatMap((finding): [string, readonly Fix[]][] => {
      const fixes = draftsFor(finding, context)
        .map((draft): Fix => ({ cells: [], rows: [], acts: [], ...draft, finding: finding.id }))
        .filter(({ cells, rows, acts }) => cells.length + rows.length + acts.length > 0);
      return fixes.length > 0 ? [[finding.id, fixes]] : [];
    }),
  );
};

type AnyFixer = (facts: unknown, finding: Finding, context: FixContext) => readonly FixDraft[];
type AnyFixers = Readonly<Record<string, Readonly<Record<string, AnyFixer>>>>;

/** A finding carries its facts untyped; that they fit its message is what the rule's type vouches for. */
const draftsFor = (finding: Finding, context: FixContext): readonly FixDraft[] =>
  (fixers as unknown as AnyFixers)[finding.code]?.[finding.messageId]?.(
    finding.data,
    finding,
    context,
  ) ?? [];

/** What "alle gleichen beheben" takes along: the safe fixes of the same kind for findings of the same rule. */
export const equalSafeFixes = (
  fix: Fix,
  findings: readonly Finding[],
  fixes: Fixes,
): readonly Fix[] => {
  const own = findings.find(({ id }) => id === fix.finding);
  if (!own || !fix.isSafe) return [fix];
  return findings
    .filter(({ code, messageId }) => code === own.code && messageId === own.messageId)
    .flatMap(({ id }) => fixes.get(id) ?? [])
    .filter(({ isSafe, kind }) => isSafe && kind === fix.kind);
};
