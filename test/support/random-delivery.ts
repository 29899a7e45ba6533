// SPDX-License-Identifier: EUPL-1.2
import fc from "fast-check";
import type { CellValue } from "../../src/domain/shared/sheet-snapshot";

/*
 * Deliveries whose figures are right and otherwise random, as the three kinds of sheet write them: sums hold, rates are
 * usual, one exceeds 100 %, counts are as small as 1, marks and signs stand where they may, a series breaks.
 */

/** Cells of one sheet. What stands above the header, the order of rows and that of columns say nothing. */
export interface RandomSheet {
  readonly kind: "yearColumns" | "list" | "areaMatrix";
  /** Lines without which the table could not be read, above the header. */
  readonly title: readonly CellValue[][];
  readonly header: readonly CellValue[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns (from 0) that hold figures. */
  readonly figures: readonly number[];
}

const YEARS = [2012, 2013, 2014, 2015] as const;
const CITY = "Stadt Münster";
const DISTRICTS = ["Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"] as const;

interface Figure {
  readonly code: string;
  readonly group: string;
  /** One per year; a text is a sign. */
  readonly values: readonly (number | string)[];
  readonly marks: readonly string[];
  readonly remark: string;
}

const NO_MARKS = YEARS.map(() => "");

const figure = (code: string, values: Figure["values"], more: Partial<Figure> = {}): Figure => ({
  ...{ code, group: "insgesamt", values, marks: NO_MARKS, remark: "" },
  ...more,
});

const whole = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const perYear = (min: number, max: number): fc.Arbitrary<readonly number[]> =>
  fc.array(whole(min, max), { minLength: YEARS.length, maxLength: YEARS.length });

const RESIDENTS = fc
  .record({ men: perYear(140_000, 142_000), women: perYear(150_000, 152_000) })
  .map(({ men, women }): readonly Figure[] => [
    figure(
      "BEV-A01",
      men.map((count, at) => count + (women[at] ?? 0)),
    ),
    figure("BEV-A01", men, { group: "männlich" }),
    figure("BEV-A01", women, { group: "weiblich" }),
  ]);

/** Value and base of a rate that stays within two points of `percent`. */
const rate = (value: string, base: string, percent: number): fc.Arbitrary<readonly Figure[]> =>
  fc.record({ bases: perYear(4000, 4200), points: perYear(-10, 10) }).map(({ bases, points }) => [
    figure(base, bases),
    figure(
      value,
      bases.map((count, at) => Math.round((count * (percent + (points[at] ?? 0) / 10)) / 100)),
    ),
  ]);

/** Revised and provisional figures, each with its reason. */
const MARKED = fc
  .record({
    values: perYear(60, 66),
    marks: fc.array(fc.constantFrom("", "r", "p", "s"), { minLength: 4, maxLength: 4 }),
  })
  .map(({ values, marks }): readonly Figure[] => [
    figure("KUL-A01", values, { marks, remark: "Zählweise geprüft, Werte berichtigt" }),
  ]);

const BROKEN_SERIES = perYear(0, 40).map((steps): readonly Figure[] => [
  figure(
    "FLU-A01",
    steps.map((step, at) => (at < 2 ? 900 : 3900) + step),
    { marks: ["", "", "b", ""], remark: "Neue Erfassung, nicht vergleichbar mit den Vorjahren" },
  ),
]);

const SMALL = perYear(1, 2).map((values): readonly Figure[] => [figure("KJH-A09", values)]);

const SIGNS = fc
  .array(fc.constantFrom<number | string>(510, 520, ".", "/"), { minLength: 4, maxLength: 4 })
  .map((values): readonly Figure[] => [
    figure("IKO-A05", values, { remark: "Einzelne Jahre dürfen nicht genannt werden" }),
  ]);

const FIGURES: fc.Arbitrary<readonly Figure[]> = fc
  .tuple(
    RESIDENTS,
    rate("BEV-A06", "BEV-A07", 40),
    rate("FLU-A04", "FLU-A05", 102),
    MARKED,
    BROKEN_SERIES,
    SMALL,
    SIGNS,
  )
  .map((blocks) => blocks.flat());

const yearColumns = (figures: readonly Figure[]): RandomSheet => ({
  kind: "yearColumns",
  title: [],
  header: [
    "Kennung",
    "Gruppe",
    "Gebiet",
    ...YEARS.flatMap((year) => [year, `${year} Kz.`]),
    "Bemerkung",
  ],
  rows: figures.map(({ code, group, values, marks, remark }) => [
    ...[code, group, CITY],
    ...values.flatMap((value, at) => [value, marks[at] ?? ""]),
    remark,
  ]),
  figures: YEARS.map((_, at) => 3 + 2 * at),
});

const list = (figures: readonly Figure[]): RandomSheet => ({
  kind: "list",
  title: [],
  header: ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert", "Kennzeichen", "Bemerkung"],
  rows: figures.flatMap(({ code, group, values, marks, remark }) =>
    values.map((value, at) => [code, group, CITY, YEARS[at] ?? 0, value, marks[at] ?? "", remark]),
  ),
  figures: [4],
});

const AREA_MATRIX: fc.Arbitrary<RandomSheet> = fc
  .array(fc.tuple(whole(20_000, 25_000), whole(25_000, 28_000)), { minLength: 6, maxLength: 6 })
  .map((districts) => {
    const rows = districts.map(([men, women], at) => [
      DISTRICTS[at] ?? "",
      men + women,
      men,
      women,
    ]);
    const sum = (column: number): number => rows.reduce((all, row) => all + Number(row[column]), 0);
    return {
      kind: "areaMatrix",
      title: [["Wohnberechtigte Bevölkerung in Münster am 31.12.2015"]],
      header: ["Stadtbezirk", "Insgesamt", "männlich", "weiblich"],
      rows: [...rows, [CITY, sum(1), sum(2), sum(3)]],
      figures: [1, 2, 3],
    };
  });

export const RANDOM_SHEETS: Readonly<Record<RandomSheet["kind"], fc.Arbitrary<RandomSheet>>> = {
  yearColumns: FIGURES.map(yearColumns),
  list: FIGURES.map(list),
  areaMatrix: AREA_MATRIX,
};

/** The table as it stands in a sheet, with further lines above. */
export const tableOf = (
  { title, header, rows }: RandomSheet,
  linesAbove: readonly string[] = [],
): readonly (readonly CellValue[])[] => [
  ...linesAbove.map((line) => [line]),
  ...title,
  header,
  ...rows,
];
