// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA, type Catalogue, TOTAL_GROUP } from "../../src/domain/catalogue/catalogue";
import { areaText, groupText } from "../../src/domain/catalogue/group-key";
import type { FigureRef } from "../../src/domain/catalogue/figure";
import type { Year } from "../../src/domain/shared/year";
import { type PublishedFigures, publishedValue } from "./published-figures";
import type { SampleCell, SampleSheet } from "./sheet-model";

/*
 * Sheets in the forms of the city's own tables: titles and headings over several rows, merged, with line breaks and
 * hyphens in the middle of words; a row of units; totals below their parts, told only by bold type; source and notes.
 */

const SOURCE = "Quelle: Stadt Münster, Statistik für Münsters Stadtteile";
/** Münster's tables separate thousands by a blank. */
const COUNT = "#\\ ##0";
const DISTRICTS = ["mitte", "west", "nord", "ost", "suedost", "hiltrup"].map(
  (name) => `district-${name}`,
);
const AREAS = [...DISTRICTS, CITY_AREA];
const AREA_HEAD = "Stadtteil/\nTeilbereich/\nStadtbezirk";

type Row = readonly (SampleCell | null)[];

interface Source {
  readonly catalogue: Catalogue;
  readonly figures: PublishedFigures;
}

/** The published figures of BEV-01 to BEV-06 as sheets nobody made for the add-in. */
export const publishedSheets = (source: Source): readonly SampleSheet[] => [
  districtsByYear(source),
  foreignersByYear(source),
  cityByYear(source),
  ageList(source),
  shareList(source),
  areaMatrix(source),
];

/** Jahresspalten with two Angaben, each merged over its areas. */
const districtsByYear = (source: Source): SampleSheet => {
  const years = [2011, 2012, 2013];
  const quantities = ["residents", "residents-mv"];
  const head: readonly Row[] = [
    [title("Bevölkerung in den Stadtbezirken von Münster 2011 bis 2013")],
    [note("jeweils am 31.12.; Haupt- und Nebenwohnung")],
    [],
    [heading("Merkmal"), heading(AREA_HEAD), heading("am 31.12."), null, null],
    [null, null, ...years.map((year, at) => heading(at === 0 ? `${year}*)` : year))],
    [null, null, heading("Anzahl"), null, null],
  ];
  const body = quantities.flatMap((quantity) =>
    AREAS.map((area, at): Row => [
      at === 0 ? { ...stub(labelOf(source, quantity)), wrap: true, vertical: "top" } : null,
      stub(areaText(source.catalogue, area), area === CITY_AREA),
      ...years.map((year) => count(source, { quantity, group: TOTAL_GROUP, area }, year)),
    ]),
  );
  const foot: readonly Row[] = [
    [note(SOURCE)],
    [note("*) ab 2011 Auszählung des Registers, vorher Fortschreibung der Volkszählung 1987")],
  ];
  return {
    ...plain("Bezirke 2011-2013", [30, 24, 12, 12, 12]),
    rows: [...head, ...body, ...foot],
    merges: ["A4:A6", "B4:B6", "C4:E4", "C6:E6", "A7:A13", "A14:A20"],
  };
};

/** Jahresspalten of one Angabe that only the title names. */
const foreignersByYear = (source: Source): SampleSheet => {
  const years = [2011, 2012, 2013];
  return {
    ...plain("Ausländer 2011-2013", [24, 12, 12, 12]),
    rows: [
      [heading(AREA_HEAD), heading("Ausländer in Münster am 31.12."), null, null],
      [null, ...years.map(heading)],
      [null, heading("Anzahl"), null, null],
      ...AREAS.map((area): Row => [
        stub(areaText(source.catalogue, area), area === CITY_AREA),
        ...years.map((year) =>
          count(source, { quantity: "foreigners", group: TOTAL_GROUP, area }, year),
        ),
      ]),
      [note(SOURCE)],
    ],
    merges: ["A1:A3", "B1:D1", "B3:D3"],
  };
};

/** Jahresspalten for the whole city, by Migrationsvorgeschichte. */
const cityByYear = (source: Source): SampleSheet => {
  const years = [2013, 2014, 2015];
  const groups = ["without", "with", "foreign", "german-personal", "german-inherited"];
  const rows = [TOTAL_GROUP, ...groups.map((member) => `mv:${member}`)].map((group): Row => {
    const figure = { quantity: "residents", group, area: CITY_AREA };
    const isTotal = group === TOTAL_GROUP || group === "mv:with";
    return [
      stub("BEV-A01"),
      stub(labelOf(source, "residents")),
      stub(groupText(source.catalogue, group), isTotal),
      ...years.map((year) => count(source, figure, year)),
    ];
  });
  return {
    ...plain("Stadt 2013-2015", [12, 30, 50, 12, 12, 12]),
    rows: [
      [title("Wohnberechtigte Bevölkerung in Münster nach Migrationsvorgeschichte 2013 bis 2015")],
      [note("Stand: jeweils 31.12.")],
      [],
      [
        ...["Kennung", "Merkmal", "Migrations-\nvorgeschichte"].map(heading),
        heading("Stadt Münster"),
        null,
        null,
      ],
      [null, null, null, ...years.map(heading)],
      [null, null, null, heading("Anzahl"), null, null],
      ...rows,
      [note(SOURCE)],
    ],
    merges: ["A4:A6", "B4:B6", "C4:C6", "D4:F4", "D6:F6"],
  };
};

