// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { areaText, groupText } from "../../src/domain/catalogue/group-key";
import { neededCells } from "../../src/domain/catalogue/needed-cells";
import type { WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { snapshotOf, type TableCell, workbookOf } from "./sheet-table";

/** The report shows the last three; what lies before fills `IM_Daten`. */
const YEARS = Array.from({ length: 18 }, (_, step) => 1998 + step);
const HEAD = ["Kennung", "Angabe", "Gruppe", "Gebiet", "Jahr", "Wert"];
/** Every so many figures one is too small to be told. */
const SMALL_EVERY = 150;

/** A workbook whose one list holds so many observations: all the catalogue asks for, year by year. */
export const largeReport = (catalogue: Catalogue, observations: number): WorkbookSnapshot => {
  const needed = neededCells(catalogue, { department: null, includeOptional: true });
  const rows = [...YEARS]
    .reverse()
    .flatMap((year, step): TableCell[][] =>
      needed.map(({ quantity, group, area }, index) => [
        catalogue.quantityById.get(quantity)?.code ?? "",
        "",
        groupText(catalogue, group),
        areaText(catalogue, area),
        year,
        valueOf(index, step),
      ]),
    )
    .slice(0, observations);
  return workbookOf(snapshotOf("Alle Angaben", [HEAD, ...rows]));
};

/** Figures of a few hundred that change from year to year. */
const valueOf = (index: number, step: number): number =>
  index % SMALL_EVERY === SMALL_EVERY - 1 ? 1 + step : 200 + ((index * 37) % 500) + 5 * step;
