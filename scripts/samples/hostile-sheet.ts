// SPDX-License-Identifier: EUPL-1.2
import type { SampleCell, SampleSheet } from "./sheet-model";

/*
 * A table nobody made for the add-in, with what goes wrong in real ones: headings over two rows, merged and broken in
 * the middle of words; numbers as texts, with a point, with no-break spaces and footnote marks; signs; a year that
 * cannot be; rows that are hidden or there twice.
 */

type Row = readonly (SampleCell | null)[];
type Value = number | string;

const NBSP = "\u00a0";
const NARROW_NBSP = "\u202f";

const FIRST_BODY_ROW = 6;

const text = (value: string): SampleCell => ({ value, border: true });
const figure = (value: Value): SampleCell => ({ value, border: true, align: "right" });
const heading = (value: Value): SampleCell => ({
  value,
  bold: true,
  wrap: true,
  align: "center",
  vertical: "middle",
  fill: "E7E6E6",
  border: true,
});
const note = (value: string): Row => [{ value, italic: true, color: "595959" }];

const HEAD: readonly Row[] = [
  [{ value: "Zahlen für das Integrationsmonitoring (bitte prüfen!)", bold: true, size: 13 }],
  note("Beispielzahlen, erfunden: So sehen Tabellen aus, die nicht für das Add-in gemacht wurden."),
  [],
  [
    heading("Ken-\nnung"),
    heading("Merkmal"),
    heading("Personen-\ngruppe"),
    heading("Stadt-\nbezirk"),
    heading("Anzahl am 31.12."),
    null,
    null,
    heading("Bemerkung"),
  ],
  [null, null, null, null, heading(2013), heading("2014*)"), heading(2105), null],
  [null, null, null, null, heading("Personen"), null, null, null],
];

interface Line {
  readonly place: readonly [code: string, label: string, group: string, area: string];
  readonly values: readonly [Value, Value, Value];
  readonly remark?: string;
}

const RESIDENTS = ["BEV-A01", "Wohnberechtigte Bevölkerung"] as const;
const FOREIGNERS = ["BEV-A03", "Ausländer"] as const;

const LINES: readonly Line[] = [
  { place: [...RESIDENTS, "insgesamt", "Mitte"], values: [121_504, "122.310", 123_050] },
  { place: [...RESIDENTS, "insgesamt", "West"], values: [`57${NBSP}120`, 57_480, 57_910] },
  { place: [...RESIDENTS, "insgesamt", "Nord"], values: [29_850, `30${NARROW_NBSP}040 `, 30_310] },
  { place: [...RESIDENTS, "insgesamt", "Ost"], values: [22_410, 22_530, "22 690¹"] },
  { place: [...RESIDENTS, "insgesamt", "Südost"], values: ["29.640 p", 29_880, 30_120] },
  { place: [...RESIDENTS, "insgesamt", "Hiltrup"], values: [37_600, 37_810, "38060,0"] },
  { place: [...RESIDENTS, "insgesamt", "Stadt Münster"], values: [298_124, 300_050, 302_140] },
  { place: [...FOREIGNERS, "insgesamt", "Mitte"], values: ["1.234", 9_010, 9_480], remark: "?" },
  { place: [...FOREIGNERS, "insgesamt", "West"], values: ["–", ".", "…"] },
  { place: [...FOREIGNERS, "insgesamt", "Nord"], values: ["/", "k. A.", "x"] },
  { place: [...FOREIGNERS, "insgesamt", "Ost"], values: [1_020, 1_040, 1_100], remark: "alt" },
  { place: [...FOREIGNERS, "insgesamt", "Ost"], values: [1_020, 1_075, 1_110], remark: "neu" },
  { place: [...FOREIGNERS, "insgesamt", "Süd-Ost"], values: ["−12", "ca. 1500", 1_560] },
];

/** Rows (from 0) of the body that somebody has hidden. */
const HIDDEN = [2, 9];

const toRow = ({ place, values, remark = "" }: Line): Row => [
  ...place.map(text),
  ...values.map(figure),
  text(remark),
];

export const hostileSheet = (): SampleSheet => ({
  name: "Tabelle1 (alt)",
  rows: [
    ...HEAD,
    ...LINES.map(toRow),
    [],
    note("*) vorläufig"),
    note("¹ ohne Nebenwohnung. Quelle: eigene Erhebung"),
  ],
  merges: ["A4:A6", "B4:B6", "C4:C6", "D4:D6", "E4:G4", "E6:G6", "H4:H6"],
  widths: [11, 30, 14, 16, 12, 12, 12, 14],
  lines: {},
  hiddenRows: HIDDEN.map((row) => FIRST_BODY_ROW + row),
  printArea: null,
  landscape: true,
  frozen: null,
  repeatedRows: null,
});
