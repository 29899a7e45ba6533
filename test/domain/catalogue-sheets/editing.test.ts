// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../../src/domain/catalogue/bundled-catalogue";
import type { CatalogueSheetId } from "../../../src/domain/catalogue-sheets/catalogue-sheet";
import { readCatalogueSheets } from "../../../src/domain/catalogue-sheets/read-catalogue-sheets";
import { writeCatalogueSheets } from "../../../src/domain/catalogue-sheets/write-catalogue-sheets";
import { toA1 } from "../../../src/domain/shared/cell";
import type { CellValue, SheetSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { catalogueSheetWords as words } from "../../../src/texts/catalogue-sheets.de";
import { WATCH } from "../../contract/workbook-contract";
import { createMemoryWorkbook } from "../../support/memory-workbook";
import { snapshotOf, workbookOf } from "../../support/sheet-table";

let sheets: readonly SheetSnapshot[];

beforeAll(async () => {
  const workbook = createMemoryWorkbook(workbookOf(snapshotOf("Tabelle1", [])));
  await workbook.apply(
    writeCatalogueSheets(loadBundledCatalogue(), words, (name) => name),
    WATCH,
  );
  ({ sheets } = workbook.snapshot());
});

/** What a person types below the last row of a sheet, by the heads of the columns. */
type TypedRow = Readonly<Record<string, CellValue>>;
type TypedRows = Partial<Record<CatalogueSheetId, readonly TypedRow[]>>;

const HEAD_ROW = 3;

const withRows = (typed: TypedRows): readonly SheetSnapshot[] =>
  sheets.map((sheet) => {
    const rows = typed[(sheet.marker?.id ?? "") as CatalogueSheetId] ?? [];
    const heads = sheet.values[HEAD_ROW] ?? [];
    const unknown = rows.flatMap(Object.keys).filter((head) => !heads.includes(head));
    if (unknown.length > 0) throw new Error(`no column ${unknown.join(", ")} on ${sheet.name}`);
    const added = rows.map((row) => heads.map((head) => row[String(head)] ?? ""));
    return { ...sheet, values: [...sheet.values, ...added] };
  });

const KITA_BASE = {
  Kennung: "KJH-A90",
  Angabe: "Kinder in Spielgruppen",
  Einheit: "Kinder",
  Amt: "51",
  Zeitbezug: "1.3. des Berichtsjahres",
  Grundlage: "Kinder- und Jugendhilfestatistik",
} as const;

const NEW_INDICATOR = {
  Kennung: "KJH-90",
  Handlungsfeld: "KJH",
  Kennzahl: "Spielgruppenquote",
  Definition: "Kinder in Spielgruppen je 100 betreute Kinder",
  Art: "Quote",
  Wert: "KJH-A90",
  Bezugsgröße: "KJH-A91",
  Faktor: 100,
  Einheit: "%",
  Nachkommastellen: 1,
  Amt: "51",
  "Art des Zeitbezugs": "Stichtag Kita",
  Zeitbezug: "1.3. des Berichtsjahres",
} as const;

test("what a new indicator leaves blank follows from the rest", () => {
  const read = readCatalogueSheets(
    withRows({
      quantities: [KITA_BASE, { ...KITA_BASE, Kennung: "KJH-A91", Angabe: "Kinder in Betreuung" }],
      indicators: [NEW_INDICATOR],
      reportTables: [
        {
          Nummer: "KJH-90.1",
          Typ: "T1b",
          Handlungsfeld: "KJH",
          Kennzahlen: "KJH-90",
          Titel: "Spielgruppenquote in Münster {first} bis {last}",
        },
      ],
    }),
    words,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { indicatorById, quantityByCode, data } = read.value;
  expect(quantityByCode.get("KJH-A90")).toMatchObject({
    id: "kjh-a90",
    usedBy: [{ indicator: "KJH-90", role: "numerator" }],
  });
  expect(indicatorById.get("KJH-90")).toMatchObject({
    numerator: "kjh-a90",
    denominator: "kjh-a91",
    breakdowns: [],
    changeUnit: "Prozentpunkte",
    period: { type: "kitaDate", keyYear: "year", format: "JJJJ", years: null },
    provenance: { flag: "suggestion" },
    continuity: null,
  });
  const model = data.reportTables.find(({ type }) => type === "T1b");
  expect(data.reportTables.at(-1)).toMatchObject({
    columns: model?.columns,
    source: "Quelle: Stadt Münster, Amt für Kinder, Jugendliche und Familien; eigene Berechnungen.",
  });
});

test("a second base makes a rate one by the mean of both", () => {
  const base = { ...KITA_BASE, Kennung: "KJH-A91", Angabe: "Kinder in Betreuung" };
  const before = {
    ...base,
    Kennung: "KJH-A92",
    Angabe: "Kinder in Betreuung im Vorjahr",
    "Jahre zurück": 1,
    Grundangabe: "KJH-A91",
  };
  const read = readCatalogueSheets(
    withRows({
      quantities: [KITA_BASE, base, before],
      indicators: [{ ...NEW_INDICATOR, "Mittel mit": "KJH-A92" }],
    }),
    words,
  );
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { indicatorById, quantityByCode } = read.value;
  expect(indicatorById.get("KJH-90")).toMatchObject({
    denominator: "kjh-a91",
    meanWith: "kjh-a92",
  });
  expect(quantityByCode.get("KJH-A92")?.usedBy).toEqual([
    { indicator: "KJH-90", role: "denominator" },
  ]);
});

interface Mistake {
  readonly name: string;
  readonly rows: TypedRows;
  /** Sheet, head of the column, reason. */
  readonly found: readonly [CatalogueSheetId, string, string];
}

const MISTAKES: readonly Mistake[] = [
  {
    name: "a base nobody delivers",
    rows: { quantities: [KITA_BASE], indicators: [NEW_INDICATOR] },
    found: ["indicators", "Bezugsgröße", "unknownReference"],
  },
  {
    name: "a quantity without a department",
    rows: { quantities: [{ ...KITA_BASE, Amt: "" }] },
    found: ["quantities", "Amt", "missing"],
  },
  {
    name: "a word that is not in the list",
    rows: {
      departments: [
        { Kürzel: "99", Name: "Neu", Kurzname: "Neu", "außerhalb der Stadt": "vielleicht" },
      ],
    },
    found: ["departments", "außerhalb der Stadt", "wrongType"],
  },
  {
    name: "a break of an indicator that does not exist",
    rows: { breaks: [{ Kennzahl: "BEV-99", Jahr: 2014, Grund: "Umstellung" }] },
    found: ["breaks", "Kennzahl", "unknownReference"],
  },
  {
    name: "a year that is no number",
    rows: { breaks: [{ Kennzahl: "BEV-03", Jahr: "bald", Grund: "Umstellung" }] },
    found: ["breaks", "Jahr", "wrongType"],
  },
  {
    name: "a member that the characteristic does not have",
    rows: {
      breakdowns: [{ Kennzahl: "BEV-03", Merkmal: "Geschlecht", "nur diese Ausprägungen": "grün" }],
    },
    found: ["breakdowns", "nur diese Ausprägungen", "unknownReference"],
  },
  {
    name: "a Kennung used twice",
    rows: { fields: [{ Kürzel: "BEV", Handlungsfeld: "Noch einmal" }] },
    found: ["fields", "Kürzel", "duplicate"],
  },
];

test.each(MISTAKES)("$name is told at its cell", ({ rows, found }) => {
  const typed = withRows(rows);
  const [id, head, reason] = found;
  const sheet = typed.find(({ marker }) => marker?.id === id);
  const place = {
    row: (sheet?.values.length ?? 0) - 1,
    column: sheet?.values[HEAD_ROW]?.indexOf(head) ?? -1,
  };
  const read = readCatalogueSheets(typed, words);
  const problems = read.ok ? [] : read.error;
  expect(
    problems.map((problem) =>
      problem.type === "entry" && problem.cell
        ? [problem.cell.sheet, toA1(problem.cell), problem.problem.reason.code]
        : problem,
    ),
  ).toEqual([[sheet?.name, toA1(place), reason]]);
});

test("a sheet that was deleted and a column that lost its head are named", () => {
  const without = sheets
    .filter(({ marker }) => marker?.id !== "fields")
    .map((sheet) =>
      sheet.marker?.id === "departments"
        ? {
            ...sheet,
            values: sheet.values.map((row) => row.map((cell) => (cell === "Name" ? "N" : cell))),
          }
        : sheet,
    );
  expect(readCatalogueSheets(without, words)).toEqual({
    ok: false,
    error: [
      { type: "sheetMissing", id: "fields", name: "Katalog Handlungsfelder" },
      {
        type: "columnMissing",
        id: "departments",
        sheet: "Katalog Ämter",
        key: "name",
        head: "Name",
      },
    ],
  });
});
