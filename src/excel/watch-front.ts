// SPDX-License-Identifier: EUPL-1.2
import { readMarker } from "../domain/shared/sheet-marker";
import type { FrontSheet } from "../usecases/ports";
import { batch, done, type Work } from "./batch";
import { listen } from "./listen";

/** Tells which sheet is in front, at once and whenever another one comes there, until it is stopped. */
export const watchFront = (onFront: (front: FrontSheet | null) => void): (() => void) => {
  let isStopped = false;
  const tell = async (): Promise<void> => {
    const front = await batch(frontSheet, { waitForCellEdit: true });
    if (!isStopped) onFront(front.ok ? front.value : null);
  };
  void tell();
  const stop = listen<Excel.WorksheetActivatedEventArgs>({
    events: (sheets) => sheets.onActivated,
    handler: tell,
  });
  return () => {
    isStopped = true;
    stop();
  };
};

/** A chart sheet answers with an error. */
const frontSheet: Work<FrontSheet> = async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load({ id: true, name: true });
  const { customProperties } = sheet;
  customProperties.load({ key: true, value: true });
  await context.sync();
  return done({ id: sheet.id, name: sheet.name, marker: readMarker(customProperties.items) });
};
