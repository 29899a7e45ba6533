// SPDX-License-Identifier: EUPL-1.2
import type { DeliverySheet } from "../delivery/delivery";
import { freeSheetName } from "../shared/free-sheet-name";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { DeriveWords } from "./derive-words";

/** The sheet the indicators of another sheet go to. */
export interface OwnSheet {
  readonly name: string;
  /** null: still to be added. */
  readonly snapshot: SheetSnapshot | null;
}

export interface OwnSheetRequest {
  readonly workbook: WorkbookSnapshot;
  /** All sheets of this run, in their order. */
  readonly sheets: readonly DeliverySheet[];
  readonly words: DeriveWords;
}

/**
 * Finds the sheet of an earlier run by its marker, whatever it is called now, or a free name for a new one. Names are
 * given to all sheets of the run in turn, so that two of them never get the same.
 */
export const ownSheetFor = (
  source: DeliverySheet,
  { workbook, sheets, words }: OwnSheetRequest,
): OwnSheet => {
  const taken = [...workbook.sheetNames];
  for (const sheet of sheets) {
    const snapshot = earlierSheet(sheet, workbook, words.sheetTitle(sheet.name));
    const name = snapshot?.name ?? freeSheetName(words.sheetName(sheet.name), taken);
    if (sheet.id === source.id) return { name, snapshot };
    taken.push(name);
  }
  return { name: freeSheetName(words.sheetName(source.name), taken), snapshot: null };
};

/** Ids of sheets can change when a file is saved by another program; then marker and title together tell. */
const earlierSheet = (
  source: DeliverySheet,
  { sheets }: WorkbookSnapshot,
  title: string,
): SheetSnapshot | null => {
  const derived = sheets.filter(({ marker }) => marker?.kind === "derived");
  const isOrphan = ({ marker }: SheetSnapshot): boolean =>
    !sheets.some(({ id }) => id === marker?.id);
  return (
    derived.find(({ marker }) => marker?.id === source.id) ??
    derived.find((sheet) => isOrphan(sheet) && sheet.values[0]?.[0] === title) ??
    null
  );
};
