// SPDX-License-Identifier: EUPL-1.2
import type { CellValue } from "../domain/shared/sheet-snapshot";

/** Formulas, or values where there is none, row by row. */
export type FormulaGrid = readonly (readonly CellValue[])[];

/** Address without the sheet, which may have been renamed. */
export const localAddress = (address: string): string =>
  address.slice(address.lastIndexOf("!") + 1);
