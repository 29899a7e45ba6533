// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import { runThrough, type Steps } from "../shared/steps";
import type { Delivery, DeliverySheet, UnreadSheet } from "./delivery";
import { deliveringDepartment, isDeliverySheet } from "./delivery-form";
import { readDeliveryForm } from "./form-entries";
import { createSheetReader } from "./read-sheet";

/**
 * Reads every table of figures in a workbook. Never fails: sheets whose header cannot be used are listed as unread,
 * labels that are not in the catalogue as unknown codes.
 */
export const parseDelivery = (snapshot: WorkbookSnapshot, catalogue: Catalogue): Delivery =>
  runThrough(parseInSteps(snapshot, catalogue));

/** The same, sheet by sheet. */
export function* parseInSteps(snapshot: WorkbookSnapshot, catalogue: Catalogue): Steps<Delivery> {
  const readSheet = createSheetReader(catalogue, deliveringDepartment(snapshot, catalogue));
  const sheets: DeliverySheet[] = [];
  const unread: UnreadSheet[] = [];
  const ignored: { readonly id: string; readonly name: string }[] = [];
  for (const [done, sheet] of snapshot.sheets.entries()) {
    yield { done, total: snapshot.sheets.length, sheet: sheet.name };
    const result = isLeftAlone(sheet) ? null : readSheet(sheet);
    if (result?.kind === "sheet") sheets.push(result.sheet);
    else if (result?.kind === "unread" && sheet.visibility === "Visible") unread.push(result.sheet);
    else ignored.push({ id: sheet.id, name: sheet.name });
  }
  return { sheets, unread, ignored, form: readDeliveryForm(snapshot, catalogue) };
}

/** What we made ourselves is no delivery, except the Erhebungsbogen; very hidden sheets nobody can see or mend. */
const isLeftAlone = (sheet: SheetSnapshot): boolean =>
  (sheet.marker !== null && sheet.marker.kind !== "questionnaire") ||
  sheet.visibility === "VeryHidden" ||
  isDeliverySheet(sheet);
