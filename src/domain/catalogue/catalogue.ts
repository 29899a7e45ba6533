// SPDX-License-Identifier: EUPL-1.2
import type {
  AreaMember,
  CatalogueData,
  Department,
  Dimension,
  Field,
  Indicator,
  Member,
  Quantity,
} from "./catalogue-schema";

export type IndicatorId = string;
export type QuantityId = string;
export type DepartmentId = string;
export type DimensionId = string;
export type AreaId = string;
export type FieldId = string;

/** `total`, `<dimension>:<member>` ("sex:male"), or a crossing "sex:male+age10:0-9". */
export type GroupKey = string;

export const TOTAL_GROUP: GroupKey = "total";
export const CITY_AREA: AreaId = "city";

/** A checked catalogue with its look-up tables. Built once by `indexCatalogue`; never changed. */
export interface Catalogue {
  readonly data: CatalogueData;
  readonly fieldById: ReadonlyMap<string, Field>;
  readonly departmentById: ReadonlyMap<DepartmentId, Department>;
  readonly dimensionById: ReadonlyMap<DimensionId, Dimension>;
  readonly quantityById: ReadonlyMap<QuantityId, Quantity>;
  /** By Kennung on sheets, e.g. "BEV-A01". */
  readonly quantityByCode: ReadonlyMap<string, Quantity>;
  readonly indicatorById: ReadonlyMap<IndicatorId, Indicator>;
  readonly areaById: ReadonlyMap<AreaId, AreaMember>;
  /**
   * The quantity that is, by its identity, one member of another quantity: "residents" and then "mv:foreign" lead to
   * "foreigners".
   */
  readonly quantityByPart: ReadonlyMap<QuantityId, ReadonlyMap<GroupKey, Quantity>>;
}

const byId = <T extends { readonly id: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.map((item) => [item.id, item]));

/** Builds the look-up tables of a catalogue that has passed the schema. */
export const indexCatalogue = (data: CatalogueData): Catalogue => {
  const dimensionById = byId(data.dimensions);
  return {
    data,
    fieldById: byId(data.fields),
    departmentById: byId(data.departments),
    dimensionById,
    quantityById: byId(data.quantities),
    quantityByCode: new Map(data.quantities.map((quantity) => [quantity.code, quantity])),
    indicatorById: byId(data.indicators),
    areaById: byId((dimensionById.get("area")?.members ?? []).filter(isAreaMember)),
    quantityByPart: quantityByPart(data.quantities),
  };
};

/** A quantity that is the sum of several members is no single cell of the other quantity. */
const quantityByPart = (quantities: readonly Quantity[]): Catalogue["quantityByPart"] => {
  const parts = new Map<QuantityId, Map<GroupKey, Quantity>>();
  for (const quantity of quantities) {
    const { identity } = quantity;
    const [member, ...more] = identity?.members ?? [];
    if (!identity || member === undefined || more.length > 0) continue;
    const byGroup = parts.get(identity.quantity) ?? new Map<GroupKey, Quantity>();
    parts.set(identity.quantity, byGroup.set(`${identity.dimension}:${member}`, quantity));
  }
  return parts;
};

const isAreaMember = (member: Member): member is AreaMember => member.level !== null;
