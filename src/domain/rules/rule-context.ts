// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { type Figures, indexFigures } from "./figures";
import { type IndicatorUse, indexIndicatorUse } from "./indicator-use";

export interface RuleMaterial {
  readonly catalogue: Catalogue;
  readonly delivery: Delivery;
  /** Years to be judged. Earlier years that stand in the delivery serve for comparison only. */
  readonly years: readonly Year[];
  /** The delivering department where it is known from outside the workbook. */
  readonly department: DepartmentId | null;
}

/** Everything a rule may look at. The indexes are built once per run. */
export interface RuleContext extends RuleMaterial {
  readonly index: Figures;
  readonly use: IndicatorUse;
  readonly isJudged: (year: Year) => boolean;
}

export const createRuleContext = (material: RuleMaterial): RuleContext => {
  const judged = new Set(material.years);
  return {
    ...material,
    index: indexFigures(material.catalogue, material.delivery),
    use: indexIndicatorUse(material.catalogue),
    isJudged: (year) => judged.has(year),
  };
};
