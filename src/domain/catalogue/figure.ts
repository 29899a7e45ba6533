// SPDX-License-Identifier: EUPL-1.2
import {
  type AreaId,
  type Catalogue,
  CITY_AREA,
  type GroupKey,
  type QuantityId,
  TOTAL_GROUP,
} from "./catalogue";

/** A figure without its year: one cell row of an Erhebungsbogen. */
export interface FigureRef {
  readonly quantity: QuantityId;
  readonly group: GroupKey;
  readonly area: AreaId;
}

/** Text key of a figure for maps and sets. */
export const figureId = ({ quantity, group, area }: FigureRef): string =>
  `${quantity} ${group} ${area}`;

/**
 * The one key under which a figure is filed that the catalogue can name in two ways (`identity`):
 * "Ausländer, insgesamt" is "Wohnberechtigte, Ausländer". In the city the figure stands with the quantity
 * that is broken down; elsewhere, where nothing is broken down, with the quantity of its own.
 */
export const canonicalFigure = (catalogue: Catalogue, figure: FigureRef): FigureRef =>
  figure.area === CITY_AREA ? homeInCity(catalogue, figure) : homeElsewhere(catalogue, figure);

const homeInCity = (catalogue: Catalogue, figure: FigureRef): FigureRef => {
  const identity = catalogue.quantityById.get(figure.quantity)?.identity;
  const [member, ...more] = identity?.members ?? [];
  if (!identity || member === undefined || more.length > 0 || figure.group !== TOTAL_GROUP) {
    return figure;
  }
  return homeInCity(catalogue, {
    quantity: identity.quantity,
    group: `${identity.dimension}:${member}`,
    area: figure.area,
  });
};

const homeElsewhere = (catalogue: Catalogue, figure: FigureRef): FigureRef => {
  const part = catalogue.quantityByPart.get(figure.quantity)?.get(figure.group);
  return part ? { quantity: part.id, group: TOTAL_GROUP, area: figure.area } : figure;
};
