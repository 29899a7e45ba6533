// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, IndicatorId, QuantityId } from "../catalogue/catalogue";
import type { CatalogueData, Indicator, Quantity } from "../catalogue/catalogue-schema";

/** What a threshold is asked for: the whole catalogue, or one quantity or indicator of it. */
export interface ParameterScope {
  readonly catalogue: Catalogue;
  readonly indicator?: IndicatorId;
  readonly quantity?: QuantityId;
}

interface Parametrised {
  readonly code: string;
  readonly params: Readonly<Record<string, number>>;
}

/** A threshold of a rule: as the catalogue sets it, most specific place first, else the rule's own. */
export const parameter = (scope: ParameterScope, meta: Parametrised, name: string): number => {
  const value = override(scope, meta.code, name) ?? meta.params[name];
  if (value === undefined) throw new Error(`${meta.code} has no parameter ${name}`);
  return value;
};

/** What the catalogue sets: for the indicator, else for the quantity, else for all figures. */
export const override = (
  { catalogue, indicator, quantity }: ParameterScope,
  code: string,
  name: string,
): number | undefined => {
  const setBy = (place: Place): number | undefined => place?.ruleParameters?.[code]?.[name];
  return (
    setBy(catalogue.indicatorById.get(indicator ?? "")) ??
    setBy(catalogue.quantityById.get(quantity ?? "")) ??
    setBy(catalogue.data)
  );
};

type Place = Pick<Indicator | Quantity | CatalogueData, "ruleParameters"> | undefined;
