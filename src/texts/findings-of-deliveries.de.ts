// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../domain/catalogue/catalogue";
import type { FindingTexts } from "./finding-texts";
import type { Words } from "./finding-words.de";
import { formatChange, formatNumber, joinList, plural } from "./format.de";

type DeliveryCode =
  "STR-01" | "STR-02" | "STR-10" | "MET-01" | "REV-01" | "REV-02" | "BLT-01" | "AMT-01" | "AMT-02";

const fieldNames = {
  source: "Quelle",
  referenceDate: "Stichtag",
  contact: "Ansprechperson",
} as const;

const departmentName = (id: DepartmentId | null, { catalogue }: Words): string => {
  const department = id === null ? undefined : catalogue.departmentById.get(id);
  if (!department) return id ?? "ein anderes Amt";
  return department.number === null ? department.name : `Amt ${department.number}`;
};

const startOfSentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "+12, +4,5 %"; nothing can be said in percent of zero. */
const changeText = (before: number, value: number): string => {
  const change = formatChange(value - before);
  return before === 0
    ? change
    : `${change}, ${formatChange(((value - before) * 100) / Math.abs(before), 1)} %`;
};

const alsoIn = (years: readonly number[]): string =>
  years.length === 0 ? "" : ` Ebenso ${joinList(years.map(String))}.`;

const transfer = {
  why: "In einem anderen Bogen können Zeilen, Jahre oder Gruppen fehlen.",
  fix: "Übertragen Sie die Werte in den ausgegebenen Bogen. Geht das nicht, können Sie den Bogen mit kurzem Grund als offenen Punkt abgeben.",
};

const unsorted = {
  why: "So lässt sich die Lieferung nicht zuordnen.",
  fix: "Bitte dort berichtigen.",
};

const changedWhy = (edition: string | null): string =>
  edition === null
    ? "Ein früher gelieferter Wert wurde geändert."
    : "Aus dem früheren Wert ist die letzte Ausgabe des Berichts entstanden.";

const earlierSource = (edition: string | null): string =>
  edition === null ? "früher geliefert" : `in der Ausgabe ${edition}`;

