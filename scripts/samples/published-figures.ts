// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FigureRef } from "../../src/domain/catalogue/figure";
import { figureInYear } from "../../src/domain/questionnaire/questionnaire-request";
import type { Year } from "../../src/domain/shared/year";

/** Figures the city has published, by `figureInYear`. */
export type PublishedFigures = ReadonlyMap<string, number>;

interface MappedFigure extends FigureRef {
  readonly questionnaire: string;
}

interface MappedRow {
  readonly tableId: string;
  readonly indicator: string;
  readonly breakdown: string;
  readonly years: readonly Year[];
  readonly publishedIs: "value" | "base" | "rate";
  readonly value: MappedFigure;
  readonly base: MappedFigure | null;
}

interface CsvRow {
  readonly key: string;
  readonly denominator: string;
  readonly published: string;
}

/** Reads the published figures and what they are in the catalogue. Rates are left out: they are computed. */
export const readPublishedFigures = (folder: string): PublishedFigures => {
  const csv = new Map(
    readCsv(readFileSync(join(folder, "muenster-figures.csv"), "utf8")).map((row) => [
      row.key,
      row,
    ]),
  );
  const { mapped } = JSON.parse(readFileSync(join(folder, "figures-mapping.json"), "utf8")) as {
    readonly mapped: readonly MappedRow[];
  };
  const figures = new Map<string, number>();
  for (const row of mapped.filter(({ publishedIs }) => publishedIs !== "rate")) {
    for (const year of row.years) {
      const line = csv.get(keyOf([row.tableId, row.indicator, row.breakdown, String(year)]));
      put(figures, figureInYear(row.value, year), line?.published);
      if (row.base) put(figures, figureInYear(row.base, year), line?.denominator);
    }
  }
  return figures;
};

/** The published value; a sample that asks for one that was never published is a mistake of ours. */
export const publishedValue = (
  figures: PublishedFigures,
  figure: FigureRef,
  year: Year,
): number => {
  const value = figures.get(figureInYear(figure, year));
  if (value === undefined) throw new Error(`Not published: ${figureInYear(figure, year)}`);
  return value;
};

const keyOf = (parts: readonly string[]): string => parts.join("|");

/** A sign such as "." is no figure. */
const put = (figures: Map<string, number>, key: string, text: string | undefined): void => {
  if (text === undefined || !/^\d+$/u.test(text)) return;
  figures.set(key, Number(text));
};

const readCsv = (text: string): readonly CsvRow[] =>
  text
    .trim()
    .split(/\r?\n/u)
    .slice(1)
    .map(splitLine)
    .map((cells) => {
      const [table = "", , indicator = "", breakdown = "", year = ""] = cells;
      return {
        key: keyOf([table, indicator, breakdown, year]),
        denominator: cells[6] ?? "",
        published: cells[7] ?? "",
      };
    });

/** Commas inside quotes belong to the cell. */
const splitLine = (line: string): readonly string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
