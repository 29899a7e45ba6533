// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import { areaText, groupText } from "../catalogue/group-key";
import { parseKey } from "./data-key";
import type { FigureId } from "./secrecy/count-grid";

/** A figure as people know it: "Ausländer, männlich, 2013"; total and city go without saying. */
export const figureName = (catalogue: Catalogue, figure: FigureId): string => {
  const key = parseKey(figure);
  if (!key) return figure;
  const label = catalogue.quantityById.get(key.quantity)?.label ?? key.quantity;
  const group = key.group === TOTAL_GROUP ? [] : [groupText(catalogue, key.group)];
  const area = key.area === CITY_AREA ? [] : [areaText(catalogue, key.area)];
  return [label, ...group, ...area, String(key.year)].join(", ");
};
