// SPDX-License-Identifier: EUPL-1.2
import { toA1, type CellRef } from "../domain/shared/cell";
import type { DeriveOptions, MeasureChoice } from "../domain/derive/derive-options";
import type { DeriveProblem } from "../domain/derive/derive-plan";
import { formatNumber } from "./format.de";

const cells = (count: number): string =>
  `${formatNumber(count)}\u00a0${count === 1 ? "Zelle" : "Zellen"}`;

const measures: Readonly<Record<MeasureChoice, string>> = {
  indicators: "Quoten, Anteile und andere Kennzahlen",
  yearChange: "Veränderung zum Vorjahr",
  editionChange: "Veränderung zur letzten Ausgabe des Berichts",
  periodChange: "Veränderung über den ganzen Zeitraum",
  groupRatio: "Verhältnis zweier Gruppen",
  cityDeviation: "Abweichung von der Stadt",
};

const contents: Readonly<Record<DeriveOptions["content"], string>> = {
  formulas: "als Formeln, die mitrechnen",
  values: "als feste Werte",
};

const occupied: Readonly<Record<DeriveOptions["occupied"], string>> = {
  keep: "nur leere füllen",
  replace: "ersetzen",
};

const places = (refs: readonly CellRef[]): string => refs.map(toA1).join(" und ");

const problem = (found: DeriveProblem): string => {
  switch (found.type) {
    case "noRoom":
      return "Rechts oder unter der Tabelle ist kein Platz mehr; das Blatt ist bis zum Rand gefüllt. Löschen Sie leere, aber benutzte Spalten rechts der Tabelle. Es wird nichts geschrieben.";
    case "duplicateHeading":
      return `Die Überschrift „${found.heading}“ steht mehrfach (${places(found.cells)}). Gefüllt wird nur die erste Spalte; löschen Sie bitte die andere.`;
    case "duplicateYear":
      return `Das Jahr ${found.year} steht in mehreren Spalten (${places(found.cells)}). Gerechnet wird nur mit der ersten; löschen Sie bitte die andere.`;
    case "spilled":
      return `Eine Formel füllt von selbst auch Zellen, in die das Add-in schreiben will (${firstAndLast(found.cells)}). Sie bleiben, wie sie sind; löschen Sie bitte diese Formel.`;
  }
};

/** A long list of cells helps nobody. */
const firstAndLast = (refs: readonly CellRef[]): string => {
  const named = refs.slice(0, 1).concat(refs.slice(1).slice(-1));
  return named.map(toA1).join(" bis ");
};

/** Words of the task pane for choosing what "Berechnen" writes, and for taking it away again. */
export const deriveUi = {
  measures,
  checkNext: "Weiter mit Prüfen",
  measuresLabel: "Was berechnet wird",
  contents,
  contentLabel: "Eintragen",
  occupied,
  occupiedLabel: (count: number): string =>
    count === 1
      ? "In einer Zelle steht schon etwas anderes"
      : `In ${formatNumber(count)} Zellen steht schon etwas anderes`,
  giveUp: "Abbrechen",
  nilTexts: (count: number): string =>
    count === 1
      ? "Ein als Text getippter Strich „–“ wird zur Zahl 0 im Format, das – zeigt"
      : `${formatNumber(count)} als Text getippte Striche „–“ werden zur Zahl 0 im Format, das – zeigt`,
  nilTextsHint: "Mit einem Text kann keine Formel rechnen. Ohne Haken bleiben diese Zeilen leer.",
  bypassed: (count: number): string =>
    count === 1
      ? "Rechts der Tabelle steht schon etwas; neue Spalten stehen weiter rechts"
      : `Rechts der Tabelle stehen schon ${formatNumber(count)} Einträge; neue Spalten stehen weiter rechts`,
  hiddenRows: (count: number): string =>
    count === 1
      ? "Eine ausgeblendete Zeile wird mitberechnet."
      : `${formatNumber(count)} ausgeblendete Zeilen werden mitberechnet.`,
  named: (count: number): string =>
    count === 1
      ? "Woraus gerechnet wird"
      : `Woraus gerechnet wird (${formatNumber(count)} Kennzahlen)`,
  problem,
  removal: {
    start: "Berechnete Spalten entfernen",
    title: (count: number): string => `${cells(count)} ${count === 1 ? "wird" : "werden"} geleert`,
    nothing: "Es gibt nichts zu entfernen",
    nothingBody: "Auf dem gewählten Blatt steht nichts, was „Berechnen“ eingetragen hat.",
    plan: (sheet: string, count: number): string => `Blatt „${sheet}“: ${cells(count)}`,
    ownSheet:
      "Das Blatt bleibt leer stehen, weil andere Formeln darauf verweisen können. Löschen Sie es selbst, wenn Sie es nicht mehr brauchen.",
    kept: (count: number): string =>
      count === 1
        ? "Eine Zelle mit eigenem Inhalt bleibt"
        : `${formatNumber(count)} Zellen mit eigenem Inhalt bleiben`,
    confirm: (count: number): string => `${cells(count)} leeren`,
    back: "Nicht entfernen",
    done: (count: number): string => `${cells(count)} geleert`,
  },
} as const;
