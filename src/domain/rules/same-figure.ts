// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId, QuantityId } from "../catalogue/catalogue";
import { figureId } from "../catalogue/figure";
import { numberOf, type Observation } from "../delivery/delivery";
import { sourceCell, targetCell, targetKey } from "./finding-parts";
import { exceeds } from "./rounding-tolerance";
import type { RuleContext } from "./rule-context";
import { repeatedYears } from "./series";

/**
 * How two sheets that give the same figure stand to each other: parts of one delivery, deliveries of two departments,
 * or a base beside what its owner says of it.
 */
export type Relation = "sheets" | "departments" | "reference";

/** A figure as one sheet gives it. */
export interface Place {
  readonly observation: Observation;
  readonly value: number;
  readonly department: DepartmentId | null;
  /** Stands with the department the catalogue names for the figure, which fills it in itself. */
  readonly isOwners: boolean;
}

/** Two sheets that differ in a figure; `anchor` is the one the other is measured by. */
export interface Contradiction {
  readonly anchor: Place;
  readonly other: Place;
}

/** All years in which the same two sheets differ in the same figure: one cause. */
export type Contradictions = readonly [Contradiction, ...Contradiction[]];

/** Figures on more than one sheet that stand in this relation; the tolerance is in percent of the anchor's value. */
export const compareSheets = (
  context: RuleContext,
  relation: Relation,
  tolerance: (quantity: QuantityId) => number,
): { readonly found: readonly Contradictions[]; readonly agreeing: number } => {
  const departments = new Map(context.delivery.sheets.map((one) => [one.name, one.department]));
  const found = new Map<string, [Contradiction, ...Contradiction[]]>();
  let agreeing = 0;
  for (const pair of pairsOf(context, departments)) {
    if (relationOf(pair, context) !== relation) continue;
    if (isWithin(pair, tolerance)) {
      agreeing += 1;
      continue;
    }
    const id = pairId(pair);
    const known = found.get(id);
    if (known) known.push(pair);
    else found.set(id, [pair]);
  }
  return { found: [...found.values()], agreeing };
};

/** What a finding about contradictions names: the other sheet's cells first, then those they are measured by. */
export const describeContradictions = (
  pairs: Contradictions,
  { catalogue }: Pick<RuleContext, "catalogue">,
) => ({
  sheet: pairs[0].other.observation.cell.sheet,
  cells: pairs.flatMap(({ other, anchor }) => [
    targetCell(other.observation),
    sourceCell(anchor.observation),
  ]),
  target: pairs.map(({ other }) => targetKey(catalogue, other.observation.key)),
  aspect: pairs[0].anchor.observation.cell.sheet,
});

type Departments = ReadonlyMap<string, DepartmentId | null>;

function* pairsOf(context: RuleContext, departments: Departments): Iterable<Contradiction> {
  if (departments.size < 2) return;
  for (const series of context.index.series) {
    for (const observations of repeatedYears(series)) {
      const [anchor, ...others] = placesOf(observations, departments, context);
      if (anchor) for (const other of others) yield { anchor, other };
    }
  }
}

/** One place per sheet: the owner's first, then what was delivered, then what is only shown. */
const placesOf = (
  observations: readonly Observation[],
  departments: Departments,
  { catalogue }: RuleContext,
): readonly Place[] => {
  const bySheet = new Map<string, Place>();
  for (const observation of observations) {
    const { key, cell, role } = observation;
    const value = numberOf(observation.value);
    if (value === undefined || bySheet.has(cell.sheet)) continue;
    const department = departments.get(cell.sheet) ?? null;
    const owner = catalogue.quantityById.get(key.quantity)?.department;
    const isOwners = role === "delivered" && department !== null && department === owner;
    bySheet.set(cell.sheet, { observation, value, department, isOwners });
  }
  return [...bySheet.values()].sort((a, b) => rankOf(a) - rankOf(b));
};

const rankOf = ({ isOwners, observation }: Place): number => {
  if (isOwners) return 0;
  return observation.role === "delivered" ? 1 : 2;
};

/** null: both only show what somebody else delivers. */
const relationOf = ({ anchor, other }: Contradiction, { use }: RuleContext): Relation | null => {
  if (anchor.observation.role === "reference") return null;
  const isShown = other.observation.role === "reference";
  const isBase = use.asDenominator(anchor.observation.key.quantity).length > 0;
  const isFromOthers =
    anchor.department !== null &&
    other.department !== null &&
    anchor.department !== other.department;
  if (!isShown && !isFromOthers) return "sheets";
  return isBase && (isShown || anchor.isOwners) ? "reference" : "departments";
};

const isWithin = (
  { anchor, other }: Contradiction,
  tolerance: (quantity: QuantityId) => number,
): boolean => {
  const allowed = (tolerance(anchor.observation.key.quantity) * Math.abs(anchor.value)) / 100;
  return !exceeds(Math.abs(anchor.value - other.value), allowed, anchor.value);
};

const pairId = ({ anchor, other }: Contradiction): string =>
  [
    figureId(anchor.observation.key),
    anchor.observation.cell.sheet,
    other.observation.cell.sheet,
  ].join("\u001f");
