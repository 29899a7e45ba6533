// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, WorkbookData } from "../../host/model/workbook-data";
import { cellKey } from "../../host/model/workbook-data";
import { parseArea } from "../../host/model/address";
import { openPackage } from "../../host/package/xlsx-package";
import { CITY_AREA, TOTAL_GROUP } from "../../../src/domain/catalogue/catalogue";
import { canonicalFigure, type FigureRef } from "../../../src/domain/catalogue/figure";
import { figureInYear } from "../../../src/domain/questionnaire/questionnaire-request";
import { questionnaireWords } from "../../../src/texts/questionnaire.de";
import { rowsOf, sheetOf } from "../../e2e/support/cells";
import { bundledCatalogue } from "../catalogue";
import type { DepartmentFile } from "./fill-questionnaires";
import { YEARS } from "./invented-deliveries";

/** A figure of `IM_Daten` with the place it came from. */
export interface FiledFigure {
  readonly key: string;
  readonly value: CellValue;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
}

const FIRST_ROW = 4;
const BLOCKED = "x";
const COLUMN = { key: 0, value: 6, file: 9, sheet: 10, cell: 11 } as const;

export const filedFigures = (workbook: WorkbookData): readonly FiledFigure[] =>
  rowsOf(sheetOf(workbook, "IM_Daten"))
    .slice(FIRST_ROW)
    .map((row) => ({
      key: String(row[COLUMN.key]),
      value: row[COLUMN.value] ?? "",
      file: String(row[COLUMN.file] ?? ""),
      sheet: String(row[COLUMN.sheet] ?? ""),
      cell: String(row[COLUMN.cell] ?? ""),
    }))
    .filter(({ file }) => file !== "");

/** Figures that are not what stands in the cell they are said to come from. */
export const untraceable = (
  workbook: WorkbookData,
  files: readonly DepartmentFile[],
): readonly FiledFigure[] => {
  const opened = new Map(files.map(({ name, bytes }) => [name, openPackage(bytes).data]));
  return filedFigures(workbook).filter(({ value, file, sheet, cell }) => {
    const source = opened.get(file);
    const place = parseArea(cell);
    if (!source || !place) return true;
    const said = sheetOf(source, sheet).cells.get(cellKey(place.row, place.column))?.value;
    // In a year without an election the cell says so in words.
    return said === questionnaireWords.notAsked ? value !== BLOCKED : said !== value;
  });
};

interface Rate {
  readonly name: string;
  readonly value: number;
}

/** Rates of the city whose base another department delivers, as they follow from the figures. */
export const ratesAcrossDepartments = (figures: ReadonlyMap<string, number>): readonly Rate[] => {
  const { data, quantityById } = bundledCatalogue();
  const numberOf = (quantity: string, year: number): number | undefined => {
    const figure: FigureRef = { quantity, group: TOTAL_GROUP, area: CITY_AREA };
    return figures.get(figureInYear(canonicalFigure(bundledCatalogue(), figure), year));
  };
  return data.indicators.flatMap(({ id, kind, numerator, denominator, factor }) => {
    if (kind !== "rate" || numerator === null || denominator === null) return [];
    if (quantityById.get(numerator)?.department === quantityById.get(denominator)?.department) {
      return [];
    }
    return YEARS.flatMap((year): readonly Rate[] => {
      const [value, base] = [numberOf(numerator, year), numberOf(denominator, year)];
      if (value === undefined || base === undefined) return [];
      return [{ name: `${id} ${year}`, value: (value * factor) / base }];
    });
  });
};

/** Names of rates that neither a table of their indicator nor the overview of its Handlungsfeld shows. */
export const missingRates = (workbook: WorkbookData, rates: readonly Rate[]): readonly string[] =>
  rates
    .filter(({ name, value }) => {
      const [indicator = ""] = name.split(" ");
      const [field = ""] = indicator.split("-");
      const tables = workbook.sheets.filter(
        (sheet) => sheet.name.startsWith(`${indicator}.`) || sheet.name.startsWith(`${field}.`),
      );
      return !tables.some((sheet) =>
        rowsOf(sheet)
          .flat()
          .some((cell) => typeof cell === "number" && Math.abs(cell - value) < 1e-9),
      );
    })
    .map(({ name }) => name);
