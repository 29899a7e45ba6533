// SPDX-License-Identifier: EUPL-1.2
import type { Department } from "../domain/catalogue/catalogue-schema";
import type {
  DefinitionFacts,
  QuestionnaireWords,
} from "../domain/questionnaire/questionnaire-request";

export const questionnaireWords: QuestionnaireWords = {
  title: (year, department) =>
    `Erhebungsbogen Integrationsmonitoring ${year} · ${fullName(department)}`,
  instructions: [
    "Bitte füllen Sie die weißen Felder aus: Anzahlen, keine Prozentwerte. Quoten und Veränderungen werden berechnet. Graue Felder sind vorbelegt oder gesperrt.",
    "Keine Zahl? „–“ genau null · „.“ unbekannt oder geheim · „…“ folgt noch · „/“ nicht sicher genug. Eine frühere Zahl berichtigen Sie mit „r“ in der Spalte Kz. und einer Bemerkung.",
  ],
  filled: { before: "Ausgefüllt: ", after: (total) => ` von ${total}` },
  due: "Bitte abgeben bis: ",
  head: {
    code: "Kennung",
    label: "Angabe",
    group: "Gruppe",
    area: "Gebiet",
    reference: "Zeitbezug",
    mark: (year) => `${year} Kz.`,
    remark: "Bemerkung",
  },
  definition: (facts) =>
    [subjectText(facts), roleText(facts), carriedText(facts), facts.quantity.note ?? ""]
      .filter((sentence) => sentence !== "")
      .map(asSentence)
      .join(" "),
  referencesHeading: "Zur Information: Diese Angaben liefern andere Stellen",
  notAsked: "nur Wahljahr",
  deliveredBy: (department) => `liefert ${shortName(department)}`,
  footer: { left: "Integrationsmonitoring", center: "&A", right: "Seite &P von &N" },
};

/** "Amt 61 Stadtplanungsamt"; an outside source has no number. */
const fullName = ({ number, name }: Department): string =>
  number === null ? name : `Amt ${number} ${name}`;

const shortName = ({ number, shortName: name }: Department): string =>
  number === null ? name : `Amt ${number}`;

const subjectText = ({ quantity, populationBase }: DefinitionFacts): string =>
  `${quantity.label} (${quantity.unit}): ${populationBase}`;

const roleText = ({ use }: DefinitionFacts): string => {
  if (!use) return "";
  const { indicator, role } = use;
  if (role === "value" && indicator.kind === "count") return indicator.definition;
  const part = role === "value" ? "Wert" : "Bezugsgröße";
  return `${part} zu ${indicator.id} „${indicator.title}“ (${indicator.definition})`;
};

const carriedText = ({ carriedFrom }: DefinitionFacts): string =>
  carriedFrom === null ? "" : `Wird, wo möglich, aus „${carriedFrom}“ des Vorjahres übernommen`;

const asSentence = (text: string): string => {
  const sentence = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/u.test(sentence) ? sentence : `${sentence}.`;
};
