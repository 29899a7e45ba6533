// SPDX-License-Identifier: EUPL-1.2
import { parseDelivery } from "../../../src/domain/delivery/parse-delivery";
import type { Catalogue } from "../../../src/domain/catalogue/catalogue";
import {
  DEFAULT_DERIVE_OPTIONS,
  type DeriveOptions,
} from "../../../src/domain/derive/derive-options";
import type { DerivePlan } from "../../../src/domain/derive/derive-plan";
import { planDerivedColumns } from "../../../src/domain/derive/plan-derived-columns";
import { cellId, parseA1 } from "../../../src/domain/shared/cell";
import type { CellValue, WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { deriveWords } from "../../../src/texts/derive.de";
import { bundledCatalogue } from "../../support/catalogue";
import { createMemoryWorkbook } from "../../support/memory-workbook";

/** The plans for every sheet of a workbook that is recognised. */
export const plansOf = (
  workbook: WorkbookSnapshot,
  part: Partial<DeriveOptions> = {},
  catalogue: Catalogue = bundledCatalogue(),
): readonly DerivePlan[] => {
  const options = { ...DEFAULT_DERIVE_OPTIONS, ...part };
  const delivery = parseDelivery(workbook, catalogue);
  return workbook.sheets
    .filter(({ id }) => delivery.sheets.some((sheet) => sheet.id === id))
    .map((sheet) =>
      planDerivedColumns(sheet, delivery, { catalogue, words: deriveWords, options, workbook }),
    );
};

/** The workbook after the plans are carried out; formula cells hold what the plans expect. */
export const carriedOut = async (
  workbook: WorkbookSnapshot,
  plans: readonly DerivePlan[] = plansOf(workbook),
): Promise<WorkbookSnapshot> => {
  const values = new Map(
    plans.flatMap(({ expected }) => expected.map(({ cell, value }) => [cellId(cell), value])),
  );
  const memory = createMemoryWorkbook(workbook, (_, cell) => values.get(cellId(cell)) ?? "?");
  const applied = await memory.apply(
    plans.flatMap(({ edits }) => edits),
    { onProgress: () => undefined, isCancelled: () => false, waitForCellEdit: false },
  );
  if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  return memory.snapshot();
};

type Grid = "values" | "formulas" | "numberFormats";

/** A cell of a workbook by sheet and address, "" beyond what the sheet holds. */
export const at = (
  workbook: WorkbookSnapshot,
  [sheet, address]: readonly [sheet: string, address: string],
  grid: Grid = "values",
): CellValue => {
  const block = parseA1(address);
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (!block || !found) throw new Error(`There is no cell ${address} on ${sheet}.`);
  return found[grid][block.row]?.[block.column] ?? "";
};

/** One row of a sheet from a column letter on. */
export const rowOf = (
  workbook: WorkbookSnapshot,
  sheet: string,
  [row, columns]: readonly [row: number, columns: string],
): readonly CellValue[] => [...columns].map((column) => at(workbook, [sheet, `${column}${row}`]));
