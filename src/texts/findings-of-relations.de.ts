// SPDX-License-Identifier: EUPL-1.2
import type { MarkStatus, SignStatus } from "../domain/delivery/delivery";
import type { FindingTexts } from "./finding-texts";
import type { Words } from "./finding-words.de";
import { formatNumber, joinList, plural } from "./format.de";

type RelationCode =
  | "FOR-05"
  | "VOL-03"
  | "VOL-04"
  | "VOL-05"
  | "MET-02"
  | "BEZ-02"
  | "SUM-03"
  | "ZTR-03"
  | "ZTR-04"
  | "WER-02"
  | "SUM-02"
  | "SCH-02"
  | "SCH-01"
  | "SCH-04";

const nameReason = "Nennen Sie in „Bemerkung“ oder beim Befund kurz den Grund.";

const signText = (status: SignStatus | MarkStatus, { catalogue }: Words): string =>
  catalogue.data.signs.find((sign) => sign.status === status)?.sign ?? status;

const alsoMissing = (alsoIn: number): string =>
  alsoIn === 0 ? "" : ` Ebenso in ${plural(alsoIn, "weiteren Zeile", "weiteren Zeilen")}.`;

/** Further years and further groups in which the same is seen. */
const alsoOdd = (years: readonly number[], alsoIn: number): string =>
  [
    years.length === 0 ? "" : ` Ebenso ${joinList(years.map(String))}.`,
    alsoIn === 0
      ? ""
      : ` Dasselbe gilt für ${plural(alsoIn, "Gruppe oder Gebiet", "Gruppen oder Gebiete")} dieser Kennzahl.`,
  ].join("");

const indicatorTitle = (id: string, { catalogue }: Words): string =>
  `„${catalogue.indicatorById.get(id)?.title ?? id}“`;

