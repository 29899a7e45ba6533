// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import {
  createPreviewDerivedColumns,
  createWriteDerivedColumns,
} from "../../src/usecases/derive-columns";
import { type CellRef, cellId } from "../../src/domain/shared/cell";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../src/texts/derive.de";
import type { ReadScope, Watch, Workbook } from "../../src/usecases/ports";
import type { DerivePreview } from "../../src/usecases/use-cases";
import { bundledCatalogue } from "../support/catalogue";
import { createMemoryWorkbook, type MemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const watch: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

const table = [
  ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014],
  ["BEV-A01", "", "insgesamt", "Stadt Münster", 298518, 300267],
  ["BEV-A02", "", "insgesamt", "Stadt Münster", 63723, 65205],
];
const book = workbookOf(
  snapshotOf("Daten", table),
  snapshotOf("Notizen", [["Bitte bis Freitag"]]),
  snapshotOf("Leer", []),
);

const previewOf = async (
  workbook: Workbook,
  scope: ReadScope = "allSheets",
): Promise<DerivePreview> => {
  const preview = createPreviewDerivedColumns({
    workbook,
    catalogueOf: always(bundledCatalogue()),
    words: deriveWords,
  });
  const result = await preview(scope, watch);
  if (!result.ok) throw new Error(result.error.type);
  return result.value;
};

/** A workbook whose formula cells show what the preview expects, except where `answer` says otherwise. */
const workbookShowing = async (
  snapshot: WorkbookSnapshot,
  answer: (cell: CellRef, expected: CellValue) => CellValue = (_, expected) => expected,
): Promise<MemoryWorkbook> => {
  const { plans } = await previewOf(createMemoryWorkbook(snapshot));
  const values = new Map(
    plans.flatMap(({ expected }) => expected.map(({ cell, value }) => [cellId(cell), value])),
  );
  return createMemoryWorkbook(snapshot, (_, cell) => answer(cell, values.get(cellId(cell)) ?? "?"));
};

describe("previewing derived columns", () => {
  test("plans every recognised sheet, names the others and writes nothing", async () => {
    const workbook = createMemoryWorkbook(book);
    const preview = await previewOf(workbook);
    expect(preview.plans.map(({ sheet }) => sheet)).toEqual(["Daten", "Formeln"]);
    expect(preview.unread).toEqual(["Notizen"]);
    expect(workbook.snapshot().sheets).toHaveLength(3);
  });

  test("leaves other sheets alone when only the one in front is asked for", async () => {
    const marker = { kind: "questionnaire", id: "61", schema: 1 } as const;
    const workbook = createMemoryWorkbook(
      workbookOf(snapshotOf("Daten", table), snapshotOf("Bogen", table, { marker })),
    );
    const names = async (scope: ReadScope): Promise<readonly string[]> =>
      (await previewOf(workbook, scope)).plans.map(({ sheet }) => sheet);
    expect(await names("activeSheet")).toEqual(["Daten", "Formeln"]);
    expect(await names("allSheets")).toEqual(["Daten", "Bogen", "Formeln"]);
  });

  test("hands on what keeps the workbook from being read", async () => {
    const workbook: Workbook = {
      ...createMemoryWorkbook(book),
      read: () => Promise.resolve({ ok: false, error: { type: "CellEditMode" } }),
    };
    await expect(previewOf(workbook)).rejects.toThrow("CellEditMode");
  });
});

describe("writing derived columns", () => {
  test("writes what the preview counted and finds no difference", async () => {
    const workbook = await workbookShowing(book);
    const preview = await previewOf(workbook);
    const result = await createWriteDerivedColumns({ workbook })(preview, watch);
    if (!result.ok) throw new Error(result.error.type);
    const planned = preview.plans.reduce((sum, { cellsToWrite }) => sum + cellsToWrite, 0);
    expect(result.value.applied.cellsWritten).toBe(planned);
    expect(result.value.applied.sheetsAdded).toEqual(["Kennzahlen Daten", "Formeln"]);
    expect(result.value.differences).toEqual([]);
  });

  test("names the cells that show something else than was computed", async () => {
    const workbook = await workbookShowing(book, ({ sheet, row, column }, expected) =>
      sheet === "Daten" && row === 1 && column === 6 ? 1748 : expected,
    );
    const result = await createWriteDerivedColumns({ workbook })(await previewOf(workbook), watch);
    expect(result).toMatchObject({
      ok: true,
      value: {
        differences: [{ cell: { sheet: "Daten", row: 1, column: 6 }, expected: 1749, found: 1748 }],
      },
    });
  });

  test("writes nothing in a second run", async () => {
    const workbook = await workbookShowing(book);
    const write = createWriteDerivedColumns({ workbook });
    await write(await previewOf(workbook), watch);
    const written = workbook.snapshot();
    const again = await write(await previewOf(workbook), watch);
    expect(again).toMatchObject({ ok: true, value: { applied: { cellsWritten: 0 } } });
    expect(workbook.snapshot()).toEqual(written);
  });

  test("leaves the workbook as it was when the sheet is protected", async () => {
    const workbook = createMemoryWorkbook(
      workbookOf(snapshotOf("Daten", table, { isProtected: true })),
    );
    const result = await createWriteDerivedColumns({ workbook })(await previewOf(workbook), watch);
    expect(result).toEqual({ ok: false, error: { type: "SheetProtected", sheet: "Daten" } });
    expect(workbook.snapshot().sheetNames).toEqual(["Daten"]);
  });
});
