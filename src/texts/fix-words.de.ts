// SPDX-License-Identifier: EUPL-1.2
import type { Fix, FixAct, FixedCell, FixKind, NewRow } from "../domain/fixes/fix";
import { blockToA1, columnName, toA1 } from "../domain/shared/cell";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import { formatNumber, joinList, plural, rowRanges } from "./format.de";
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
  insertRows: "Einfügen, was im Bogen vorgesehen ist; die Werte tragen Sie ein",
  unmerge: "Den Zellverbund aufheben",
  showLines: "Wieder einblenden",
  calculate: "Neu berechnen und Excel wieder von selbst rechnen lassen",
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

const rowText = ({ below, labels }: NewRow): string =>
  `Neue Zeile unter Zeile ${formatNumber(below + 1)}: ${labels.map(({ text }) => text).join(", ")}`;

const actText = (act: FixAct): string => {
  switch (act.kind) {
    case "unmerge":
      return `${blockToA1(act.block).replace(":", " bis ")} werden wieder einzelne Zellen; in ${toA1(act.block)} bleibt der Wert`;
    case "showLines":
      return linesText(act.rows, act.columns);
    case "calculate":
      return "Eingaben ändern sich nicht, nur Ergebnisse von Formeln";
  }
};

const linesText = (rows: readonly number[], columns: readonly number[]): string => {
  const names =
    rows.length > 0
      ? `${rows.length === 1 ? "Zeile" : "Zeilen"} ${rowRanges(rows)}`
      : `${columns.length === 1 ? "Spalte" : "Spalten"} ${joinList(columns.map(columnName))}`;
  return `${names} ${rows.length + columns.length === 1 ? "wird" : "werden"} eingeblendet`;
};

const changedCell = (changed: FixedCell, kind: FixKind): string =>
  `${toA1(changed.cell)}: ${shown(changed.before, kind)} → ${newValue(changed, kind)}`;

/** Words for corrections. */
export const fixWords = {
  kind: (kind: FixKind): string => kinds[kind],
  /** Everything a fix does, a line for each. */
  changes: ({ kind, cells, rows, acts }: Fix): readonly string[] => [
    ...rows.map(rowText),
    ...acts.map(actText),
    ...cells.map((changed) => changedCell(changed, kind)),
  ],
  proposal: "Vorschlag",
  choice: "Was ist gemeint?",
  fix: "Korrigieren",
  fixAll: (count: number): string => `Alle ${formatNumber(count)} gleichen korrigieren`,
  apply: ({ cells }: Fix): string =>
    cells.length === 1 ? "Vorschlag eintragen" : `${ui.counted.cells(cells.length)} ändern`,
  chooseFirst: "Wählen Sie zuerst aus, was gemeint ist.",
  stale: "Eine der Zellen wurde geändert. Prüfen Sie neu, dann können Sie korrigieren.",
  done: ({ cells, rows }: { readonly cells: number; readonly rows: number }): string => {
    if (rows > 0) return `${plural(rows, "Zeile", "Zeilen")} eingefügt`;
    return cells > 0 ? `${ui.counted.cells(cells)} korrigiert` : "Korrektur ausgeführt";
  },
} as const;
