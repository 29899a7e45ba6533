// SPDX-License-Identifier: EUPL-1.2
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { byDistrict, CITY, figureOf, plainSheet, type Rows, RULE_SHEETS } from "./rule-tables";
import { writeWorkbook } from "./sheet-model";

/*
 * Workbooks in which every rule finds something: one sheet per rule, two that contradict each other, a strange
 * Erhebungsbogen, and what was delivered before. Figures are invented.
 */

export const ruleWorkbooks = async (): Promise<readonly (readonly [string, Uint8Array])[]> => [
  ["regeln.xlsx", await rules()],
  ["regeln-vorjahr.xlsx", await lastYear()],
  ["widersprueche.xlsx", await contradictions()],
  ["fremder-bogen.xlsx", calculatedByHand(await strangeForm())],
];

const rules = (): Promise<Uint8Array> =>
  writeWorkbook(
    "Ein Blatt je Prüfregel",
    Object.entries(RULE_SHEETS).map(([code, [rows, extras]]) => plainSheet(code, rows, extras)),
  );

/** What REV-01 and REV-02 are compared with, and a sheet that is gone since (STR-01). */
const lastYear = (): Promise<Uint8Array> =>
  writeWorkbook("Lieferung des Vorjahres", [
    plainSheet(
      "Bevölkerung",
      byDistrict((area, year) => (year === 2015 ? "" : figureOf(area, year))),
    ),
    plainSheet("Wohnen", [
      ["Kennung", "Gruppe", "Gebiet", 2013, 2014],
      ["WOH-A01", "insgesamt", CITY, 10, 11],
    ]),
  ]);

const form = (department: string, residents: number, households: number): Rows => [
  [`Erhebungsbogen Integrationsmonitoring 2015 · ${department}`],
  ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015],
  ["BEV-A01", "", "insgesamt", CITY, residents, residents],
  ["BEV-A08", "", "insgesamt", CITY, households, households],
];

const projects = (figure: number): Rows => [
  ["Kennung", "Gruppe", "Gebiet", 2014, 2015],
  ["KUL-A01", "insgesamt", CITY, 40, figure],
];

/** Two Ämter and two tables of one Amt that do not say the same (AMT-01, AMT-02, BLT-01). */
const contradictions = (): Promise<Uint8Array> =>
  writeWorkbook("Lieferungen, die einander widersprechen", [
    plainSheet("Amt 61", form("Amt 61", 1000, 500)),
    plainSheet("Amt 51", form("Amt 51", 1024, 510)),
    plainSheet("Kultur", projects(41)),
    plainSheet("Kultur neu", projects(43)),
  ]);

/** An Erhebungsbogen with somebody else's sheet Lieferung (STR-02, STR-10, MET-01). */
const strangeForm = (): Promise<Uint8Array> =>
  writeWorkbook("Fremder Erhebungsbogen", [
    plainSheet("Bogen", [
      ["Erhebungsbogen Integrationsmonitoring 2015 · Amt 61"],
      ["Kennung", "Angabe", "Gruppe", "Gebiet", 2014, 2015],
      ["BEV-A01", "", "insgesamt", CITY, 1000, { formula: "1000+100", result: 1100 }],
    ]),
    plainSheet("Lieferung", [
      ["Lieferung"],
      ["Feld", "Eintrag"],
      ["Amt", "Amt 51"],
      ["Katalogversion", "0.0.9"],
      ["Quelle", ""],
    ]),
  ]);

/** Every run writes the same bytes, wherever it runs: a zip holds local time. */
const ZIPPED_ON = new Date(2016, 0, 15);

const WORKBOOK = "xl/workbook.xml";

/** The same workbook, in which Excel calculates on demand only (FOR-06). */
const calculatedByHand = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts[WORKBOOK] ?? new Uint8Array());
  const byHand = xml.replace("<calcPr", '<calcPr calcMode="manual"');
  if (byHand === xml) throw new Error("no setting for calculating");
  return zipSync({ ...parts, [WORKBOOK]: strToU8(byHand) }, { mtime: ZIPPED_ON });
};
