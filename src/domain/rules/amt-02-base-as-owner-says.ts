// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { CellKey } from "../delivery/delivery";
import { parameter } from "./parameters";
import { carries, defineRule, passed } from "./rule";
import { compareSheets, describeContradictions } from "./same-figure";

/** A base is the one its owner delivers: rates of several departments are to rest on the same people. */
export const baseAsOwnerSays = defineRule({
  meta: {
    code: "AMT-02",
    family: "AMT",
    scope: "workbook",
    level: "3",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: ["COD-01", "DUP-01", "TYP-05", "TYP-10", "BEZ-01"],
    params: { tolerancePercent: 0.5 },
    source: "ESS rule type VCO, level 3; two population counts of Münster differ by 2.4 %",
    messages: {
      differ: carries<{
        readonly key: CellKey;
        readonly value: number;
        /** null: the sheet that fills the base in does not say whose it is. */
        readonly owner: DepartmentId | null;
        readonly ownersValue: number;
        /** Further years in which the two differ. */
        readonly years: readonly number[];
      }>(),
    },
  },
  *check(context) {
    const { catalogue } = context;
    const { found, agreeing } = compareSheets(context, "reference", (quantity) =>
      parameter({ catalogue, quantity }, baseAsOwnerSays.meta, "tolerancePercent"),
    );
    for (const pairs of found) {
      const [{ anchor, other }, ...more] = pairs;
      const data = {
        key: other.observation.key,
        value: other.value,
        owner: anchor.department,
        ownersValue: anchor.value,
        years: more.map((pair) => pair.other.observation.key.year),
      };
      const place = describeContradictions(pairs, context);
      yield { result: "failed", messageId: "differ", data, ...place };
    }
    if (agreeing > 0) yield passed(agreeing);
  },
});
