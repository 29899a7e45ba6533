// SPDX-License-Identifier: EUPL-1.2
import { inventFigures, type Models } from "../../../scripts/samples/invented-figures";
import { healthModels, planningModels } from "../../../scripts/samples/models";
import { calmPublished } from "../../../scripts/samples/planning-questionnaire";
import { readPublishedFigures } from "../../../scripts/samples/published-figures";
import {
  type Catalogue,
  CITY_AREA,
  type QuantityId,
} from "../../../src/domain/catalogue/catalogue";
import { crossGroup } from "../../../src/domain/catalogue/group-key";
import { neededCells } from "../../../src/domain/catalogue/needed-cells";
import { figureInYear } from "../../../src/domain/questionnaire/questionnaire-request";

export const YEARS: readonly number[] = [2013, 2014, 2015];

/** Growth of an invented total from one year to the next. */
const GROWTH = 1.02;

/** Quantities nobody has invented yet: total of 2013, and the base whose groups it follows. */
const TOTALS: readonly (readonly [QuantityId, number, QuantityId?])[] = [
  ["foreigners-azr", 22500, "foreigners"],
  ["foreigners-8y", 10200, "foreigners-azr"],
  ["foreigners-8y-previous-year", 10000, "foreigners-8y"],
  ["naturalisations", 620, "foreigners-8y-previous-year"],
  ["foreigners-permanent", 9000, "foreigners-azr"],
  ["foreigners-tolerated", 900, "foreigners-azr"],
  ["electorate", 28000],
  ["voters", 4200, "electorate"],
  ["council-members", 72],
  ["council-members-mv", 8, "council-members"],
  ["kita-3-6", 7100],
  ["kita-3-6-language", 1500, "kita-3-6"],
  ["pupils", 38000],
  ["pupils-mv", 10500, "pupils"],
  ["intake-grade5", 2600],
  ["intake-grade5-gymnasium", 1250, "intake-grade5"],
  ["pupils-grade8", 2700],
  ["leavers", 2900],
  ["leavers-without-certificate", 130, "leavers"],
  ["leavers-abitur", 1500, "leavers"],
  ["pupils-final-sek1-previous-year", 3000],
  ["transitions-sek2", 1700, "pupils-final-sek1-previous-year"],
  ["employed-foreign-15-65", 8000, "foreigners-15-65"],
  ["ba-labour-force", 150000],
  ["ba-unemployed", 9000, "ba-labour-force"],
  ["ba-labour-force-foreign", 11000],
  ["ba-unemployed-foreign", 1600],
  ["apprentices-18-21", 5200, "population-18-21"],
  ["population-15-65-microcensus", 205000],
  ["persons-employed-15-65", 145000, "population-15-65-microcensus"],
  ["children-under3-cared", 2600, "children-under3-previous-year"],
  ["children-under3-mv-cared", 640, "children-under3-mv"],
  ["children-3-6-cared", 7100, "children-3-6-previous-year"],
  ["children-cared", 9700],
  ["children-cared-foreign-origin", 2700, "children-cared"],
  ["uma-taken-into-care", 60],
  ["sgb2-foreign", 5400, "foreigners-below-pension-age"],
  ["elb", 15000],
  ["elb-foreign", 4500, "elb"],
  ["refugees-sgb2", 900],
  ["minimum-income-recipients", 26000, "population-main"],
  ["old-age-income-foreign", 320, "foreigners-from-pension-age"],
  ["asylblg-recipients", 1200],
  ["refugees-assigned", 700],
  ["refugee-places", 1500],
  ["refugees-housed", 1300, "refugee-places"],
  ["club-members", 90000],
  ["club-members-mv", 9000, "club-members"],
  ["culture-projects", 40],
  ["staff", 5200],
  ["staff-foreign", 260, "staff"],
  ["trainees", 300],
  ["trainees-mv", 60, "trainees"],
  ["training-participations", 300],
];

const MODELS: Models = [
  ...planningModels,
  ...healthModels,
  ...TOTALS.map(([quantity, first, base]): Models[number] => [
    quantity,
    {
      totals: Object.fromEntries(YEARS.map((year, at) => [year, Math.round(first * GROWTH ** at)])),
      ...(base !== undefined && { weight: (of) => of(base) }),
    },
  ]),
];

/**
 * Figures for everything the catalogue asks, by `figureInYear`: what the city has published for 2013 to 2015, and between
 * them invented ones that add up.
 */
export const inventedDeliveries = (catalogue: Catalogue): ReadonlyMap<string, number> => {
  const cells = neededCells(catalogue, { department: null, includeOptional: false });
  const published = calmPublished(catalogue, readPublishedFigures("test/fixtures"));
  const figures = inventFigures(catalogue, cells, { published, models: MODELS, years: YEARS });
  return new Map([...figures, ...crossedPupils(catalogue, figures)]);
};

const PUPILS = "pupils-grade8";
/** Of the pupils of every form of school. */
const FOREIGN_SHARE = 0.13;

/** The only quantity that is asked by two dimensions at once: both margins add up. */
const crossedPupils = (
  catalogue: Catalogue,
  figures: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> => {
  const crossed = new Map<string, number>();
  const add = (group: string, year: number, count: number): void => {
    const id = figureInYear({ quantity: PUPILS, group, area: CITY_AREA }, year);
    crossed.set(id, (crossed.get(id) ?? 0) + count);
  };
  const forms = catalogue.data.dimensions.find(({ id }) => id === "schoolForm")?.members ?? [];
  for (const year of YEARS) {
    for (const { id } of forms) {
      const form = `schoolForm:${id}`;
      const all = figures.get(
        figureInYear({ quantity: PUPILS, group: form, area: CITY_AREA }, year),
      );
      if (all === undefined) continue;
      const foreign = Math.round(all * FOREIGN_SHARE);
      const parts = { german: all - foreign, foreign };
      for (const [member, count] of Object.entries(parts)) {
        const nationality = { dimension: "nationality", member };
        add(crossGroup(catalogue, [nationality]), year, count);
        add(
          crossGroup(catalogue, [nationality, { dimension: "schoolForm", member: id }]),
          year,
          count,
        );
      }
    }
  }
  return crossed;
};
