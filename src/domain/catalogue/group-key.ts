// SPDX-License-Identifier: EUPL-1.2
import {
  type AreaId,
  type Catalogue,
  type DimensionId,
  type GroupKey,
  TOTAL_GROUP,
} from "./catalogue";
import type { Member } from "./catalogue-schema";

/** One dimension of a group: "sex:male" is `{ dimension: "sex", member: "male" }`. */
export interface GroupPart {
  readonly dimension: DimensionId;
  /** Id of a member; in an open dimension the normalised name or an open slot. */
  readonly member: string;
}

/** A "+" that joins two parts; the one in "age10:90+" does not. */
const JOINT = /\+(?=[A-Za-z][A-Za-z0-9]*:)/u;
const OPEN_SLOT = /^#\d+$/u;

/** "sex:male+age10:0-9" -> its two parts; "total" -> none. */
export const parseGroup = (group: GroupKey): readonly GroupPart[] =>
  group === TOTAL_GROUP
    ? []
    : group.split(JOINT).map((text) => {
        const colon = text.indexOf(":");
        return { dimension: text.slice(0, colon), member: text.slice(colon + 1) };
      });

export const formatGroup = (parts: readonly GroupPart[]): GroupKey =>
  parts.length === 0
    ? TOTAL_GROUP
    : parts.map(({ dimension, member }) => `${dimension}:${member}`).join("+");

/**
 * Key of the group in which all parts hold at once. Total members say nothing and are dropped;
 * the order is that of the crossing which names the dimensions, else that of the catalogue.
 */
export const crossGroup = (catalogue: Catalogue, parts: readonly GroupPart[]): GroupKey => {
  const telling = parts.filter(({ dimension, member }) => !isTotal(catalogue, dimension, member));
  const order = dimensionOrder(
    catalogue,
    telling.map((part) => part.dimension),
  );
  return formatGroup(
    [...telling].sort((a, b) => order.indexOf(a.dimension) - order.indexOf(b.dimension)),
  );
};

/** Group of the n-th empty row of an open dimension; its name is entered in the delivery. Counts from 1. */
export const openSlotGroup = (dimension: DimensionId, slot: number): GroupKey =>
  `${dimension}:#${slot}`;

export const isOpenSlot = (group: GroupKey): boolean =>
  parseGroup(group).some(({ member }) => OPEN_SLOT.test(member));

/** Text of a group as it stands in column Gruppe; "" for an open slot, whose name is still to be entered. */
export const groupText = (catalogue: Catalogue, group: GroupKey): string => {
  const parts = parseGroup(group);
  if (parts.length === 0) return totalText(catalogue);
  return parts.map((part) => partText(catalogue, part)).join("; ");
};

/** Text of an area as it stands in column Gebiet. */
export const areaText = (catalogue: Catalogue, area: AreaId): string =>
  catalogue.areaById.get(area)?.label ?? area;

/** Label of the total row; every dimension has the same. */
export const totalText = ({ data }: Catalogue): string => {
  for (const { id, members } of data.dimensions) {
    const total = id === "area" ? undefined : members.find(({ kind }) => kind === "total");
    if (total) return total.label;
  }
  return "insgesamt";
};

export const findMember = (
  catalogue: Catalogue,
  { dimension, member }: GroupPart,
): Member | undefined =>
  catalogue.dimensionById.get(dimension)?.members.find((candidate) => candidate.id === member);

const isTotal = (catalogue: Catalogue, dimension: DimensionId, member: string): boolean =>
  catalogue.dimensionById.get(dimension)?.total === member;

const dimensionOrder = (
  catalogue: Catalogue,
  dimensions: readonly DimensionId[],
): readonly DimensionId[] =>
  catalogue.data.indicators
    .flatMap((indicator) => indicator.crossings)
    .find((crossing) => dimensions.every((dimension) => crossing.dimensions.includes(dimension)))
    ?.dimensions ?? catalogue.data.dimensions.map((dimension) => dimension.id);

const partText = (catalogue: Catalogue, part: GroupPart): string => {
  if (OPEN_SLOT.test(part.member)) return "";
  return findMember(catalogue, part)?.label ?? capitalise(part.member);
};

/** The key of an open member is its name in lower case. */
const capitalise = (name: string): string =>
  name.replace(/(^|[\s-])(\p{Ll})/gu, (_, before: string, letter: string) => {
    return before + letter.toUpperCase();
  });
