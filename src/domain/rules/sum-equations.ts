// SPDX-License-Identifier: EUPL-1.2
import {
  type DimensionId,
  type GroupKey,
  type QuantityId,
  TOTAL_GROUP,
} from "../catalogue/catalogue";
import type { Dimension, Member } from "../catalogue/catalogue-schema";
import { type FigureRef, figureId } from "../catalogue/figure";
import { crossGroup, parseGroup } from "../catalogue/group-key";
import { namesOf, type Series } from "./figures";
import type { RuleContext } from "./rule-context";

/** A figure that must equal the sum of others, all of them delivered. */
export interface SumEquation {
  /** "identity": a quantity that is the sum of members of another, else the dimension by which the whole is split. */
  readonly kind: "split" | "identity";
  readonly dimension: DimensionId;
  /** Where the whole stands. */
  readonly whole: Series;
  readonly parts: readonly FigureRef[];
}

/**
 * The sums a delivery can be held to: for every figure and every dimension that splits it in full, its parts.
 * A part that is not delivered itself is replaced by its own parts; residual members count where they are delivered.
 */
export function* sumEquations(context: RuleContext): Generator<SumEquation> {
  const finder = createFinder(context);
  const seen = new Set<string>();
  for (const whole of context.index.series) {
    for (const name of namesOf(context.catalogue, whole.key)) {
      for (const { dimension, parent } of finder.splits(name)) {
        // Under its other name the same whole is split by area into the same parts.
        const id = `${figureId(whole.key)} ${dimension.id} ${parent}`;
        const parts = seen.has(id) ? null : finder.parts(name, dimension, parent);
        if (!parts) continue;
        seen.add(id);
        yield { kind: "split", dimension: dimension.id, whole, parts };
      }
    }
    yield* identityOf(whole, context);
  }
}

interface Split {
  readonly dimension: Dimension;
  /** The member whose children are the parts. */
  readonly parent: string;
}

interface Finder {
  readonly splits: (key: FigureRef) => readonly Split[];
  /** null: not every part is delivered. */
  readonly parts: (
    key: FigureRef,
    dimension: Dimension,
    parent: string,
  ) => readonly FigureRef[] | null;
}

const createFinder = (context: RuleContext): Finder => {
  const { catalogue, index } = context;
  const children = childrenByParent(catalogue.data.dimensions);
  const keyOf = createKeyWriter(context);
  const isAdditive = createAdditivity(context);
  const parts: Finder["parts"] = (key, dimension, parent) => {
    const found: FigureRef[] = [];
    for (const member of children.get(`${dimension.id}:${parent}`) ?? []) {
      const part = keyOf(key, dimension.id, member.id);
      if (index.seriesOf(part)) found.push(part);
      else if (member.kind !== "residual") {
        const inner = parts(key, dimension, member.id);
        if (!inner) return null;
        found.push(...inner);
      }
    }
    return found.length > 0 ? found : null;
  };

  const splits = (key: FigureRef): readonly Split[] => {
    const own = new Map(parseGroup(key.group).map(({ dimension, member }) => [dimension, member]));
    return ["area", ...index.dimensionsOf(key.quantity)].flatMap((id) => {
      const dimension = catalogue.dimensionById.get(id);
      const parent = id === "area" ? key.area : (own.get(id) ?? dimension?.total ?? null);
      if (!dimension || parent === null || !isAdditive(key.quantity, dimension)) return [];
      return children.has(`${id}:${parent}`) ? [{ dimension, parent }] : [];
    });
  };
  return { splits, parts };
};

const childrenByParent = (
  dimensions: readonly Dimension[],
): ReadonlyMap<string, readonly Member[]> => {
  const children = new Map<string, Member[]>();
  for (const { id, members } of dimensions) {
    for (const member of members) {
      if (member.parent === null) continue;
      const parent = `${id}:${member.parent}`;
      children.set(parent, [...(children.get(parent) ?? []), member]);
    }
  }
  return children;
};

type KeyWriter = (key: FigureRef, dimension: DimensionId, member: string) => FigureRef;

/** Groups repeat across quantities, areas and years, so that each is put together once. */
const createKeyWriter = ({ catalogue }: RuleContext): KeyWriter => {
  const groups = new Map<string, GroupKey>();
  const groupOf = (group: GroupKey, dimension: DimensionId, member: string): GroupKey => {
    const id = `${group} ${dimension}:${member}`;
    const known = groups.get(id);
    if (known !== undefined) return known;
    const rest = parseGroup(group).filter((part) => part.dimension !== dimension);
    const written =
      rest.length === 0
        ? `${dimension}:${member}`
        : crossGroup(catalogue, [...rest, { dimension, member }]);
    groups.set(id, written);
    return written;
  };
  return (key, dimension, member) =>
    dimension === "area"
      ? { ...key, area: member }
      : { ...key, group: groupOf(key.group, dimension, member) };
};

/** "davon" adds up, "darunter" does not; an index and a sample's projections never do. */
const createAdditivity = ({
  use,
}: RuleContext): ((quantity: QuantityId, dimension: Dimension) => boolean) => {
  const answers = new Map<string, boolean>();
  const isAdditive = (quantity: QuantityId, { id, split }: Dimension): boolean =>
    split === "full" &&
    [...use.asNumerator(quantity), ...use.asDenominator(quantity)].every(
      ({ kind, breakdowns }) =>
        kind !== "index" &&
        breakdowns.every(({ dimension, additive }) => dimension !== id || additive),
    );
  return (quantity, dimension) => {
    const id = `${quantity} ${dimension.id}`;
    const answer = answers.get(id) ?? isAdditive(quantity, dimension);
    answers.set(id, answer);
    return answer;
  };
};

/** A quantity that is by definition the sum of several members of another, "Duldung oder Gestattung". */
function* identityOf(whole: Series, { catalogue, index }: RuleContext): Generator<SumEquation> {
  const { quantity, group, area } = whole.key;
  const identity = catalogue.quantityById.get(quantity)?.identity;
  if (!identity || identity.members.length < 2 || group !== TOTAL_GROUP) return;
  const parts = identity.members.map((member) => ({
    quantity: identity.quantity,
    group: `${identity.dimension}:${member}`,
    area,
  }));
  if (parts.every((part) => index.seriesOf(part) !== undefined)) {
    yield { kind: "identity", dimension: identity.dimension, whole, parts };
  }
}