/** Wording of rules that compare a delivery with its sheet `Lieferung`, with an earlier one and with others. */
export const textsOfDeliveries: Pick<FindingTexts, DeliveryCode> = {
  "STR-01": {
    title: "Blatt fehlt",
    messages: {
      missing: ({ name, values }) => ({
        what: `Das Blatt „${name}“ der früheren Lieferung fehlt in dieser Mappe; dort ${values === 1 ? "stand 1 Wert" : `standen ${formatNumber(values)} Werte`}.`,
        why: "Ohne dieses Blatt ist die Lieferung vermutlich unvollständig.",
        fix: "Fügen Sie das Blatt ein. Ist dort nichts mehr zu liefern, können Sie das mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "STR-02": {
    title: "Bogen veraltet oder unbekannt",
    messages: {
      older: ({ found, expected }) => ({
        what: `Dieser Bogen ist älter als der ausgegebene (Katalogversion ${found} statt ${expected}).`,
        ...transfer,
      }),
      newer: ({ found, expected }) => ({
        what: `Dieser Bogen ist neuer als der Katalog, mit dem geprüft wird (Katalogversion ${found} statt ${expected}).`,
        ...transfer,
      }),
      unknown: ({ found, expected }) => ({
        what: `Im Blatt „Lieferung“ steht als Katalogversion „${found}“; geprüft wird mit ${expected}.`,
        compared: { found: `„${found}“`, expected },
        ...transfer,
      }),
    },
  },
  "STR-10": {
    title: "Bogen und Blatt „Lieferung“ passen nicht zusammen",
    messages: {
      department: ({ expected, found }, words) => ({
        what: `Der Bogen ist für ${departmentName(expected, words)}. Im Blatt „Lieferung“ steht „${found}“ (${words.targets}).`,
        compared: { found: `„${found}“`, expected: departmentName(expected, words) },
        ...unsorted,
      }),
      year: ({ expected, found }, { targets }) => ({
        what: `Der Bogen ist für das Berichtsjahr ${expected}. Im Blatt „Lieferung“ steht „${found}“ (${targets}).`,
        compared: { found: `„${found}“`, expected: String(expected) },
        ...unsorted,
      }),
    },
  },
  "MET-01": {
    title: "Eintrag im Blatt „Lieferung“ fehlt",
    messages: {
      blank: ({ fields }) => {
        const names = joinList(fields.map((field) => `„${fieldNames[field]}“`));
        return fields.length === 1
          ? {
              what: `Im Blatt „Lieferung“ fehlt der Eintrag ${names}.`,
              why: "Die Koordinierungsstelle braucht ihn für den Bericht.",
              fix: "Ergänzen Sie den Eintrag. Liegt er nicht vor, nennen Sie kurz den Grund.",
            }
          : {
              what: `Im Blatt „Lieferung“ fehlen die Einträge ${names}.`,
              why: "Die Koordinierungsstelle braucht sie für den Bericht.",
              fix: "Ergänzen Sie die Einträge. Liegen sie nicht vor, nennen Sie kurz den Grund.",
            };
      },
    },
  },
  "REV-01": {
    title: "Früherer Wert geändert",
    messages: {
      changed: ({ key, value, before, edition }, { targets, figure }) => ({
        what: `${figure(key)}, ${key.year} (${targets}): jetzt ${formatNumber(value)}, ${earlierSource(edition)} ${formatNumber(before)} (${changeText(before, value)}).`,
        why: changedWhy(edition),
        fix: "Prüfen Sie den Wert. Ist er berichtigt, setzen Sie das Kennzeichen r; sonst nennen Sie kurz den Grund.",
      }),
      changedMuch: ({ key, value, before, edition }, { targets, figure }) => ({
        what: `${figure(key)}, ${key.year} (${targets}): jetzt ${formatNumber(value)}, ${earlierSource(edition)} ${formatNumber(before)} (${changeText(before, value)}).`,
        why: changedWhy(edition),
        fix: "Prüfen Sie den Wert. Ist er berichtigt, setzen Sie das Kennzeichen r; sonst können Sie ihn mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "REV-02": {
    title: "Viele Änderungen oder entfallene Werte",
    messages: {
      many: ({ percent, changed, dropped }) => ({
        what: `${formatNumber(Math.round(percent))} Prozent der früher gelieferten Werte sind geändert oder entfallen (geändert: ${formatNumber(changed)}, entfallen: ${formatNumber(dropped)}).`,
        why: "Vielleicht diente eine ältere oder falsche Datei als Grundlage.",
        fix: "Prüfen Sie die Grundlage. Stimmt sie, nennen Sie kurz den Grund.",
      }),
      shifted: ({ values, by, key, value }, { finding, figure }) => ({
        what: `Im Blatt „${finding.sheet}“ stehen ${plural(values, "Wert", "Werte")} ein Jahr zu ${by === 1 ? "spät" : "früh"}: ${figure(key)} ist ${key.year} jetzt ${formatNumber(value)}; früher geliefert war dieser Wert für ${key.year - by}.`,
        why: "Vermutlich sind die Jahresspalten verrutscht.",
        fix: "Prüfen Sie die Jahre über den Spalten. Waren sie in der früheren Lieferung falsch, können Sie die Werte mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "BLT-01": {
    title: "Blätter widersprechen sich",
    messages: {
      differ: ({ key, cell, value, otherCell, otherValue, years }, words) => ({
        what: `In ${words.cell(cell)} steht ${formatNumber(value)}, in ${words.cell(otherCell)} steht ${formatNumber(otherValue)}.${alsoIn(years)}`,
        why: `Beide Zellen nennen dieselbe Angabe: ${words.figure(key)}, ${key.year}.`,
        fix: "Berichtigen Sie eine der beiden Stellen. Sind beide richtig, können Sie sie mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "AMT-01": {
    title: "Ämter nennen verschiedene Werte",
    messages: {
      differ: ({ key, department, value, otherDepartment, otherValue, years }, words) => ({
        what: `${words.figure(key)}, ${key.year}: ${departmentName(otherDepartment, words)} nennt ${formatNumber(otherValue)} (${words.sources}), ${departmentName(department, words)} nennt ${formatNumber(value)} (${words.targets}).${alsoIn(years)}`,
        why: "Beide sollten denselben Wert liefern.",
        fix: "Klären Sie mit beiden Ämtern Stichtag und Abgrenzung. Bleibt der Unterschied, halten Sie ihn mit kurzem Grund als offenen Punkt fest.",
      }),
    },
  },
  "AMT-02": {
    title: "Bezugsgröße weicht von der Referenz ab",
    messages: {
      differ: ({ key, value, owner, ownersValue, years }, words) => ({
        what: `${words.targets}: Die Bezugsgröße ${formatNumber(value)} weicht von ${formatNumber(ownersValue)} ab (${words.figure(key)}, ${key.year}).${alsoIn(years)}`,
        why: `${startOfSentence(departmentName(owner, words))} nennt ${formatNumber(ownersValue)} in ${words.sources}.`,
        compared: { found: formatNumber(value), expected: formatNumber(ownersValue) },
        fix: "Übernehmen Sie diesen Wert oder nennen Sie kurz den Grund, zum Beispiel einen anderen Stichtag.",
      }),
    },
  },
};
