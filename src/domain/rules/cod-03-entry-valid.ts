// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DimensionId } from "../catalogue/catalogue";
import type { Member } from "../catalogue/catalogue-schema";
import type { FigureRef } from "../catalogue/figure";
import { parseGroup } from "../catalogue/group-key";
import type { Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

interface OldEntry {
  readonly dimension: DimensionId;
  readonly label: string;
  readonly validUntil: Year;
  readonly values: number;
}

/** A group or area that was given up before the year of the figure. One finding per sheet and entry. */
export const entryValid = defineRule({
  meta: {
    code: "COD-03",
    family: "COD",
    scope: "group",
    level: "1a",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    params: {},
    source: "Catalogue, member.validUntil and successor; ESS rule type COV",
    messages: {
      replaced: carries<OldEntry & { readonly successor: string }>(),
      ended: carries<OldEntry>(),
    },
  },
  *check(context) {
    const ended = endedMembers(context.catalogue);
    const uses = new Map<string, OldUse>();
    for (const { key, observations } of context.index.series) {
      if (ended.size === 0) break;
      for (const id of memberIds(key)) {
        const member = ended.get(id);
        if (!member) continue;
        for (const observation of observations) {
          if (isTooLate(observation, member, context)) addUse(uses, member, observation);
        }
      }
    }
    for (const use of uses.values()) yield describe(use, context);
    if (context.index.series.length > 0) yield passed(context.index.series.length);
  },
});

interface EndedMember {
  readonly dimension: DimensionId;
  readonly member: Member;
  readonly validUntil: Year;
  readonly successor: string | null;
}

interface OldUse {
  readonly ended: EndedMember;
  readonly observations: Observation[];
}

/** By "dimension:member". */
const endedMembers = ({ data }: Catalogue): ReadonlyMap<string, EndedMember> =>
  new Map(
    data.dimensions.flatMap(({ id: dimension, members }) =>
      members.flatMap((member): readonly [string, EndedMember][] => {
        const { id, validUntil, successor } = member;
        if (validUntil === null) return [];
        const label = members.find((other) => other.id === successor)?.label ?? null;
        const ended = { dimension, member, validUntil, successor: label };
        return [[`${dimension}:${id}`, ended]];
      }),
    ),
  );

const memberIds = ({ group, area }: FigureRef): readonly string[] => [
  `area:${area}`,
  ...parseGroup(group).map(({ dimension, member }) => `${dimension}:${member}`),
];

const isTooLate = (
  { key, role, value }: Observation,
  { validUntil }: EndedMember,
  { isJudged }: RuleContext,
): boolean =>
  role === "delivered" && value.kind !== "missing" && key.year > validUntil && isJudged(key.year);

const addUse = (uses: Map<string, OldUse>, ended: EndedMember, observation: Observation): void => {
  const id = `${observation.cell.sheet} ${ended.dimension}:${ended.member.id}`;
  const known = uses.get(id);
  if (known) known.observations.push(observation);
  else uses.set(id, { ended, observations: [observation] });
};

const describe = ({ ended, observations }: OldUse, { catalogue }: RuleContext) => {
  const { dimension, member, validUntil, successor } = ended;
  const facts = { dimension, label: member.label, validUntil, values: observations.length };
  const failure = {
    result: "failed",
    sheet: observations[0]?.cell.sheet ?? "",
    cells: observations.map(targetCell),
    target: observations.map(({ key }) => targetKey(catalogue, key)),
  } as const;
  return successor === null
    ? ({ ...failure, messageId: "ended", data: facts } as const)
    : ({ ...failure, messageId: "replaced", data: { ...facts, successor } } as const);
};
