// SPDX-License-Identifier: EUPL-1.2
import type { SheetSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { err, ok } from "../../src/domain/shared/result";
import { deriveWords } from "../../src/texts/derive.de";
import { MERGE_WORDS } from "../../src/texts/merge.de";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { always } from "../../src/usecases/catalogue-in-use";
import { createMergeUseCases } from "../../src/usecases/merge-deliveries";
import type { MergeUseCases } from "../../src/usecases/merge-use-cases";
import type { FileProblem, ReadFile } from "../../src/usecases/ports";
import { bundledCatalogue } from "./catalogue";
import { createMemoryWorkbook, type MemoryWorkbook } from "./memory-workbook";
import { snapshotOf, type TableCell, workbookOf } from "./sheet-table";

export type Table = readonly (readonly TableCell[])[];
export type Contents = FileProblem | Pick<ReadFile, "snapshot" | "externalLinks">;

export const HEAD = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];

export const form = (department: string): SheetSnapshot =>
  snapshotOf("Lieferung", [
    ["Feld", "Eintrag"],
    ["Amt", department],
  ]);

export const fileOf = (...sheets: readonly SheetSnapshot[]): Contents => ({
  snapshot: workbookOf(...sheets),
  externalLinks: [],
});

/** A file with year columns of the department it names. */
export const deliveryOf = (department: string, ...rows: Table): Contents =>
  fileOf(snapshotOf("Angaben", [HEAD, ...rows]), form(department));

export interface MergeDesk {
  readonly workbook: MemoryWorkbook;
  readonly useCases: MergeUseCases;
}

/** The coordinator's workbook, empty, and files by their names. */
export const openDesk = (files: Readonly<Record<string, Contents>>): MergeDesk => {
  const workbook = createMemoryWorkbook(workbookOf(snapshotOf("Notizen", [["Notiz"]])));
  const useCases = createMergeUseCases({
    workbook,
    catalogueOf: always(bundledCatalogue()),
    words: deriveWords,
    mergeWords: { merge: MERGE_WORDS, report: REPORT_WORDS },
    now: () => new Date("2016-01-04T12:00:00Z"),
    readFile: ({ name }) => {
      const contents = files[name];
      if (!contents) throw new Error(`There is no ${name}.`);
      return Promise.resolve("type" in contents ? err(contents) : ok({ name, ...contents }));
    },
  });
  return { workbook, useCases };
};
