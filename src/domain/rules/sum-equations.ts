// SPDX-License-Identifier: EUPL-1.2
import {
  type DimensionId,
  type GroupKey,
  type QuantityId,
  TOTAL_GROUP,
} from "../catalogue/catalogue";
import type { Dimension, Member } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { crossGroup, parseGroup } from "../catalogue/group-key";
import { perKind } from "./figure-map";
import { namesOf } from "./figures";
import type { RuleContext } from "./rule-context";
import type { Series } from "./series";

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
  for (const whole of context.index.series) {
    const found: Split[] = [];
    for (const name of namesOf(context.catalogue, whole.key)) {
      for (const split of finder.splits(name)) {
        // Under its other name the same whole is split by area into the same parts.
        if (found.some((known) => isSameSplit(known, split))) continue;
        const parts = finder.parts(name, split);
        if (!parts) continue;
        found.push(split);
        yield { kind: "split", dimension: split.dimension.id, whole, parts };
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

const isSameSplit = (a: Split, b: Split): boolean =>
  a.dimension === b.dimension && a.parent === b.parent;

interface Finder {
  readonly splits: (key: FigureRef) => readonly Split[];
  /** null: not every part is delivered. */
  readonly parts: (key: FigureRef, split: Split) => readonly FigureRef[] | null;
}

const createFinder = (context: RuleContext): Finder => {
  const { catalogue, index } = context;
  const children = childrenByParent(catalogue.data.dimensions);
  const keyOf = createKeyWriter(context);
  const area = catalogue.dimensionById.get("area");
  const isSplit = ({ dimension, parent }: Split): boolean =>
    children.get(dimension)?.has(parent) ?? false;
  const parts: Finder["parts"] = (key, { dimension, parent }) => {
    const found: FigureRef[] = [];
    for (const member of children.get(dimension)?.get(parent) ?? []) {
      const part = keyOf(key, dimension, member);
      if (index.seriesOf(part)) found.push(part);
      else if (member.kind !== "residual") {
        const inner = parts(key, { dimension, parent: member.id });
        if (!inner) return null;
        found.push(...inner);
      }
    }
    return found.length > 0 ? found : null;
  };

  const splitsByGroup = perKind(({ quantity, group }): readonly Split[] => {
    const own = new Map(parseGroup(group).map(({ dimension, member }) => [dimension, member]));
    return [...index.dimensionsOf(quantity)].flatMap((id) => {
      const dimension = catalogue.dimensionById.get(id);
      const parent = own.get(id) ?? dimension?.total ?? null;
      if (!dimension || parent === null || !isAdditive(quantity, dimension, context)) return [];
      return [{ dimension, parent }].filter(isSplit);
    });
  });
  const isAdditiveByArea = perKind(
    ({ quantity }) => area !== undefined && isAdditive(quantity, area, context),
  );
  const splits = (key: FigureRef): readonly Split[] => {
    const byGroup = splitsByGroup(key);
    if (!area || !isAdditiveByArea(key)) return byGroup;
    const byArea = { dimension: area, parent: key.area };
    return isSplit(byArea) ? [byArea, ...byGroup] : byGroup;
  };
  return { splits, parts };
};

type Children = ReadonlyMap<Dimension, ReadonlyMap<string, readonly Member[]>>;

const childrenByParent = (dimensions: readonly Dimension[]): Children =>
  new Map(
    dimensions.map((dimension) => {
      const children = new Map<string, Member[]>();
      for (const member of dimension.members) {
        if (member.parent === null) continue;
        const siblings = children.get(member.parent);
        if (siblings) siblings.push(member);
        else children.set(member.parent, [member]);
      }
      return [dimension, children];
    }),
  );

type KeyWriter = (key: FigureRef, dimension: Dimension, member: Member) => FigureRef;

/** Groups repeat across quantities, areas and years, so that each is put together once. */
const createKeyWriter = ({ catalogue }: RuleContext): KeyWriter => {
  const groups = new Map<Member, Map<GroupKey, GroupKey>>();
  const groupOf = (group: GroupKey, { id: dimension }: Dimension, member: Member): GroupKey => {
    const byGroup = groups.get(member) ?? new Map<GroupKey, GroupKey>();
    groups.set(member, byGroup);
    const known = byGroup.get(group);
    if (known !== undefined) return known;
    const rest = parseGroup(group).filter((part) => part.dimension !== dimension);
    const written =
      rest.length === 0
        ? `${dimension}:${member.id}`
        : crossGroup(catalogue, [...rest, { dimension, member: member.id }]);
    byGroup.set(group, written);
    return written;
  };
  return ({ quantity, group, area }, dimension, member) =>
    dimension.id === "area"
      ? { quantity, group, area: member.id }
      : { quantity, group: groupOf(group, dimension, member), area };
};

/** "davon" adds up, "darunter" does not; an index and a sample's projections never do. */
const isAdditive = (
  quantity: QuantityId,
  { id, split }: Dimension,
  { use }: RuleContext,
): boolean =>
  split === "full" &&
  [...use.asNumerator(quantity), ...use.asDenominator(quantity)].every(
    ({ kind, breakdowns }) =>
      kind !== "index" &&
      breakdowns.every(({ dimension, additive }) => dimension !== id || additive),
  );

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
