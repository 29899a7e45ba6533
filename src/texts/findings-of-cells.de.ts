// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { CodeRole } from "../domain/delivery/delivery";
import type { FindingTexts } from "./finding-texts";
import type { Words } from "./finding-words.de";
import { formatNumber, joinList } from "./format.de";

const listNames: { readonly [Role in CodeRole]: string } = {
  quantity: "Angaben und Kennzahlen",
  group: "Gruppen",
  area: "Gebiete",
  year: "Jahre",
  mark: "Kennzeichen",
};

/** Excel's error values, as a German Excel shows them. */
const germanErrors: Readonly<Record<string, string>> = {
  "#REF!": "#BEZUG!",
  "#VALUE!": "#WERT!",
  "#N/A": "#NV",
  "#NUM!": "#ZAHL!",
  "#SPILL!": "#ÜBERLAUF!",
};

const pickFromList =
  "Wählen Sie einen Eintrag der Liste. Fehlt er dort, können Sie die Zeile mit kurzem Grund als offenen Punkt abgeben.";

const errorShown =
  (why: string, fix: string) =>
  ({ text }: { readonly text: string }, { targets }: Words) => ({
    what: `${targets}: Die Zelle zeigt ${germanErrors[text.toUpperCase()] ?? text}.`,
    why,
    fix,
  });

/** "– (genau null), . (geheim)": signs that may stand in place of a number. */
const agreedSigns = ({ data }: Catalogue): string =>
  joinList(
    data.signs
      .filter(
        ({ position, status, sign }) => position === "replace" && status !== "low" && sign !== "*",
      )
      .map(({ sign, status }) => {
        const meaning = data.statuses.find(({ id }) => id === status)?.label ?? status;
        return `${sign} (${meaning})`;
      }),
    "oder",
  );

type CellCode = "TYP-01" | "TYP-02" | "TYP-03" | "FOR-01" | "COD-01" | "DEF-01";

export const textsOfCells: Pick<FindingTexts, CellCode> = {
  "TYP-01": {
    title: "Zahl als Text gespeichert",
    messages: {
      textNumber: ({ text, number }, { targets }) => ({
        what: `${targets}: „${text}“ ist als Text gespeichert.`,
        why: `Excel rechnet Text nicht mit. Gemeint ist vermutlich ${formatNumber(number)}.`,
        compared: { found: `„${text}“`, expected: formatNumber(number) },
        fix: "Wandeln Sie den Wert in eine Zahl um.",
      }),
    },
  },
  "TYP-02": {
    title: "Keine Zahl",
    messages: {
      notANumber: ({ text }, { targets, catalogue }) => ({
        what: `${targets}: „${text}“ ist weder eine Zahl noch ein vereinbartes Zeichen.`,
        why: "Der Wert kann nicht ausgewertet werden.",
        fix: `Tragen Sie eine Zahl ein oder eines dieser Zeichen: ${agreedSigns(catalogue)}.`,
      }),
    },
  },
  "TYP-03": {
    title: "Mehrdeutige Zahl",
    messages: {
      ambiguous: ({ text, readings }, { targets }) => ({
        what: `${targets}: „${text}“ kann ${joinList(
          readings.map((reading) => formatNumber(reading)),
          "oder",
        )} bedeuten.`,
        why: "Welche Zahl gemeint ist, lässt sich nicht erkennen; geändert wird nichts von selbst.",
        fix: "Tragen Sie die richtige Zahl ein.",
      }),
    },
  },
  "FOR-01": {
    title: "Fehlerwert in der Zelle",
    messages: {
      div0: errorShown(
        "Es wird durch 0 oder durch eine leere Zelle geteilt.",
        "Ergänzen Sie den fehlenden Wert. Lässt sich nichts berechnen, tragen Sie x ein.",
      ),
      ref: errorShown(
        "Eine Zelle, mit der gerechnet wird, wurde gelöscht.",
        "Stellen Sie die Formel der Vorlage wieder her oder tragen Sie den Wert ein.",
      ),
      name: errorShown(
        "Excel kennt einen Namen in der Formel nicht.",
        "Berichtigen Sie die Schreibweise oder tragen Sie den Wert ein.",
      ),
      value: errorShown(
        "In der Rechnung steht Text, wo eine Zahl stehen muss.",
        "Berichtigen Sie die Zellen, mit denen gerechnet wird, oder tragen Sie den Wert ein.",
      ),
      na: errorShown(
        "Ein gesuchter Eintrag wurde nicht gefunden.",
        "Berichtigen Sie den gesuchten Eintrag oder tragen Sie den Wert ein.",
      ),
      other: errorShown(
        "Ein Fehlerwert kann nicht ausgewertet werden.",
        "Berichtigen Sie die Formel oder tragen Sie den Wert ein.",
      ),
    },
  },
  "COD-01": {
    title: "Eintrag nicht in der Liste",
    messages: {
      suggestions: ({ role, text, similar }, { targets }) => ({
        what: `${targets}: „${text}“ steht nicht in der Liste „${listNames[role]}“. Ähnlich ${
          similar.length === 1 ? "ist" : "sind"
        }: ${joinList(similar.map((label) => `„${label}“`))}.`,
        why: "Ohne gültigen Eintrag lässt sich die Zeile nicht zuordnen.",
        fix: pickFromList,
      }),
      none: ({ role, text }, { targets }) => ({
        what: `${targets}: „${text}“ steht nicht in der Liste „${listNames[role]}“.`,
        why: "Ohne gültigen Eintrag lässt sich die Zeile nicht zuordnen.",
        fix: pickFromList,
      }),
    },
  },
  "DEF-01": {
    title: "Regel nicht ausführbar",
    messages: {
      broken: ({ rule }) => ({
        what: `Die Regel „${rule}“ konnte nicht geprüft werden.`,
        why: "Die Regel selbst enthält einen Fehler; an Ihren Werten ist deshalb nichts falsch.",
        fix: "Geben Sie der Koordinierungsstelle Bescheid.",
      }),
    },
  },
};