/** Wording of rules about what figures, signs and marks say together. */
export const textsOfRelations: Pick<FindingTexts, RelationCode> = {
  "FOR-05": {
    title: "Feste Zahl oder Verknüpfung in der Formel",
    messages: {
      sumOfConstants: ({ value }, { targets }) => ({
        what: `${targets}: Der Wert ist aus einzelnen Zahlen zusammengezählt.`,
        why: `Ausgewertet wird das Ergebnis ${formatNumber(value)}.`,
        fix: "Es ist nichts zu tun.",
      }),
      constant: ({ constants }, { targets }) => ({
        what:
          constants.length === 1
            ? `${targets}: In der Formel steht die feste Zahl ${formatNumber(constants[0] ?? 0)}.`
            : `${targets}: In der Formel stehen die festen Zahlen ${joinList(constants.map((one) => formatNumber(one)))}.`,
        why: "Woher sie stammen, ist später nicht mehr zu erkennen.",
        fix: "Tragen Sie feste Zahlen in eigene Zellen ein. Soll die Formel so bleiben, nennen Sie kurz den Grund.",
      }),
      externalLink: ({ file }, { targets }) => ({
        what: `${targets}: Die Formel holt einen Wert aus der Datei „${file}“.`,
        why: "Bei anderen Personen fehlt diese Datei; der Wert kann dort veralten.",
        fix: "Ersetzen Sie die Verknüpfung durch den Wert. Soll sie bleiben, nennen Sie kurz den Grund.",
      }),
    },
  },
  "VOL-03": {
    title: "Lücke in der Zeitreihe",
    messages: {
      gap: ({ key, years, alsoIn }, { figure }) => ({
        what: `${figure(key)}: Für ${joinList(years.map(String))} ${years.length === 1 ? "fehlt der Wert, davor und danach liegt er vor." : "fehlen die Werte, davor und danach liegen sie vor."}${alsoMissing(alsoIn)}`,
        why: "Veränderungen lassen sich über eine Lücke hinweg nicht berechnen.",
        fix: "Tragen Sie die Werte nach. Sind sie nicht zu beschaffen, können Sie die Lücke mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "VOL-04": {
    title: "Wert nicht vorgesehen",
    messages: {
      notAsked: ({ key, values }, { targets, quantity }) => ({
        what: `${targets}: Für ${quantity(key.quantity)}, ${key.year} ist kein Wert vorgesehen.`,
        why: "Der Katalog fragt diese Angabe in diesem Jahr nicht ab.",
        fix: `Prüfen Sie das Jahr und löschen Sie ${values === 1 ? "den Wert, wenn er" : "die Werte, wenn sie"} nicht hierher ${values === 1 ? "gehört. Soll er" : "gehören. Sollen sie"} bleiben, nennen Sie kurz den Grund.`,
      }),
    },
  },
  "VOL-05": {
    title: "Zeichen ohne Erläuterung",
    messages: {
      unexplained: ({ status, values }, words) => ({
        what: `${words.targets}: „${signText(status, words)}“ ${values === 1 ? "steht" : `steht ${formatNumber(values)}-mal`} ohne Erläuterung.`,
        why: "Im Bericht wird genannt, warum ein Wert fehlt.",
        fix: nameReason,
      }),
    },
  },
  "MET-02": {
    title: "Kennzeichen ohne Erläuterung oder unbekannt",
    messages: {
      unexplained: ({ marks, values }, words) => ({
        what: `${words.targets}: Das Kennzeichen ${joinList(marks.map((mark) => `„${signText(mark, words)}“`))} steht ${values === 1 ? "" : `${formatNumber(values)}-mal `}ohne Erläuterung.`,
        why: "Im Bericht wird jedes Kennzeichen erläutert.",
        fix: nameReason,
      }),
    },
  },
  "BEZ-02": {
    title: "Quote passt nicht zu Wert und Bezugsgröße",
    messages: {
      rate: ({ indicator, value, expected }, words) => ({
        what: `In ${words.targets} steht die Quote ${formatNumber(value)}; berechnet ergibt sich ${words.measured(words.catalogue.indicatorById.get(indicator), expected)}.`,
        compared: {
          found: formatNumber(value),
          expected: words.measured(words.catalogue.indicatorById.get(indicator), expected),
        },
        why: `Die Quote ${indicatorTitle(indicator, words)} passt nicht zu Wert und Bezugsgröße (${words.sources}).`,
        fix: "Lassen Sie die Quote berechnen oder berichtigen Sie Wert oder Bezugsgröße. Stimmt die Quote, können Sie sie mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "SUM-03": {
    title: "„Darunter“ größer als das Ganze",
    messages: {
      part: ({ key, value, whole }, { targets, sources, figure, quantity }) => ({
        what: `${figure(key)}, ${key.year} (${targets}) ist mit ${formatNumber(value)} größer als ${quantity(key.quantity)} im Ganzen (${sources}) mit ${formatNumber(whole)}.`,
        why: "Ein Teil kann nicht größer sein als das Ganze.",
        compared: { found: formatNumber(value), expected: `höchstens ${formatNumber(whole)}` },
        fix: "Prüfen Sie beide Werte. Stimmen sie, können Sie sie mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "ZTR-03": {
    title: "Bruch in der Zeitreihe",
    messages: {
      unmarked: ({ key, indicator: id, value, previous, previousYear, alsoIn }, words) => {
        const indicator = words.catalogue.indicatorById.get(id);
        return {
          what: `${indicatorTitle(id, words)}, ${words.place(key)} (${words.targets}): Ab ${key.year} liegen die Werte auf einem anderen Niveau; ${previousYear} waren es ${words.measured(indicator, previous)}, ${key.year} sind es ${words.measured(indicator, value)}.${alsoOdd([], alsoIn)}`,
          why: "Ein Bruch ist nicht gekennzeichnet.",
          fix: "Setzen Sie das Kennzeichen b und nennen Sie den Grund, zum Beispiel eine neue Definition. Gibt es keinen Bruch, nennen Sie kurz den Grund für den Sprung.",
        };
      },
      unexplained: ({ key }, { targets, figure }) => ({
        what: `${figure(key)} (${targets}): ${key.year} ist als Bruch gekennzeichnet, aber nicht erläutert.`,
        why: "Im Bericht wird jeder Bruch erläutert.",
        fix: "Nennen Sie in „Bemerkung“ oder beim Befund kurz den Grund, zum Beispiel eine neue Definition.",
      }),
    },
  },
  "ZTR-04": {
    title: "Jahr außerhalb des Berichtszeitraums",
    messages: {
      later: ({ year, last, values }, { targets }) => ({
        what: `${targets}: ${values === 1 ? "Ein Wert steht" : `${formatNumber(values)} Werte stehen`} unter ${year}; berichtet wird bis ${last}.`,
        why: "Für dieses Jahr ist keine Lieferung vorgesehen.",
        fix: "Prüfen Sie das Jahr. Stimmt es, können Sie die Werte mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "SCH-01": {
    title: "Kleine Fallzahl",
    messages: {
      small: ({ values, minimum }, { targets }) => ({
        what: `${targets}: ${values === 1 ? "Die Fallzahl liegt" : `${formatNumber(values)} Fallzahlen liegen`} unter ${formatNumber(minimum)}.`,
        why: "Aus so kleinen Zahlen könnten einzelne Menschen erkennbar sein.",
        fix: "Bitte nichts ändern; im Bericht werden solche Zahlen unkenntlich gemacht.",
      }),
    },
  },
  "WER-02": {
    title: "Wert ungewöhnlich",
    messages: {
      unusual: ({ key, indicator: id, value, min, max, years, alsoIn }, words) => {
        const indicator = words.catalogue.indicatorById.get(id);
        return {
          what: `${indicatorTitle(id, words)}, ${words.place(key)} (${words.targets}): ${words.measured(indicator, value)} im Jahr ${key.year} ist ungewöhnlich.${alsoOdd(years.slice(0, -1), alsoIn)}`,
          why: `Üblich sind ${formatNumber(min)} bis ${formatNumber(max)}.`,
          compared: {
            found: words.measured(indicator, value),
            expected: `${formatNumber(min)} bis ${formatNumber(max)}`,
          },
          fix:
            words.sources === ""
              ? "Prüfen Sie den Wert. Stimmt er, nennen Sie kurz den Grund."
              : `Prüfen Sie Wert und Bezugsgröße (${words.sources}). Stimmen sie, nennen Sie kurz den Grund.`,
        };
      },
    },
  },
  "SUM-02": {
    title: "Anteile ergeben nicht 100 Prozent",
    messages: {
      sum: ({ indicator, year, actual, expected }, words) => ({
        what: `${indicatorTitle(indicator, words)}, ${year}: Die Anteile in ${words.targets} ergeben zusammen ${formatNumber(actual, 1)} statt ${formatNumber(expected)} Prozent.`,
        why: "Vielleicht fehlt eine Gruppe oder es gibt Mehrfachnennungen.",
        compared: {
          found: `${formatNumber(actual, 1)} %`,
          expected: `${formatNumber(expected)} %`,
        },
        fix: "Prüfen Sie die Anteile. Stimmen sie, nennen Sie kurz den Grund.",
      }),
    },
  },
  "SCH-02": {
    title: "Gesperrter Wert lässt sich zurückrechnen",
    messages: {
      lone: ({ key }, { targets, sources, figure }) => ({
        what: `${targets}: Der gesperrte Wert zu ${figure(key)}, ${key.year} lässt sich aus ${sources} zurückrechnen.`,
        why: "Aus so kleinen Zahlen könnten einzelne Menschen erkennbar sein.",
        fix: "Bitte nichts ändern; im Bericht wird ein weiterer Wert gesperrt.",
      }),
    },
  },
  "SCH-04": {
    title: "Quote auf kleiner Grundlage",
    messages: {
      small: ({ indicator, values, minimum }, words) => ({
        what: `${indicatorTitle(indicator, words)}: ${values === 1 ? "Eine Quote beruht" : `${formatNumber(values)} Quoten beruhen`} auf weniger als ${formatNumber(minimum)} Fällen (${words.targets}).`,
        why: "Auf so kleiner Grundlage schwankt eine Quote stark; im Bericht steht sie in Klammern.",
        fix: "Es ist nichts zu tun, wenn Werte und Bezugsgrößen stimmen.",
      }),
    },
  },
};
