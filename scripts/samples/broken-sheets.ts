// SPDX-License-Identifier: EUPL-1.2
import type { ExpectedFinding } from "./faulty-sheet";
import type { SampleCell, SampleSheet } from "./sheet-model";

/*
 * One sheet per structural error, as they arrive from people who keep their own tables.
 */

type Row = readonly (SampleCell | null)[];

/** Sheets whose header is gone or lacks a column; nothing else is wrong with them. */
export const brokenSheets = (): readonly {
  readonly sheet: SampleSheet;
  readonly expected: ExpectedFinding;
}[] => [headerGone(), columnGone()];

/** Somebody deleted the header row. */
const headerGone = () => {
  const sheet = table("Kopf fehlt", [
    ["BEV-A06", "Unter 18-Jährige mit Migrationsvorgeschichte", "insgesamt", "Mitte", 4210, 4300],
    ["BEV-A06", "Unter 18-Jährige mit Migrationsvorgeschichte", "insgesamt", "West", 3520, 3610],
    ["BEV-A06", "Unter 18-Jährige mit Migrationsvorgeschichte", "insgesamt", "Nord", 2980, 3040],
    ["BEV-A06", "Unter 18-Jährige mit Migrationsvorgeschichte", "insgesamt", "Ost", 910, 940],
  ]);
  return { sheet, expected: { code: "STR-03", sheet: sheet.name, cells: [] } };
};

/** The heading of the values is misspelt, so that there is no column of values. */
const columnGone = () => {
  const sheet = table("Spalte fehlt", [
    ["Kennung", "Angabe", "Gruppe", "Gebiet", "Jahr", "Wret"],
    [
      "IKO-A05",
      "Teilnahmen an interkulturellen Fortbildungen",
      "insgesamt",
      "Stadt Münster",
      2013,
      210,
    ],
    [
      "IKO-A05",
      "Teilnahmen an interkulturellen Fortbildungen",
      "insgesamt",
      "Stadt Münster",
      2014,
      225,
    ],
    [
      "IKO-A05",
      "Teilnahmen an interkulturellen Fortbildungen",
      "insgesamt",
      "Stadt Münster",
      2015,
      240,
    ],
  ]);
  return { sheet, expected: { code: "STR-04", sheet: sheet.name, cells: ["F1"] } };
};

const table = (name: string, rows: readonly (readonly (string | number)[])[]): SampleSheet => ({
  name,
  rows: rows.map((row): Row => row.map((value) => ({ value, border: true }))),
  merges: [],
  widths: [11, 46, 16, 18, 12, 12],
  lines: {},
  printArea: null,
  landscape: true,
  frozen: null,
  repeatedRows: null,
});
