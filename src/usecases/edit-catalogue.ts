// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { CatalogueProblem } from "../domain/catalogue/catalogue-problem";
import { loadCatalogue } from "../domain/catalogue/load-catalogue";
import type { CatalogueSheetProblem } from "../domain/catalogue-sheets/catalogue-sheet-problem";
import { missingIdEdits } from "../domain/catalogue-sheets/missing-ids";
import { readCatalogueSheets } from "../domain/catalogue-sheets/read-catalogue-sheets";
import type { CatalogueSheetWords } from "../domain/catalogue-sheets/sheet-words";
import { writeCatalogueSheets } from "../domain/catalogue-sheets/write-catalogue-sheets";
import { freeSheetName } from "../domain/shared/free-sheet-name";
import { err, ok, type Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { WorkbookEdit } from "../domain/shared/workbook-edit";
import type { CatalogueDep } from "./catalogue-in-use";
import type { AppliedEdits, Watch, WorkbookDep, WorkbookError } from "./ports";
import { parseJson } from "../domain/shared/parse-json";

/** What stands in the workbook of a catalogue. */
export type CatalogueCheck =
  /** No sheets: the catalogue it was issued with, or the bundled one, is in use. */
  | { readonly type: "noSheets"; readonly catalogue: Catalogue }
  | {
      readonly type: "usable";
      readonly catalogue: Catalogue;
      readonly snapshot: WorkbookSnapshot;
      /** Writes the keys that were made for new rows, so that they stay when a name is changed later. */
      readonly keyEdits: readonly WorkbookEdit[];
    }
  | {
      readonly type: "unusable";
      readonly problems: readonly CatalogueSheetProblem[];
      readonly snapshot: WorkbookSnapshot;
    };

/** Why a file holds no catalogue. */
export type CatalogueFileProblem =
  | { readonly type: "notJson" }
  | { readonly type: "invalid"; readonly problems: readonly CatalogueProblem[] };

export interface CatalogueFile {
  readonly name: string;
  readonly text: string;
}

export interface CatalogueUseCases {
  /** Reads the sheets of the catalogue; writes nothing. */
  readonly checkCatalogue: (watch: Watch) => Promise<Result<CatalogueCheck, WorkbookError>>;
  /** Writes the keys of new rows into the sheets that were checked. */
  readonly writeCatalogueKeys: (
    check: Extract<CatalogueCheck, { readonly type: "usable" }>,
    watch: Watch,
  ) => Promise<Result<AppliedEdits, WorkbookError>>;
  /** Lays a catalogue out as sheets; refused where such sheets stand already. */
  readonly layOutCatalogue: (
    catalogue: Catalogue,
    watch: Watch,
  ) => Promise<Result<AppliedEdits, WorkbookError>>;
  /** A catalogue from the text of a file. */
  readonly readCatalogueFile: (text: string) => Promise<Result<Catalogue, CatalogueFileProblem>>;
  /** A catalogue as the text of a file. */
  readonly catalogueFile: (catalogue: Catalogue) => Promise<CatalogueFile>;
}

export interface CatalogueDeps extends WorkbookDep, CatalogueDep {
  readonly words: CatalogueSheetWords;
}

/** "Katalog": the catalogue as sheets that people edit, and as a file. */
export const createCatalogueUseCases = ({
  workbook,
  catalogueOf,
  words,
}: CatalogueDeps): CatalogueUseCases => ({
  checkCatalogue: async (watch) => {
    const read = await workbook.read("allSheets", watch);
    if (!read.ok) return read;
    const snapshot = read.value;
    if (!hasCatalogueSheets(snapshot)) {
      const inUse = catalogueOf(snapshot);
      return inUse.ok ? ok({ type: "noSheets", catalogue: inUse.value }) : inUse;
    }
    const checked = readCatalogueSheets(snapshot.sheets, words);
    return ok(
      checked.ok
        ? {
            type: "usable",
            catalogue: checked.value,
            snapshot,
            keyEdits: missingIdEdits(snapshot.sheets, words),
          }
        : { type: "unusable", problems: checked.error, snapshot },
    );
  },
  writeCatalogueKeys: ({ keyEdits, snapshot }, watch) => workbook.apply(keyEdits, watch, snapshot),
  layOutCatalogue: async (catalogue, watch) => {
    const read = await workbook.read("activeSheet", watch);
    if (!read.ok) return read;
    if (hasCatalogueSheets(read.value)) return err({ type: "CatalogueSheetsPresent" });
    return workbook.apply(layOutEdits(read.value, catalogue, words), watch);
  },
  readCatalogueFile: (text) => Promise.resolve(readFile(text)),
  catalogueFile: ({ data }) =>
    Promise.resolve({
      name: `${data.id}-${data.version}.json`,
      text: `${JSON.stringify(data, null, 2)}\n`,
    }),
});

const readFile = (text: string): Result<Catalogue, CatalogueFileProblem> => {
  const raw = parseJson(text);
  if (raw === undefined) return err({ type: "notJson" });
  const loaded = loadCatalogue(raw);
  return loaded.ok ? loaded : err({ type: "invalid", problems: loaded.error });
};

const hasCatalogueSheets = ({ sheets }: WorkbookSnapshot): boolean =>
  sheets.some(({ marker }) => marker?.kind === "catalogue");

const layOutEdits = (
  { sheetNames }: WorkbookSnapshot,
  catalogue: Catalogue,
  words: CatalogueSheetWords,
): readonly WorkbookEdit[] => {
  const taken = [...sheetNames];
  const edits = writeCatalogueSheets(catalogue, words, (wanted) => {
    const name = freeSheetName(wanted, taken);
    taken.push(name);
    return name;
  });
  const first = edits.find(({ kind }) => kind === "addSheet");
  return first && "sheet" in first ? [...edits, { kind: "activate", sheet: first.sheet }] : edits;
};
