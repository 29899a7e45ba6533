// SPDX-License-Identifier: EUPL-1.2
import { normaliseLabel } from "../shared/label";
import type { Dimension } from "./catalogue-schema";
import {
  contradiction,
  duplicateIds,
  duplicatesOf,
  placeAll,
  type Problems,
  referencesTo,
  type Unique,
} from "./problem-parts";

/** Members are unique by id and label, and point at members of the same dimension. */
export const checkDimensions = (dimensions: readonly Dimension[]): Problems =>
  dimensions.flatMap((dimension, index) => checkDimension(dimension, `dimensions[${index}]`));

/** The labels and synonyms of a dimension, with their place; `owner` is the member. */
export const labelsOf = (dimension: Dimension, path: string): readonly Unique[] =>
  dimension.members.flatMap(({ id, label, synonyms }, index) => [
    {
      path: `${path}.members[${index}].label`,
      value: label,
      key: normaliseLabel(label),
      owner: id,
    },
    ...synonyms.map((synonym, position) => ({
      path: `${path}.members[${index}].synonyms[${position}]`,
      value: synonym,
      key: normaliseLabel(synonym),
      owner: id,
    })),
  ]);

const checkDimension = (dimension: Dimension, path: string): Problems => {
  const { members, total, residual } = dimension;
  const toMember = referencesTo("member", new Set(members.map(({ id }) => id)));
  return [
    ...duplicateIds(`${path}.members`, members),
    ...duplicatesOf("label", labelsOf(dimension, path)),
    ...toMember([{ path: `${path}.total`, value: total }]),
    ...toMember(placeAll(`${path}.residual`, residual)),
    ...toMember(
      members.map(({ parent }, index) => ({
        path: `${path}.members[${index}].parent`,
        value: parent,
      })),
    ),
    ...toMember(
      members.map(({ successor }, index) => ({
        path: `${path}.members[${index}].successor`,
        value: successor,
      })),
    ),
    ...checkParents(dimension, path),
    ...checkLevels(dimension, path),
  ];
};

const checkParents = ({ members }: Dimension, path: string): Problems => {
  const parentOf = new Map(members.map(({ id, parent }) => [id, parent]));
  return members.flatMap(({ id, parent }, index) => {
    const seen = new Set([id]);
    for (let next = parent; next; next = parentOf.get(next) ?? null) {
      if (seen.has(next))
        return contradiction(`${path}.members[${index}].parent`, parent, "circular");
      seen.add(next);
    }
    return [];
  });
};

const checkLevels = ({ id, members }: Dimension, path: string): Problems =>
  members.flatMap((member, index) =>
    (id === "area") === (member.level !== null)
      ? []
      : contradiction(`${path}.members[${index}].level`, member.level, "memberLevel"),
  );
