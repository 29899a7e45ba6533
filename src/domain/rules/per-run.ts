// SPDX-License-Identifier: EUPL-1.2
import type { RuleContext } from "./rule-context";

/** What several rules work out of a delivery is made once per run, when the first of them asks. */
export const perRun = <T>(make: (context: RuleContext) => T): ((context: RuleContext) => T) => {
  const made = new WeakMap<RuleContext, { readonly value: T }>();
  return (context) => {
    const known = made.get(context);
    if (known) return known.value;
    const value = make(context);
    made.set(context, { value });
    return value;
  };
};
