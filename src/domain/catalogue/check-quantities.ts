// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "./catalogue";
import type { Quantity } from "./catalogue-schema";
import {
  contradiction,
  duplicateIds,
  duplicatesOf,
  placeAll,
  type Problems,
  referencesTo,
} from "./problem-parts";

/** Quantities are unique by id and Kennung and point at what exists. */
export const checkQuantities = (catalogue: Catalogue): Problems => {
  const { quantities } = catalogue.data;
  return [
    ...duplicateIds("quantities", quantities),
    ...duplicatesOf(
      "code",
      quantities.map(({ code }, index) => ({
        path: `quantities[${index}].code`,
        key: code.toUpperCase(),
        value: code,
      })),
    ),
    ...quantities.flatMap((quantity, index) => {
      const path = `quantities[${index}]`;
      return [
        ...checkOne(catalogue, quantity, path),
        ...checkIdentity(catalogue, quantity, path),
        ...checkLag(quantity, path),
      ];
    }),
  ];
};

const checkOne = (catalogue: Catalogue, quantity: Quantity, path: string): Problems => {
  const { data, departmentById, quantityById, indicatorById } = catalogue;
  const bases = new Set(data.populationBases.map(({ id }) => id));
  return [
    ...referencesTo(
      "department",
      departmentById,
    )([{ path: `${path}.department`, value: quantity.department }]),
    ...referencesTo(
      "populationBase",
      bases,
    )([{ path: `${path}.populationBase`, value: quantity.populationBase }]),
    ...referencesTo(
      "quantity",
      quantityById,
    )([
      { path: `${path}.baseQuantity`, value: quantity.baseQuantity },
      ...placeAll(`${path}.compareWith`, quantity.compareWith),
    ]),
    ...referencesTo(
      "indicator",
      indicatorById,
    )(
      quantity.usedBy.map(({ indicator }, index) => ({
        path: `${path}.usedBy[${index}].indicator`,
        value: indicator,
      })),
    ),
  ];
};

const checkIdentity = (catalogue: Catalogue, quantity: Quantity, path: string): Problems => {
  const { identity } = quantity;
  if (!identity) return [];
  const place = `${path}.identity`;
  const dimension = catalogue.dimensionById.get(identity.dimension);
  const members = new Set(dimension?.members.map(({ id }) => id));
  return [
    ...referencesTo(
      "quantity",
      catalogue.quantityById,
    )([{ path: `${place}.quantity`, value: identity.quantity }]),
    ...referencesTo(
      "dimension",
      catalogue.dimensionById,
    )([{ path: `${place}.dimension`, value: identity.dimension }]),
    ...(dimension
      ? referencesTo("member", members)(placeAll(`${place}.members`, identity.members))
      : []),
    ...(leadsBack(catalogue, quantity)
      ? contradiction(`${place}.quantity`, identity.quantity, "circular")
      : []),
  ];
};

const leadsBack = ({ quantityById }: Catalogue, quantity: Quantity): boolean => {
  const seen = new Set([quantity.id]);
  for (
    let next = quantity.identity;
    next;
    next = quantityById.get(next.quantity)?.identity ?? null
  ) {
    if (seen.has(next.quantity)) return true;
    seen.add(next.quantity);
  }
  return false;
};

const checkLag = ({ lag, baseQuantity }: Quantity, path: string): Problems =>
  baseQuantity !== null && lag === 0
    ? contradiction(`${path}.baseQuantity`, baseQuantity, "lagBase")
    : [];
