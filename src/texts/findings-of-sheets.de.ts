// SPDX-License-Identifier: EUPL-1.2
import type { ColumnRole } from "../domain/delivery/delivery";
import { blockToA1, columnName, toA1 } from "../domain/shared/cell";
import type { FindingTexts } from "./finding-texts";
import { formatNumber, joinList, joinSome, plural, rowRanges } from "./format.de";
import { formatMoment } from "./moment.de";

const columnNames: { readonly [Role in ColumnRole]: string } = {
  indicatorId: "Kennung",
  indicatorTitle: "Angabe",
  group: "Gruppe",
  area: "Gebiet",
  year: "Jahr",
  value: "Wert",
  base: "Bezugsgröße",
  rate: "Quote",
  measure: "Größe",
  unit: "Einheit",
  status: "Kennzeichen",
  remark: "Bemerkung",
  department: "Amt",
  reference: "Zeitbezug",
};

const are = (count: number): string => (count === 1 ? "ist" : "sind");

const hiddenFigures = {
  why: "Ausgeblendete Werte werden mitgeprüft und mitgeliefert.",
  fix: "Blenden Sie alles ein und sehen Sie die Werte durch. Soll es ausgeblendet bleiben, nennen Sie kurz den Grund.",
};

const giveReason = "Soll sie bleiben, nennen Sie kurz den Grund.";

type SheetCode =
  | "STR-03"
  | "STR-04"
  | "STR-05"
  | "STR-06"
  | "STR-07"
  | "STR-08"
  | "STR-09"
  | "STR-11"
  | "TYP-08"
  | "SYS-03";

