// SPDX-License-Identifier: EUPL-1.2
import type { Finding } from "../../domain/rules/finding";
import { toA1, type CellRef } from "../../domain/shared/cell";
import type { CellValue } from "../../domain/shared/sheet-snapshot";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";

/** The cell to look at first, as the list names it. */
export const placeOf = ({ cells }: Finding): string =>
  cells[0] ? toA1(cells[0].cell) : ui.check.wholeSheet;

/** Where Excel is sent to, and what stood there when it was read. */
export interface CellPlace {
  /** The id outlives a renaming of the sheet; the name is what Excel also understands where no id is known. */
  readonly sheetId: string;
  readonly cell: CellRef;
  /** undefined: nobody minds. */
  readonly expected: CellValue | undefined;
}

/** A finding about a whole sheet leads to its first cell. */
export const cellPlaceOf = (finding: Finding, { snapshot }: CheckOutcome): CellPlace => {
  const first = finding.cells[0]?.cell;
  const cell = first ?? { sheet: finding.sheet, row: 0, column: 0 };
  const sheet = snapshot.sheets.find(({ name }) => name === cell.sheet);
  const expected = first && (sheet?.values[cell.row]?.[cell.column] ?? "");
  return { sheetId: sheet?.id ?? cell.sheet, cell, expected };
};
