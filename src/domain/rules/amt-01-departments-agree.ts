// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { CellKey } from "../delivery/delivery";
import { parameter } from "./parameters";
import { carries, defineRule, passed } from "./rule";
import { compareSheets, describeContradictions } from "./same-figure";

/** Departments that deliver the same figure give about the same value. */
export const departmentsAgree = defineRule({
  meta: {
    code: "AMT-01",
    family: "AMT",
    scope: "workbook",
    level: "3",
    severity: "warning",
    acknowledge: "openPoint",
    suppressedBy: ["COD-01", "DUP-01", "TYP-05", "TYP-10"],
    params: { tolerancePercent: 1 },
    source: "ESS rule type VMP",
    messages: {
      differ: carries<{
        readonly key: CellKey;
        readonly department: DepartmentId | null;
        readonly value: number;
        readonly otherDepartment: DepartmentId | null;
        readonly otherValue: number;
        /** Further years in which the two differ. */
        readonly years: readonly number[];
      }>(),
    },
  },
  *check(context) {
    const { catalogue } = context;
    const { found, agreeing } = compareSheets(context, "departments", (quantity) =>
      parameter({ catalogue, quantity }, departmentsAgree.meta, "tolerancePercent"),
    );
    for (const pairs of found) {
      const [{ anchor, other }, ...more] = pairs;
      const data = {
        key: other.observation.key,
        department: other.department,
        value: other.value,
        otherDepartment: anchor.department,
        otherValue: anchor.value,
        years: more.map((pair) => pair.other.observation.key.year),
      };
      const place = describeContradictions(pairs, context);
      yield { result: "failed", messageId: "differ", data, ...place };
    }
    if (agreeing > 0) yield passed(agreeing);
  },
});
