// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import type { Delivery, Observation } from "../delivery/delivery";
import type { ComputedCell } from "../shared/computed-cell";
import type { Year } from "../shared/year";
import { type Figures, indexFigures, indexObservations } from "./figures";
import { type IndicatorUse, indexIndicatorUse } from "./indicator-use";

/** The figures of an edition that was closed. */
export interface PublishedFigures {
  /** Its name: "2015". */
  readonly edition: string;
  readonly observations: readonly Observation[];
}

export interface RuleMaterial {
  readonly catalogue: Catalogue;
  readonly delivery: Delivery;
  /** Years to be judged. Earlier years that stand in the delivery serve for comparison only. */
  readonly years: readonly Year[];
  /** The delivering department where it is known from outside the workbook. */
  readonly department: DepartmentId | null;
  /** What was delivered before, to be compared with. */
  readonly previous?: Delivery | null;
  /** What the last edition of the report was made from; it serves where there is no earlier delivery. */
  readonly published?: PublishedFigures | null;
  /** false: some sheets of the workbook were not read, so that what is missing may stand there. */
  readonly isWhole?: boolean;
  /** Cells of ours that hold something, with the formula that belongs there. */
  readonly computed?: readonly ComputedCell[];
  /** true: Excel recalculates this workbook only when it is told to. */
  readonly isCalculatedByHand?: boolean;
}

/** Everything a rule may look at. The indexes are built once per run. */
export interface RuleContext extends RuleMaterial {
  readonly index: Figures;
  /** The figures of the earlier delivery. */
  readonly earlier: Figures | null;
  /** The figures of the last edition. */
  readonly lastEdition: Figures | null;
  readonly use: IndicatorUse;
  readonly isJudged: (year: Year) => boolean;
}

export const createRuleContext = (material: RuleMaterial): RuleContext => {
  const judged = new Set(material.years);
  const { catalogue, previous, published } = material;
  return {
    ...material,
    index: indexFigures(catalogue, material.delivery),
    earlier: previous ? indexFigures(catalogue, previous) : null,
    lastEdition: published ? indexObservations(catalogue, published.observations) : null,
    use: indexIndicatorUse(catalogue),
    isJudged: (year) => judged.has(year),
  };
};
