// SPDX-License-Identifier: EUPL-1.2
import type { SampleCell, SampleSheet } from "./sheet-model";

type Content = number | string | SampleCell["value"];
export type Rows = readonly (readonly Content[])[];

/** What a table has besides its cells. */
interface Extras {
  /** A1 ranges. */
  readonly merges?: readonly string[];
  /** From 0. */
  readonly hiddenRows?: readonly number[];
}

export const CITY = "Stadt Münster";
export const YEARS = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015] as const;
export const PEOPLE = "BEV-A01";
const LIST = ["Kennung", "Gruppe", "Gebiet", "Jahr", "Wert"] as const;

/** Title and header of an Erhebungsbogen, with columns for marks and remarks. */
const FORM = [
  ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 52"],
  ["Kennung", "Gruppe", "Gebiet", 2014, "2014 Kz.", 2015, "2015 Kz.", "Bemerkung"],
] as const;

/** A sheet of invented figures in plain cells. */
export const plainSheet = (name: string, rows: Rows, extras: Extras = {}): SampleSheet => ({
  name,
  rows: rows.map((row) =>
    row.map((value) => (value === "" ? null : { value, border: true }) satisfies SampleCell | null),
  ),
  merges: extras.merges ?? [],
  hiddenRows: extras.hiddenRows ?? [],
  widths: [12, 18, 18, 12, 12, 12, 12, 30],
  lines: {},
  printArea: null,
  landscape: true,
  frozen: null,
  repeatedRows: null,
});

const people = (group: string, ...figures: readonly Content[]): readonly Content[] => [
  PEOPLE,
  group,
  CITY,
  ...figures,
];

const change = (formula: string, result: number): Content => ({ formula, result });

const CHANGES = [...YEARS, "2015 zu 2014 absolut (berechnet)"] as const;

const DISTRICTS = ["Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];

const SCHOOL_FORMS = [
  ...["Grundschule", "Hauptschule", "Realschule", "Sekundarschule", "Gesamtschule"],
  ...["PRIMUS-Schule", "Gymnasium", "Förderschule"],
];

/** All different, so that a figure tells its year and area. */
export const figureOf = (area: number, year: number): number =>
  1000 + area * 100 + (year - 2010) * 7;

/** A row per district; `figure` says what stands in a year, the first district being 0. */
export const byDistrict = (figure: (area: number, year: number) => Content): Rows => [
  YEARS,
  ...DISTRICTS.map((area, index) => [
    PEOPLE,
    "insgesamt",
    area,
    ...[2013, 2014, 2015].map((year) => figure(index, year)),
  ]),
];

/** A sheet by the code of the rule it breaks, each looked at by itself. */
export const RULE_SHEETS: Readonly<Record<string, readonly [rows: Rows, extras?: Extras]>> = {
  "STR-06": [[[...YEARS, 2015], people("insgesamt", 300, 301, 302, 303)]],
  "STR-07": [[YEARS, people("männlich", 140, 141, 142), [], people("weiblich", 160, 160, 161)]],
  "STR-08": [[YEARS, people("insgesamt", 300, 301, "")], { merges: ["E2:F2"] }],
  "STR-09": [
    [YEARS, people("männlich", 140, 141, 142), people("weiblich", 160, 160, 161)],
    { hiddenRows: [2] },
  ],
  "STR-11": [[YEARS, people("insgesamt", 300, 301, 302), [], ["K:/Statistik/WohnBev_2009.xls"]]],
  "TYP-07": [[LIST, ["BIL-A03", "insgesamt", CITY, "14/15", 1200]]],
  "FOR-02": [
    [
      CHANGES,
      people("männlich", 140, 141, 143, change("F2-E2", 2)),
      people("weiblich", 160, 160, 161, 7),
    ],
  ],
  "FOR-03": [
    [
      CHANGES,
      people("männlich", 140, 141, 143, change("F2-E2", 2)),
      people("weiblich", 160, 160, 161, change("E3-F3", -1)),
    ],
  ],
  "FOR-04": [
    [
      ["Kennung", "Gruppe", "Gebiet", 2015],
      [PEOPLE, "insgesamt", CITY, change("SUM(D3:D6)", 180)],
      ...DISTRICTS.map((area, at) => [PEOPLE, "insgesamt", area, 60 - at * 10]),
    ],
  ],
  "COD-02": [[YEARS, [PEOPLE, "insgesamt", "Amelsbueren", 8900, 8950, 9000]]],
  "VOL-03": [
    [
      LIST,
      [PEOPLE, "insgesamt", CITY, 2013, 300],
      [PEOPLE, "insgesamt", CITY, 2015, 302],
      ["KUL-A01", "insgesamt", CITY, 2013, 40],
      ["KUL-A01", "insgesamt", CITY, 2014, 41],
      ["KUL-A01", "insgesamt", CITY, 2015, 42],
    ],
  ],
  "VOL-05": [[...FORM, ["SPO-A01", "insgesamt", CITY, ".", "", 11, "", ""]]],
  "MET-02": [[...FORM, ["SPO-A01", "insgesamt", CITY, 10, "r", 11, "", ""]]],
  "BEZ-02": [
    [
      [...LIST, "Bezugsgröße", "Quote"],
      ["BEV-07", "insgesamt", CITY, 2015, 100, 300, 33.9],
    ],
  ],
  "SUM-02": [
    [
      ["Kennung", "Gruppe", "Gebiet", "Jahr", "Quote"],
      ...[40, 5, 10, 3, 12, 1, 21, 2.8].map((share, at) => [
        "BIL-05",
        SCHOOL_FORMS[at] ?? "",
        CITY,
        2015,
        share,
      ]),
    ],
  ],
  "ZTR-03": [
    [
      ["Kennung", "Gruppe", "Gebiet", 2011, 2012, 2013, 2014, 2015],
      ["KUL-A01", "insgesamt", CITY, 40, 41, 140, 142, 139],
    ],
  ],
  "ZTR-04": [[[...YEARS, 2051], people("insgesamt", 300, 301, 302, 310)]],
  "REV-01": [
    byDistrict((area, year) => figureOf(area, year) + (area === 2 && year === 2014 ? 9 : 0)),
  ],
  "REV-02": [
    byDistrict((area, year) => figureOf(area, year) + (area < 5 && year === 2014 ? 1 : 0)),
  ],
  "SCH-02": [
    [YEARS.slice(0, 4), people("insgesamt", 9), people("männlich", 4), people("weiblich", ".")],
  ],
};
