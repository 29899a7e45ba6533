// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { canonicalFigure } from "../catalogue/figure";
import type { CellKey } from "../delivery/delivery";
import { isYear } from "../shared/year";

/** Text in column Schlüssel of `IM_Daten`: "residents|mv:with|city|2013". No part may contain the separator. */
export const formatKey = ({ quantity, group, area, year }: CellKey): string =>
  [quantity, group, area, year].join("|");

/** null for a text that is no key, such as what somebody typed below the table. */
export const parseKey = (text: string): CellKey | null => {
  const [quantity, group, area, year, ...rest] = text.split("|");
  const number = Number(year);
  return quantity && group && area && isYear(number) && rest.length === 0
    ? { quantity, group, area, year: number }
    : null;
};

/**
 * The one key under which a figure stands in `IM_Daten`, whichever of its names a delivery used:
 * what the catalogue calls identical, and the figure of the year before ("31.12. des Vorjahres").
 */
export const homeKey = (catalogue: Catalogue, key: CellKey): CellKey => {
  const quantity = catalogue.quantityById.get(key.quantity);
  const isLagged = quantity !== undefined && quantity.lag > 0 && quantity.baseQuantity !== null;
  const dated = isLagged
    ? { ...key, quantity: quantity.baseQuantity, year: key.year - quantity.lag }
    : key;
  return { ...canonicalFigure(catalogue, dated), year: dated.year };
};
