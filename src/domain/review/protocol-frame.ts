// SPDX-License-Identifier: EUPL-1.2
import type { SheetMarker, SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";

/** The sheet `Prüfprotokoll`; found again by its marker, whatever it is called now. */
export const PROTOCOL_MARKER: SheetMarker = { kind: "supporting", id: "Pruefprotokoll", schema: 1 };

/** Rows from 0. */
export const PROTOCOL_ROWS = { state: 2, stamp: 4, head: 8 } as const;

/** Columns from 0. `record` is not printed: from it the add-in reads answers and stamp again. */
export const PROTOCOL_COLUMNS = { number: 0, reason: 6, record: 9 } as const;

export const findProtocol = ({ sheets }: WorkbookSnapshot): SheetSnapshot | null =>
  sheets.find(
    ({ marker }) => marker?.kind === PROTOCOL_MARKER.kind && marker.id === PROTOCOL_MARKER.id,
  ) ?? null;
