// SPDX-License-Identifier: EUPL-1.2
import { parseA1 } from "../domain/shared/cell";
import type { CellsChanged } from "../usecases/ports";
import { listen } from "./listen";

/**
 * Tells of every change somebody else makes, on any sheet, until it is stopped. Events are a convenience: Excel leaves
 * some out (filling under a filter, fast typing), so nothing may rest on them alone.
 */
export const watchChanges = (onChange: (change: CellsChanged) => void): (() => void) =>
  listen<Excel.WorksheetChangedEventArgs>({
    events: (sheets) => sheets.onChanged,
    handler: (event) => {
      if (event.triggerSource !== "ThisLocalAddin") onChange(toChange(event));
      return Promise.resolve();
    },
  });

/** Addresses of several areas ("A1,C3") count as the whole sheet. */
const toChange = (event: Excel.WorksheetChangedEventArgs): CellsChanged => ({
  sheetId: event.worksheetId,
  block: event.changeType === "RangeEdited" ? parseA1(event.address) : null,
});
