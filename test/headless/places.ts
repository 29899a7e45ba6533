// SPDX-License-Identifier: EUPL-1.2
import { toA1, type CellRef } from "../../src/domain/shared/cell";

/** "Bevölkerung!B3", for messages and summaries. */
export const cellPlace = (cell: CellRef): string => `${cell.sheet}!${toA1(cell)}`;
