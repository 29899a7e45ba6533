// SPDX-License-Identifier: EUPL-1.2
import type { Severity } from "../domain/rules/finding";
import { formatNumber } from "./format.de";
import { ui } from "./ui.de";

const toggles: Readonly<Record<Severity, (count: number) => string>> = {
  error: ui.counted.errors,
  warning: ui.counted.warnings,
  information: ui.counted.hints,
};

const words: Readonly<Record<Severity, string>> = {
  error: "Fehler:",
  warning: "Warnung:",
  information: "Hinweis:",
};

/** Words around the list of findings. */
export const checkWords = {
  next: "Nächster Befund",
  previous: "Vorheriger Befund",
  severity: (severity: Severity): string => words[severity],
  compared: ({ found, expected }: { readonly found: string; readonly expected: string }): string =>
    `Gefunden: ${found} · Erwartet: ${expected}`,
  severities: "Anzeigen",
  settings: "Noch einmal prüfen",
  toggle: (severity: Severity, count: number): string => toggles[severity](count),
  filter: "Filtern nach Zelle, Angabe oder Text",
  nothingFits: "Kein Befund passt zum Filter.",
  clearFilter: "Filter löschen",
  byPlace: "Nach Blatt und Angabe ordnen",
  filtered: (shown: number, total: number): string =>
    shown === total ? formatNumber(total) : `${formatNumber(shown)} von ${formatNumber(total)}`,
  staleFinding: (at: Date): string =>
    `Veraltet seit ${ui.time(at)}\u00a0Uhr: Eine Zelle dieses Befunds wurde geändert.`,
  unhide: "Einblenden und hinspringen",
} as const;
