// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import { groupText } from "../domain/catalogue/group-key";
import type { LookupRole } from "../domain/catalogue/label-lookup";
import type { PersonalEntry } from "../domain/delivery/sheet-facts";
import type { FindingTexts } from "./finding-texts";
import { formatNumber, joinList, plural } from "./format.de";

type CodeCode = "COD-02" | "COD-03" | "COD-04" | "SCH-03";

const listNames: { readonly [Role in LookupRole]: string } = {
  quantity: "Angaben und Kennzahlen",
  group: "Gruppen",
  area: "Gebiete",
};

const personalKinds: { readonly [Kind in PersonalEntry["kind"]]: string } = {
  birthDate: "Geburtsdatum",
  email: "E-Mail-Adresse",
  phone: "Telefonnummer",
  iban: "Kontonummer",
};

const suspected = (kinds: readonly PersonalEntry["kind"][]): string =>
  joinList(
    kinds.map((kind) => personalKinds[kind]),
    "oder",
  );

const onlyTotals = "In die Lieferung gehören nur zusammengefasste Zahlen.";

interface OldEntry {
  readonly label: string;
  readonly validUntil: number;
  readonly values: number;
}

const oldEntry = ({ label, validUntil, values }: OldEntry, targets: string): string =>
  `${targets}: „${label}“ galt bis ${validUntil}; ${
    values === 1 ? "ein Wert ist" : `${formatNumber(values)} Werte sind`
  } jünger.`;

const allowedText = (dimensions: readonly string[], { dimensionById }: Catalogue): string =>
  dimensions.length === 0
    ? "Vorgesehen ist hier nur „insgesamt“."
    : `Vorgesehen ${dimensions.length === 1 ? "ist" : "sind"} hier: ${joinList(
        dimensions.map((id) => dimensionById.get(id)?.label ?? id),
      )}.`;

/** Wording of rules about entries that are in a list and still do not belong here. */
export const textsOfCodes: Pick<FindingTexts, CodeCode> = {
  "COD-02": {
    title: "Schreibweise weicht ab",
    messages: {
      questionnaire: ({ role, text, label }, { targets }) => ({
        what: `${targets}: „${text}“ ist vermutlich „${label}“.`,
        compared: { found: `„${text}“`, expected: `„${label}“` },
        why: `Die Schreibweise weicht von der Liste „${listNames[role]}“ ab.`,
        fix: "Übernehmen Sie die Schreibweise der Liste. Ist etwas anderes gemeint, nennen Sie kurz den Grund.",
      }),
      foreign: ({ role, text, label }, { targets }) => ({
        what: `${targets}: „${text}“ wird als „${label}“ gelesen.`,
        why: `Die Schreibweise weicht von der Liste „${listNames[role]}“ ab.`,
        fix: "Es ist nichts zu tun, wenn das gemeint ist.",
      }),
    },
  },
  "SCH-03": {
    title: "Personenbezogene Daten vermutet",
    messages: {
      visible: ({ kinds, entries }, { targets }) => ({
        what: `${targets}: ${
          entries === 1 ? "Der Eintrag sieht" : "Die Einträge sehen"
        } nach personenbezogenen Daten aus (${suspected(kinds)}).`,
        why: onlyTotals,
        fix:
          entries === 1
            ? "Entfernen Sie den Eintrag. Ist er unbedenklich, nennen Sie kurz den Grund."
            : "Entfernen Sie die Einträge. Sind sie unbedenklich, nennen Sie kurz den Grund.",
      }),
      hidden: ({ kinds, entries }, { targets }) => ({
        what: `In ${
          entries === 1 ? "der ausgeblendeten Zelle" : "den ausgeblendeten Zellen"
        } ${targets} stehen vermutlich personenbezogene Daten (${suspected(kinds)}).`,
        why: onlyTotals,
        fix: "Blenden Sie die Zellen ein und entfernen Sie den Inhalt. Ist er unbedenklich, nennen Sie kurz den Grund.",
      }),
      comment: ({ kinds, entries }, { targets }) => ({
        what: `${entries === 1 ? "Der Kommentar" : "Kommentare"} in ${targets} ${
          entries === 1 ? "sieht" : "sehen"
        } nach personenbezogenen Daten aus (${suspected(kinds)}).`,
        why: "Kommentare werden mit der Datei weitergegeben.",
        fix:
          entries === 1
            ? "Löschen Sie den Kommentar. Ist er unbedenklich, nennen Sie kurz den Grund."
            : "Löschen Sie die Kommentare. Sind sie unbedenklich, nennen Sie kurz den Grund.",
      }),
    },
  },
  "COD-03": {
    title: "Eintrag veraltet",
    messages: {
      replaced: (facts, { targets }) => ({
        what: `${oldEntry(facts, targets)} Nachfolger ist „${facts.successor}“.`,
        why: "Werte nach altem und neuem Zuschnitt sind nicht vergleichbar.",
        fix: `Prüfen Sie, ob ${
          facts.values === 1 ? "der Wert" : "die Werte"
        } auf den neuen Zuschnitt umgerechnet ${
          facts.values === 1 ? "ist" : "sind"
        }, und tragen Sie „${facts.successor}“ ein. Soll der alte Eintrag bleiben, nennen Sie kurz den Grund.`,
      }),
      ended: (facts, { targets }) => ({
        what: oldEntry(facts, targets),
        why: "Der Katalog führt diesen Eintrag danach nicht mehr.",
        fix: "Prüfen Sie Eintrag und Jahr. Soll der Eintrag bleiben, nennen Sie kurz den Grund.",
      }),
    },
  },
  "COD-04": {
    title: "Verbindung nicht vorgesehen",
    messages: {
      notProvided: ({ key, rows, allowed }, { targets, quantity, catalogue }) => ({
        what: `${targets}: „${groupText(catalogue, key.group)}“ passt nicht zu ${quantity(key.quantity)} (${plural(rows.length, "Zeile", "Zeilen")}).`,
        why: `Diese Verbindung kommt im Katalog nicht vor. ${allowedText(allowed, catalogue)}`,
        fix: `Prüfen Sie Angabe und Gruppe. ${
          rows.length === 1
            ? "Ist die Zeile richtig, können Sie sie"
            : "Sind die Zeilen richtig, können Sie sie"
        } mit kurzem Grund als offenen Punkt abgeben.`,
      }),
    },
  },
};