/** Wording of rules about how a sheet is built. */
export const textsOfSheets: Pick<FindingTexts, SheetCode> = {
  "STR-03": {
    title: "Kopfzeile nicht gefunden",
    messages: {
      noHeader: ({ rowsSearched }, { finding }) => ({
        what: `Im Blatt „${finding.sheet}“ wurde in ${
          rowsSearched === 1
            ? "der ersten Zeile"
            : `den ersten ${formatNumber(rowsSearched)} Zeilen`
        } keine Kopfzeile mit den erwarteten Spalten gefunden.`,
        why: "Ohne Kopfzeile ist nicht zu erkennen, was in den Spalten steht.",
        fix: "Prüfen Sie, ob Überschriften geändert oder gelöscht wurden, und stellen Sie sie wieder her.",
      }),
      emptySheet: (_, { finding }) => ({
        what: `Das Blatt „${finding.sheet}“ ist leer.`,
        why: "Ohne Kopfzeile und Werte gibt es nichts zu prüfen.",
        fix: "Wechseln Sie auf das Blatt mit Ihrer Tabelle und prüfen Sie noch einmal.",
      }),
    },
  },
  "STR-04": {
    title: "Spalte fehlt",
    messages: {
      missing: ({ column }) => ({
        what: `Die Spalte „${columnNames[column]}“ fehlt.`,
        why: "Ohne diese Spalte lassen sich die Werte nicht zuordnen.",
        fix: "Fügen Sie die Spalte mit dieser Überschrift ein.",
      }),
      candidate: ({ column, text }, { targets }) => ({
        what: `Die Spalte „${columnNames[column]}“ fehlt. Ähnlich heißt „${text}“ in ${targets}.`,
        why: "Ohne diese Spalte lassen sich die Werte nicht zuordnen.",
        fix: `Ändern Sie die Überschrift in „${columnNames[column]}“, wenn diese Spalte gemeint ist. Sonst fügen Sie die Spalte ein.`,
      }),
    },
  },
  "STR-05": {
    title: "Spalte nicht vorgesehen",
    messages: {
      questionnaire: ({ text }, { targets }) => ({
        what: `Die Spalte „${text}“ (${targets}) ist nicht vorgesehen.`,
        why: "Sie wird nicht ausgewertet.",
        fix: `Löschen Sie die Spalte oder übertragen Sie den Inhalt nach „Bemerkung“. ${giveReason}`,
      }),
      foreign: ({ text }, { targets }) => ({
        what: `Die Spalte „${text}“ (${targets}) wird nicht ausgewertet.`,
        why: "Ihre Überschrift gehört zu keiner der erwarteten Spalten.",
        fix: "Stehen dort Werte oder Gruppen, ändern Sie die Überschrift. Sonst ist nichts zu tun.",
      }),
    },
  },
  "STR-06": {
    title: "Überschrift doppelt oder leer",
    messages: {
      empty: (_, { targets }) => ({
        what: `Die Überschrift in ${targets} ist leer.`,
        why: "Ohne Überschrift ist nicht zu erkennen, was in der Spalte steht.",
        fix: "Tragen Sie eine Überschrift ein.",
      }),
      duplicate: ({ text, columns }, { targets }) => ({
        what: `Die Überschrift „${text}“ kommt ${columns === 2 ? "zweimal" : `${formatNumber(columns)}-mal`} vor (${targets}).`,
        why: "So ist nicht zu erkennen, welche der Spalten gilt.",
        fix: "Vergeben Sie jede Überschrift nur einmal.",
      }),
    },
  },
  "STR-07": {
    title: "Leere Zeile im Datenbereich",
    messages: {
      blank: ({ rows }) => ({
        what:
          rows.length === 1
            ? `Zeile ${rowRanges(rows)} ist leer.`
            : `Die Zeilen ${rowRanges(rows)} sind leer.`,
        why: rows.length === 1 ? "Sie wird übersprungen." : "Sie werden übersprungen.",
        fix: "Prüfen Sie, ob hier Werte fehlen.",
      }),
    },
  },
  "STR-08": {
    title: "Verbundene Zellen im Datenbereich",
    messages: {
      merged: ({ area }) => ({
        what: `Die Zellen ${blockToA1(area).replace(":", " bis ")} sind verbunden; nur ${toA1(area)} enthält einen Wert.`,
        why: "Für die übrigen Zellen liegt damit kein Wert vor.",
        fix: "Heben Sie den Zellverbund auf und tragen Sie jeden Wert einzeln ein.",
      }),
    },
  },
  "STR-09": {
    title: "Zeilen oder Spalten ausgeblendet oder gefiltert",
    messages: {
      hiddenRows: ({ rows }) => ({
        what: `Im Datenbereich ${are(rows.length)} ${plural(rows.length, "Zeile", "Zeilen")} ausgeblendet (${rowRanges(rows)}).`,
        ...hiddenFigures,
      }),
      filteredRows: ({ rows }) => ({
        what: `Durch einen Filter ${are(rows.length)} ${plural(rows.length, "Zeile", "Zeilen")} nicht zu sehen (${rowRanges(rows)}).`,
        why: "Nicht sichtbare Werte werden mitgeprüft und mitgeliefert.",
        fix: "Heben Sie den Filter auf (Daten › Löschen) und sehen Sie die Werte durch. Soll er bleiben, nennen Sie kurz den Grund.",
      }),
      hiddenColumns: ({ columns }) => ({
        what: `Im Datenbereich ${are(columns.length)} ${plural(columns.length, "Spalte", "Spalten")} ausgeblendet (${joinSome(columns.map(columnName), "Spalte", "Spalten")}).`,
        ...hiddenFigures,
      }),
    },
  },
  "STR-11": {
    title: "Einträge im oder neben dem Datenbereich",
    messages: {
      stray: ({ example }, { targets }) => ({
        what: `In ${targets} stehen Einträge außerhalb der vorgesehenen Zellen, zum Beispiel „${example}“.`,
        why: "Sie werden nicht ausgewertet und können mit Werten verwechselt werden.",
        fix: "Entfernen Sie Nebenrechnungen und Zwischensummen oder verschieben Sie sie auf ein eigenes Blatt. Sollen sie bleiben, nennen Sie kurz den Grund.",
      }),
    },
  },
  "TYP-08": {
    title: "Überflüssige Leerzeichen",
    messages: {
      padded: ({ entries }, { targets }) => ({
        what: `${targets}: Vor oder nach ${entries === 1 ? "dem Eintrag" : "den Einträgen"} stehen Leerzeichen.`,
        why: "Beim Auswerten werden sie nicht beachtet.",
        fix: "Auf Wunsch werden die Leerzeichen entfernt.",
      }),
    },
  },
  "SYS-03": {
    title: "Abschluss passt nicht mehr zum Inhalt",
    messages: {
      changed: ({ at, sheets }) => ({
        what: `Seit dem Abschluss am ${formatMoment(at)} wurde ${
          sheets.length === 1 ? "im Blatt" : "in den Blättern"
        } ${joinList(sheets.map((sheet) => `„${sheet}“`))} etwas geändert.`,
        ...brokenRelease,
      }),
      missing: ({ at, sheets }) => ({
        what: `Seit dem Abschluss am ${formatMoment(at)} ${
          sheets === 1
            ? "ist ein Blatt weggefallen."
            : `sind ${formatNumber(sheets)} Blätter weggefallen.`
        }`,
        ...brokenRelease,
      }),
    },
  },
};

const brokenRelease = {
  why: "Der Abschluss gilt nur für die geprüften Werte.",
  fix: "Sind die Änderungen richtig, schließen Sie die Lieferung noch einmal ab. Sonst stellen Sie die früheren Einträge wieder her.",
};
