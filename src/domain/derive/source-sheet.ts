// SPDX-License-Identifier: EUPL-1.2
import type { Delivery } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { ReadSheet } from "./sheet-part";

/** The sheets with figures beside one of them. */
export const sheetsBeside = (
  id: string,
  { sheets }: Delivery,
  workbook: WorkbookSnapshot,
): readonly ReadSheet[] =>
  sheets.flatMap((delivery): readonly ReadSheet[] => {
    const snapshot = workbook.sheets.find((sheet) => sheet.id === delivery.id);
    return snapshot && delivery.id !== id ? [{ snapshot, delivery }] : [];
  });

/** The sheet a delivered cell stands on. */
export const sheetOf = (
  { snapshot, others }: { readonly snapshot: SheetSnapshot; readonly others: readonly ReadSheet[] },
  { sheet }: CellRef,
): SheetSnapshot =>
  sheet === snapshot.name
    ? snapshot
    : (others.find((other) => other.snapshot.name === sheet)?.snapshot ?? snapshot);
