// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../../src/domain/catalogue/bundled-catalogue";
import type { Catalogue } from "../../../src/domain/catalogue/catalogue";
import { readCatalogueSheets } from "../../../src/domain/catalogue-sheets/read-catalogue-sheets";
import { SHEETS } from "../../../src/domain/catalogue-sheets/sheets";
import { writeCatalogueSheets } from "../../../src/domain/catalogue-sheets/write-catalogue-sheets";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { catalogueSheetWords as words } from "../../../src/texts/catalogue-sheets.de";
import { WATCH } from "../../contract/workbook-contract";
import { createMemoryWorkbook } from "../../support/memory-workbook";
import { snapshotOf, workbookOf } from "../../support/sheet-table";

const catalogue = loadBundledCatalogue();

const writtenSheets = async (written: Catalogue): Promise<WorkbookSnapshot> => {
  const workbook = createMemoryWorkbook(workbookOf(snapshotOf("Tabelle1", [])));
  const applied = await workbook.apply(
    writeCatalogueSheets(written, words, (name) => name),
    WATCH,
  );
  if (!applied.ok) throw new Error(applied.error.type);
  return workbook.snapshot();
};

let sheets: readonly SheetSnapshot[];

beforeAll(async () => {
  ({ sheets } = await writtenSheets(catalogue));
});

test("a catalogue read from its sheets is the catalogue that was written to them", () => {
  const read = readCatalogueSheets(sheets, words);
  expect(read.ok ? [] : read.error.slice(0, 5)).toEqual([]);
  if (read.ok) expect(read.value.data).toEqual(catalogue.data);
});

test("columns may be moved, rows and columns added, tabs renamed", () => {
  const moved = sheets.map((sheet) => ({
    ...sheet,
    name: `${sheet.name} alt`,
    values: [["Notiz"], ...sheet.values.map((row) => ["", ...[...row].reverse()])],
  }));
  const across = moved.filter(({ marker }) =>
    SHEETS.some(({ id, orientation }) => id === marker?.id && orientation === "across"),
  );
  const read = readCatalogueSheets([...across, ...sheets.filter(isForm)], words);
  expect(read).toMatchObject({ ok: true, value: { data: catalogue.data } });
});

const isForm = ({ marker }: SheetSnapshot): boolean =>
  SHEETS.some(({ id, orientation }) => id === marker?.id && orientation === "down");

test("every column has a head and an explanation, heads of a sheet differ, and no text is left over", () => {
  for (const { id, columns } of SHEETS) {
    const texts = words.sheets[id].columns;
    expect(Object.keys(texts).sort()).toEqual(columns.map(({ key }) => key).sort());
    const heads = columns.map(({ key }) => texts[key]?.head);
    expect(new Set(heads).size).toBe(heads.length);
  }
});
