// SPDX-License-Identifier: EUPL-1.2
import type { ColumnWords } from "../domain/catalogue-sheets/sheet-words";

/** How a cell with several entries is filled in. */
export const LIST = "mehrere mit Semikolon getrennt";
const INDICATOR = "Kennung der Kennzahl, zu der die Zeile gehört.";
export const KEY =
  "Technischer Schlüssel. Bei neuen Zeilen leer lassen: Er wird gebildet. Danach nie ändern.";

export const column = (head: string, explanation: string): ColumnWords => ({ head, explanation });

export const owner = column("Kennzahl", INDICATOR);
export const optional = column("auf Wunsch", "ja: wird nur auf Wunsch abgefragt.");
export const note = column("Hinweis", "Erscheint bei den Definitionen.");
export const level = column("Ebene", "Nur bei Gebieten.");
