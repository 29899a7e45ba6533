// SPDX-License-Identifier: EUPL-1.2
import {
  type Catalogue,
  CITY_AREA,
  type GroupKey,
  TOTAL_GROUP,
} from "../../src/domain/catalogue/catalogue";
import { canonicalFigure, figureId, type FigureRef } from "../../src/domain/catalogue/figure";
import { openSlotGroup } from "../../src/domain/catalogue/group-key";
import { type NeededCell, neededCells } from "../../src/domain/catalogue/needed-cells";
import { figureInYear } from "../../src/domain/questionnaire/questionnaire-request";
import type { Year } from "../../src/domain/shared/year";
import { inventFigures } from "./invented-figures";
import { planningModels } from "./models";
import type { PublishedFigures } from "./published-figures";
import { questionnaireSheet, withNotice } from "./questionnaire-sheet";
import type { SampleSheet } from "./sheet-model";

const DEPARTMENT = "61";
const YEARS: readonly Year[] = [2013, 2014, 2015];
const INVENTED = "Beispielzahlen, erfunden";
const NOTICE = `${INVENTED}: Nur Zahlen ohne Bemerkung hat die Stadt Münster veröffentlicht. Alle anderen sind für dieses Beispiel ausgedacht.`;

/**
 * Published figures that differ from the year before by more than the catalogue lets pass without a reason
 * (ARB-05 by district, ARB-06 in the city). They are true, but this sample shows a sheet without any finding.
 */
const jumps = ({ quantity, area }: FigureRef, year: Year): boolean =>
  year === 2014 &&
  ((quantity === "unemployed-foreign" && area !== CITY_AREA) || quantity === "unemployed-longterm");

/** In the order of their number; the figures beside them are invented. */
export const NATIONALITIES = [
  ...["Türkei", "Polen", "Portugal", "Serbien", "Italien", "Kosovo", "Russische Föderation"],
  ...["Syrien", "Griechenland", "Rumänien"],
];

/** The complete Erhebungsbogen of Amt 61: published figures, gaps filled with invented ones that say so. */
export const planningQuestionnaire = (
  catalogue: Catalogue,
  allPublished: PublishedFigures,
): SampleSheet => {
  const published = calmPublished(catalogue, allPublished);
  const request = { department: DEPARTMENT, includeOptional: false };
  const cells = neededCells(catalogue, request).filter(({ role }) => role === "delivered");
  const sheet = questionnaireSheet(catalogue, {
    ...request,
    sheet: "Erhebungsbogen",
    years: YEARS,
    values: inventFigures(catalogue, cells, { published, models: planningModels, years: YEARS }),
    remarks: new Map(cells.map((cell) => [figureId(cell), remarkOf(cell, published)])),
    openNames: openNames(),
  });
  return withNotice(sheet, NOTICE);
};

/** What an Erhebungsbogen without any finding can show of the published figures. */
export const calmPublished = (
  catalogue: Catalogue,
  published: PublishedFigures,
): PublishedFigures => withCarried(catalogue, calmFigures(catalogue, published));

/** The published figures under the key by which the Erhebungsbogen asks for them, without those that jump. */
const calmFigures = (catalogue: Catalogue, published: PublishedFigures): PublishedFigures =>
  new Map(
    [...published].flatMap(([key, value]) => {
      const [quantity = "", group = "", area = "", year = ""] = key.split(" ");
      const figure = { quantity, group, area };
      if (jumps(figure, Number(year))) return [];
      return [[figureInYear(canonicalFigure(catalogue, figure), Number(year)), value]];
    }),
  );

/** "Ausländer am 31.12. des Vorjahres" is published where "Ausländer" is, a year earlier. */
const withCarried = (catalogue: Catalogue, published: PublishedFigures): PublishedFigures => {
  const all = new Map(published);
  for (const { id, baseQuantity, lag } of catalogue.data.quantities) {
    const at = { group: TOTAL_GROUP, area: CITY_AREA };
    const base = canonicalFigure(catalogue, { quantity: baseQuantity ?? "", ...at });
    for (const year of YEARS) {
      const value = published.get(figureInYear(base, year - lag));
      if (value !== undefined) all.set(figureInYear({ quantity: id, ...at }, year), value);
    }
  }
  return all;
};

/** Which years of a row are invented. */
const remarkOf = (cell: NeededCell, published: PublishedFigures): string => {
  const invented = YEARS.filter((year) => !published.has(figureInYear(cell, year)));
  if (invented.length === 0) return "";
  return invented.length === YEARS.length ? INVENTED : `${invented.join(", ")}: ${INVENTED}`;
};

const openNames = (): ReadonlyMap<GroupKey, string> =>
  new Map(NATIONALITIES.map((name, index) => [openSlotGroup("nationalityTop10", index + 1), name]));
