// SPDX-License-Identifier: EUPL-1.2
import { MARKER_KEYS } from "../domain/shared/sheet-marker";
import type { SheetMarker } from "../domain/shared/sheet-snapshot";

/** Queues the marker of a new sheet. */
export const queueMarker = (sheet: Excel.Worksheet, marker: SheetMarker): void => {
  sheet.customProperties.add(MARKER_KEYS.kind, marker.kind);
  sheet.customProperties.add(MARKER_KEYS.id, marker.id);
  sheet.customProperties.add(MARKER_KEYS.schema, String(marker.schema));
};
