// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import { type CellKey, type Observation } from "../delivery/delivery";
import { isCounted } from "./counted";
import { targetCell, targetKey } from "./finding-parts";
import { override } from "./parameters";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";

interface TypedValue {
  readonly key: CellKey;
  readonly value: number;
}

/** Counts are whole numbers; an index or mean has the decimals of its indicator. */
export const decimals = defineRule({
  meta: {
    code: "TYP-04",
    family: "TYP",
    scope: "cell",
    level: "0",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: ["TYP-05", "TYP-10"],
    params: {},
    source: "Catalogue, quantity.unit and indicator.decimals; ESS rule type FDL",
    messages: {
      integer: carries<TypedValue>(),
      decimals: carries<TypedValue & { readonly decimals: number }>(),
    },
  },
  *check(context) {
    let sound = 0;
    for (const observation of context.index.observations) {
      const { value, role, key } = observation;
      if (role !== "delivered" || value.kind !== "number") continue;
      if (Number.isInteger(value.value)) sound += 1;
      else {
        const failure = judge(observation, { key, value: value.value }, context);
        if (failure) yield failure;
        else sound += 1;
      }
    }
    if (sound > 0) yield passed(sound);
  },
});

const judge = (observation: Observation, typed: TypedValue, context: RuleContext) => {
  const { key, cell } = observation;
  const failure = {
    result: "failed",
    sheet: cell.sheet,
    cells: [targetCell(observation)],
    target: [targetKey(context.catalogue, key)],
  } as const;
  if (isCounted(context, key.quantity)) {
    return { ...failure, messageId: "integer", data: typed } as const;
  }
  // A formula computes as many digits as it likes; the index is rounded where it is shown.
  const most = mostDecimals(key.quantity, context);
  if (observation.isFormula || digitsOf(typed.value) <= most) return null;
  return { ...failure, messageId: "decimals", data: { ...typed, decimals: most } } as const;
};

const mostDecimals = (quantity: QuantityId, { catalogue, use }: RuleContext): number =>
  override({ catalogue, quantity }, decimals.meta.code, "decimals") ??
  Math.max(...use.asNumerator(quantity).map((indicator) => indicator.decimals));

const digitsOf = (value: number): number => String(value).split(".")[1]?.length ?? 0;
