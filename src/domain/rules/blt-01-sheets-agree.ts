// SPDX-License-Identifier: EUPL-1.2
import type { CellKey } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import { parameter } from "./parameters";
import { carries, defineRule, passed } from "./rule";
import { compareSheets, describeContradictions } from "./same-figure";

/** Sheets of one delivery that give the same figure give the same value. */
export const sheetsAgree = defineRule({
  meta: {
    code: "BLT-01",
    family: "BLT",
    scope: "workbook",
    level: "2",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["COD-01", "DUP-01", "TYP-05", "TYP-10"],
    params: { tolerancePercent: 0 },
    source: "ESS rule type VCO, level 2",
    messages: {
      differ: carries<{
        readonly key: CellKey;
        readonly cell: CellRef;
        readonly value: number;
        readonly otherCell: CellRef;
        readonly otherValue: number;
        /** Further years in which the two sheets differ. */
        readonly years: readonly number[];
      }>(),
    },
  },
  *check(context) {
    const { catalogue } = context;
    const { found, agreeing } = compareSheets(context, "sheets", (quantity) =>
      parameter({ catalogue, quantity }, sheetsAgree.meta, "tolerancePercent"),
    );
    for (const pairs of found) {
      const [{ anchor, other }, ...more] = pairs;
      const data = {
        key: other.observation.key,
        cell: other.observation.cell,
        value: other.value,
        otherCell: anchor.observation.cell,
        otherValue: anchor.value,
        years: more.map((pair) => pair.other.observation.key.year),
      };
      const place = describeContradictions(pairs, context);
      yield { result: "failed", messageId: "differ", data, ...place };
    }
    if (agreeing > 0) yield passed(agreeing);
  },
});
