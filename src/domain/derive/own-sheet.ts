// SPDX-License-Identifier: EUPL-1.2
import type { DeliverySheet } from "../delivery/delivery";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";

/** Excel's limit for the name of a worksheet, in characters. */
const MAX_LENGTH = 31;

/** The sheet the indicators of another sheet go to. */
export interface OwnSheet {
  readonly name: string;
  /** null: still to be added. */
  readonly snapshot: SheetSnapshot | null;
}

/**
 * Finds the sheet of an earlier run by its marker, whatever it is called now, or a free name for a new one. Names are
 * given to all sheets of the delivery in turn, so that two sheets of one run never get the same.
 */
export const ownSheetFor = (
  source: DeliverySheet,
  workbook: WorkbookSnapshot,
  wanted: { readonly of: (sheet: string) => string; readonly sheets: readonly DeliverySheet[] },
): OwnSheet => {
  const taken = [...workbook.sheetNames];
  for (const sheet of wanted.sheets) {
    const snapshot = earlierSheet(sheet, workbook, wanted.of(sheet.name));
    const name = snapshot?.name ?? freeName(wanted.of(sheet.name), taken);
    if (sheet.id === source.id) return { name, snapshot };
    taken.push(name);
  }
  return { name: freeName(wanted.of(source.name), taken), snapshot: null };
};

/** Ids of sheets can change when a file is saved by another program; then marker and name together tell. */
const earlierSheet = (
  source: DeliverySheet,
  { sheets }: WorkbookSnapshot,
  wanted: string,
): SheetSnapshot | null => {
  const derived = sheets.filter(({ marker }) => marker?.kind === "derived");
  const byId = derived.find(({ marker }) => marker?.id === source.id);
  const isOrphan = ({ marker }: SheetSnapshot): boolean =>
    !sheets.some(({ id }) => id === marker?.id);
  return byId ?? derived.find((sheet) => isOrphan(sheet) && sheet.name === cut(wanted)) ?? null;
};

/** Excel compares names without regard to case. */
const freeName = (wanted: string, taken: readonly string[]): string => {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = cut(wanted, number === 1 ? "" : ` (${number})`);
    if (!used.has(name.toLowerCase())) return name;
  }
};

/** A name may not end with an apostrophe. */
const cut = (name: string, suffix = ""): string =>
  name.slice(0, MAX_LENGTH - suffix.length).replace(/[\s']+$/u, "") + suffix;
