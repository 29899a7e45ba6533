// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, type GroupKey } from "../catalogue/catalogue";
import { crossGroup, parseGroup } from "../catalogue/group-key";

/** The group in which all of these hold; null where two of them name different members of one dimension. */
export const joinGroups = (catalogue: Catalogue, groups: readonly GroupKey[]): GroupKey | null => {
  const memberOf = new Map<string, string>();
  for (const { dimension, member } of groups.flatMap(parseGroup)) {
    if ((memberOf.get(dimension) ?? member) !== member) return null;
    memberOf.set(dimension, member);
  }
  return crossGroup(
    catalogue,
    [...memberOf].map(([dimension, member]) => ({ dimension, member })),
  );
};

/** Whether a group has a member that was entered freely, so that any text at all would be one. */
export const isOpenGroup = ({ dimensionById }: Catalogue, group: GroupKey): boolean =>
  parseGroup(group).some(({ dimension }) => dimensionById.get(dimension)?.open ?? false);
