// SPDX-License-Identifier: EUPL-1.2
import type { RuleContext } from "./rule-context";

/** A threshold of a rule: as the catalogue sets it, else the rule's own. */
export const parameter = (
  { catalogue }: RuleContext,
  { code, params }: { readonly code: string; readonly params: Readonly<Record<string, number>> },
  name: string,
): number => {
  const value = catalogue.data.ruleParameters[code]?.[name] ?? params[name];
  if (value === undefined) throw new Error(`${code} has no parameter ${name}`);
  return value;
};