/** Liste: a row per observation, with the crossing of Geschlecht and Altersgruppe. */
const ageList = (source: Source): SampleSheet => {
  const ages = [
    "0-9",
    "10-19",
    "20-29",
    "30-39",
    "40-49",
    "50-59",
    "60-69",
    "70-79",
    "80-89",
    "90+",
  ];
  const byAge = (sex: string): readonly string[] =>
    ages.map((age) => (sex === "" ? `age10:${age}` : `${sex}+age10:${age}`));
  const groups = [
    TOTAL_GROUP,
    ...byAge(""),
    ...["sex:male", "sex:female"].flatMap((sex) => [sex, ...byAge(sex)]),
  ];
  return {
    ...plain("Liste Alter 2014", [10, 28, 24, 16, 8, 12]),
    rows: [
      [title("Wohnberechtigte Bevölkerung nach Geschlecht und Alter")],
      [],
      ["Kennung", "Angabe", "Gruppe", "Gebiet", "Jahr", "Wert"].map(heading),
      ...groups.map((group): Row => [
        stub("BEV-A01"),
        stub(labelOf(source, "residents")),
        stub(groupText(source.catalogue, group)),
        stub(areaText(source.catalogue, CITY_AREA)),
        { ...stub(""), value: 2014, align: "right" },
        count(source, { quantity: "residents", group, area: CITY_AREA }, 2014),
      ]),
      [],
      [note(SOURCE)],
    ],
  };
};

/** Liste with the Kennung of an indicator, its Wert and its Bezugsgröße in one row. */
const shareList = (source: Source): SampleSheet => {
  const indicators = ["BEV-03", "BEV-04"].flatMap(
    (id) => source.catalogue.indicatorById.get(id) ?? [],
  );
  return {
    ...plain("Liste Anteile 2013", [10, 42, 18, 8, 12, 14]),
    lines: { 2: 2 },
    rows: [
      [title("Anteile an der wohnberechtigten Bevölkerung in den Stadtbezirken")],
      [],
      ["Kennung", "Kennzahl", "Gebiet", "Jahr", "Wert", "Bezugs-\ngröße"].map(heading),
      ...indicators.flatMap(({ id, title: label, numerator }) =>
        AREAS.map((area): Row => {
          const at = { group: TOTAL_GROUP, area };
          return [
            stub(id),
            stub(label),
            stub(areaText(source.catalogue, area), area === CITY_AREA),
            { ...stub(""), value: 2013, align: "right" },
            count(source, { quantity: numerator ?? "", ...at }, 2013),
            count(source, { quantity: "residents", ...at }, 2013),
          ];
        }),
      ),
      [],
      [note(SOURCE)],
    ],
  };
};

/** Gebietsmatrix: areas down, groups across, the year in the title. */
const areaMatrix = (source: Source): SampleSheet => {
  const quantities = ["residents", "residents-mv", "foreigners"];
  return {
    ...plain("Gebiete 2013", [24, 14, 18, 14]),
    lines: { 3: 3 },
    rows: [
      [title("Wohnberechtigte Bevölkerung in Münster am 31.12.2013")],
      [],
      [heading(AREA_HEAD), heading("Ins-\ngesamt"), heading("darunter"), null],
      [null, null, heading("mit Migrations-\nvorgeschichte\ninsgesamt"), heading("Ausländer")],
      [null, heading("Anzahl"), null, null],
      ...AREAS.map((area): Row => [
        stub(areaText(source.catalogue, area), area === CITY_AREA),
        ...quantities.map((quantity) =>
          count(source, { quantity, group: TOTAL_GROUP, area }, 2013),
        ),
      ]),
      [note(SOURCE)],
    ],
    merges: ["A3:A5", "B3:B4", "C3:D3", "B5:D5"],
  };
};

const plain = (name: string, widths: readonly number[]): SampleSheet => ({
  name,
  rows: [],
  merges: [],
  widths,
  lines: {},
  printArea: null,
  landscape: false,
  frozen: null,
  repeatedRows: null,
});

const labelOf = ({ catalogue }: Source, quantity: string): string =>
  catalogue.quantityById.get(quantity)?.label ?? quantity;

const title = (value: string): SampleCell => ({ value, bold: true, size: 12 });
const note = (value: string): SampleCell => ({ value, size: 9 });
const stub = (value: string, bold = false): SampleCell => ({ value, bold, border: true });
const heading = (value: string | number): SampleCell => ({
  value,
  wrap: true,
  align: "center",
  vertical: "middle",
  border: true,
  ...(typeof value === "number" ? { format: "0" } : {}),
});

const count = (source: Source, figure: FigureRef, year: Year): SampleCell => ({
  value: publishedValue(source.figures, figure, year),
  format: COUNT,
  align: "right",
  border: true,
  bold: figure.area === CITY_AREA && figure.group === TOTAL_GROUP,
});
