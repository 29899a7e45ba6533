// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { catalogueSheetWords as words } from "../../src/texts/catalogue-sheets.de";
import { deriveWords } from "../../src/texts/derive.de";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { createPreviewReport } from "../../src/usecases/build-report";
import { catalogueInWorkbook } from "../../src/usecases/catalogue-in-use";
import { createCheckDelivery } from "../../src/usecases/check-delivery";
import { createPreviewDerivedColumns } from "../../src/usecases/derive-columns";
import { createCatalogueUseCases } from "../../src/usecases/edit-catalogue";
import { WATCH } from "../contract/workbook-contract";
import { createMemoryWorkbook, type MemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

/**
 * What a person without programming knowledge types into the sheets of the catalogue: one of each.
 * By heads of the columns; a row goes below the last one.
 */
const TYPED: readonly (readonly [string, Readonly<Record<string, CellValue>>])[] = [
  ["Katalog Ämter", { Kürzel: "47", Nummer: "47", Name: "Amt für Brücken", Kurzname: "Brücken" }],
  ["Katalog Merkmale", { Merkmal: "Tageszeit", Aufteilung: "davon", Ganzes: "ganzer Tag" }],
  ["Katalog Gliederungen", { Merkmal: "Tageszeit", Ausprägung: "ganzer Tag", Art: "insgesamt" }],
  [
    "Katalog Gliederungen",
    { Merkmal: "Tageszeit", Ausprägung: "vormittags", "gehört zu": "ganzer Tag" },
  ],
  [
    "Katalog Gliederungen",
    { Merkmal: "Tageszeit", Ausprägung: "nachmittags", "gehört zu": "ganzer Tag" },
  ],
  [
    "Katalog Angaben",
    {
      Kennung: "BRU-A01",
      Angabe: "Teilnehmende an Sprachcafés",
      "andere Bezeichnungen": "Gäste im Sprachcafé",
      Einheit: "Personen",
      Amt: "47",
      Zeitbezug: "Summe des Berichtsjahres",
      Grundlage: "Verwaltungsregister oder Fachverfahren des Amtes",
    },
  ],
  [
    "Katalog Angaben",
    {
      Kennung: "BRU-A02",
      Angabe: "Plätze in Sprachcafés",
      Einheit: "Plätze",
      Amt: "47",
      Zeitbezug: "Summe des Berichtsjahres",
      Grundlage: "Verwaltungsregister oder Fachverfahren des Amtes",
    },
  ],
  [
    "Katalog Kennzahlen",
    {
      Kennung: "BRU-01",
      Handlungsfeld: "BIL",
      Kennzahl: "Auslastung der Sprachcafés",
      Definition: "Teilnehmende je 100 Plätze",
      Art: "Quote",
      Wert: "BRU-A01",
      Bezugsgröße: "BRU-A02",
      Faktor: 100,
      Einheit: "%",
      Nachkommastellen: 1,
      Amt: "47",
      "Art des Zeitbezugs": "Kalenderjahr",
      Zeitbezug: "Summe des Berichtsjahres",
      "erwartet, Gesamtstadt": "20 bis 60",
      "geprüft wird": "Quote",
      "Sprung in Punkten": 40,
      Veränderung: "in Punkten",
    },
  ],
  ["Katalog Aufgliederungen", { Kennzahl: "BRU-01", Merkmal: "Tageszeit" }],
  ["Katalog Zeitreihenbrüche", { Kennzahl: "BRU-01", Jahr: 2015, Grund: "Neue Zählung ab 2015" }],
  [
    "Katalog Schwellenwerte",
    { "gilt für": "BRU-01", Prüfregel: "SCH-04", Schwelle: "minimumBase", Wert: 5 },
  ],
  [
    "Katalog Berichtstabellen",
    {
      Nummer: "BRU-01.1",
      Typ: "T1b",
      Handlungsfeld: "BIL",
      Kennzahlen: "BRU-01",
      Titel: "Auslastung der Sprachcafés in Münster {first} bis {last}",
      "nach Merkmal": "Tageszeit",
    },
  ],
];

/** A list as an office sends it, with the new words. */
const delivery = (): WorkbookSnapshot =>
  workbookOf(
    snapshotOf("Sprachcafés", [
      ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015],
      ["", "Gäste im Sprachcafé", "ganzer Tag", "Stadt Münster", 40, 44, 90],
      ["", "Gäste im Sprachcafé", "vormittags", "Stadt Münster", 10, 14, 20],
      ["", "Gäste im Sprachcafé", "nachmittags", "Stadt Münster", 30, 30, 70],
      ["BRU-A02", "Plätze in Sprachcafés", "ganzer Tag", "Stadt Münster", 100, 100, 100],
      ["BRU-A02", "Plätze in Sprachcafés", "vormittags", "Stadt Münster", 50, 50, 50],
      ["BRU-A02", "Plätze in Sprachcafés", "nachmittags", "Stadt Münster", 50, 50, 50],
    ]),
  );

