// SPDX-License-Identifier: EUPL-1.2
import type { Fix, FixedCell, FixKind } from "../domain/fixes/fix";
import { toA1 } from "../domain/shared/cell";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import { formatNumber } from "./format.de";
import { ui } from "./ui.de";

const kinds: Readonly<Record<FixKind, string>> = {
  textToNumber: "Den Text in eine Zahl umwandeln",
  chooseReading: "Die gemeinte Zahl eintragen",
  scale100: "In Prozent umrechnen",
  normalizePeriod: "Das Jahr in üblicher Form schreiben",
  trim: "Überflüssige Leerzeichen entfernen",
  splitMark: "Zahl und Kennzeichen auf zwei Zellen verteilen",
  dropPercent: "Das Prozentzeichen entfernen",
  nilToZero: "Den Strich durch die Zahl 0 ersetzen, die weiter als – erscheint",
  splitNote: "Zahl und Erläuterung auf zwei Zellen verteilen",
  pickCode: "Den Eintrag aus der Liste übernehmen",
  normalizeCode: "Den Eintrag wie in der Liste schreiben",
  renameHeader: "Die Überschrift berichtigen",
  useFormula: "Den Wert durch eine Formel ersetzen",
  restoreFormula: "Die Formel wiederherstellen",
  breakLink: "Die Verknüpfung durch ihren Wert ersetzen",
};

/** Figures as the sheet shows them, with two exceptions: years have no thousands, and a formula is told by its result. */
const newValue = ({ after, result }: FixedCell, kind: FixKind): string => {
  if (typeof after === "object") {
    return result === null ? "Formel" : `Formel mit dem Ergebnis ${shown(result, kind)}`;
  }
  return shown(after, kind);
};

const shown = (value: CellValue, kind: FixKind): string =>
  typeof value === "number" && kind === "normalizePeriod" ? String(value) : ui.shownValue(value);

/** Words for corrections. */
export const fixWords = {
  kind: (kind: FixKind): string => kinds[kind],
  change: (changed: FixedCell, kind: FixKind): string =>
    `${toA1(changed.cell)}: ${shown(changed.before, kind)} → ${newValue(changed, kind)}`,
  proposal: "Vorschlag",
  choice: "Was ist gemeint?",
  fix: "Korrigieren",
  fixAll: (count: number): string => `Alle ${formatNumber(count)} gleichen korrigieren`,
  apply: ({ cells }: Fix): string =>
    cells.length === 1 ? "Vorschlag eintragen" : `${ui.counted.cells(cells.length)} ändern`,
  chooseFirst: "Wählen Sie zuerst aus, was gemeint ist.",
  stale: "Eine der Zellen wurde geändert. Prüfen Sie neu, dann können Sie korrigieren.",
  done: (count: number): string => `${ui.counted.cells(count)} korrigiert`,
} as const;
