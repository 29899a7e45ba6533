// SPDX-License-Identifier: EUPL-1.2
import type { ExcelHost } from "../host/boot/excel-host";
import type { SheetProtection } from "../host/model/workbook-data";

/** "system": as the computer shows everything else. */
export type Look = "system" | "light" | "dark" | "contrast";
export type Locale = "de-DE" | "en-US";

/** The circumstances an Excel can be in, as far as the bench can bring them about. */
export interface Conditions {
  readonly locale: Locale;
  readonly look: Look;
  readonly hasWebLimits: boolean;
  readonly isEditingCell: boolean;
  readonly isProtected: boolean;
  readonly isReadOnly: boolean;
}

export const USUAL: Conditions = {
  locale: "de-DE",
  look: "system",
  hasWebLimits: false,
  isEditingCell: false,
  isProtected: false,
  isReadOnly: false,
};

/** Told apart by identity from a protection the file brought along, which stays. */
const PROTECTION: SheetProtection = { options: { sheet: "1" } };

/** Puts the host into the conditions; called again when they change, and for every workbook that is opened. */
export const bringAbout = (host: ExcelHost, conditions: Conditions): void => {
  const { book, switches } = host;
  switches.hasWebLimits = conditions.hasWebLimits;
  if (conditions.isEditingCell) switches.beginCellEdit();
  else switches.endCellEdit();
  book.data.isReadOnly = conditions.isReadOnly;
  for (const sheet of book.data.sheets) {
    if (conditions.isProtected) sheet.protection ??= PROTECTION;
    else if (sheet.protection === PROTECTION) sheet.protection = null;
  }
  book.tell({ kind: "structure" });
};