const catalogueOf = catalogueInWorkbook(loadBundledCatalogue, words);
let workbook: MemoryWorkbook;

const HEAD_ROW = 3;

const typeRow = (name: string, row: Readonly<Record<string, CellValue>>): void => {
  const sheet = workbook.snapshot().sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  const heads = sheet.values[HEAD_ROW] ?? [];
  for (const [head, value] of Object.entries(row)) {
    const column = heads.indexOf(head);
    if (column < 0) throw new Error(`no column ${head} on ${name}`);
    workbook.type({ sheet: name, row: sheet.values.length, column }, value as string | number);
  }
};

beforeAll(async () => {
  workbook = createMemoryWorkbook(delivery());
  const { layOutCatalogue } = createCatalogueUseCases({ workbook, catalogueOf, words });
  const applied = await layOutCatalogue(loadBundledCatalogue(), WATCH);
  if (!applied.ok) throw new Error(applied.error.type);
  TYPED.forEach(([sheet, row]) => typeRow(sheet, row));
});

const value = <T>(result: {
  readonly ok: boolean;
  readonly value?: T;
  readonly error?: unknown;
}): T => {
  if (!result.ok || result.value === undefined) throw new Error(JSON.stringify(result.error));
  return result.value;
};

test("the check reads the new Angaben and judges by the new limits and the break", async () => {
  const check = createCheckDelivery({ workbook, catalogueOf, words: deriveWords });
  const request = { scope: "allSheets", years: [], department: null } as const;
  const { delivery: read, result } = value(await check(request, WATCH));
  expect(read.sheets.map(({ rows }) => rows.length)).toEqual([6]);
  const codes = result.findings
    .filter(({ severity }) => severity !== "information")
    .map(({ code, cells }) => `${code} ${cells[0]?.cell.row}:${cells[0]?.cell.column}`);
  // 90 of 100 lies above the limit; the jump from 44 crosses the break and is no finding.
  expect(codes).toEqual(["WER-02 1:6"]);
});

test("without the break the jump is a finding", async () => {
  const { snapshot } = workbook;
  const without = snapshot().sheets.map((sheet) =>
    sheet.name === "Katalog Zeitreihenbrüche"
      ? { ...sheet, values: sheet.values.filter((row) => row[0] !== "BRU-01") }
      : sheet,
  );
  const other = createMemoryWorkbook({ ...snapshot(), sheets: without });
  const check = createCheckDelivery({ workbook: other, catalogueOf, words: deriveWords });
  const request = { scope: "allSheets", years: [], department: null } as const;
  const { result } = value(await check(request, WATCH));
  expect(result.findings.map(({ code }) => code)).toContain("ZTR-01");
});

test("Berechnen writes the new rate", async () => {
  const derive = createPreviewDerivedColumns({ workbook, catalogueOf, words: deriveWords });
  const { plans } = value(await derive("allSheets", WATCH));
  const contents = plans
    .flatMap(({ edits }) => edits)
    .flatMap((edit) => (edit.kind === "putBlock" ? edit.contents.flat() : []));
  expect(contents).toContain("Auslastung der Sprachcafés");
});

test("the report has the new table with its groups", async () => {
  const report = createPreviewReport({ workbook, catalogueOf, words: REPORT_WORDS });
  const { plan } = value(await report(WATCH));
  const table = plan.tables.find(({ id }) => id === "BRU-01.1");
  expect(table).toMatchObject({ state: "complete" });
  const texts = (table?.edits ?? []).flatMap((edit) =>
    edit.kind === "putBlock" ? edit.contents.flat() : [],
  );
  expect(texts).toEqual(expect.arrayContaining(["vormittags", "nachmittags"]));
  expect(texts).toContainEqual(expect.stringContaining("Neue Zählung ab 2015"));
});
