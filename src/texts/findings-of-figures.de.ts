// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { CellKey } from "../domain/delivery/delivery";
import type { FindingTexts } from "./finding-texts";
import type { Words } from "./finding-words.de";
import { formatChange, formatNumber, joinList, plural } from "./format.de";

type FigureCode =
  "VOL-01" | "VOL-02" | "DUP-01" | "WER-01" | "SUM-01" | "BEZ-01" | "BEZ-03" | "ZTR-01";

const blankSaysNothing = "Eine leere Zelle sagt nicht, ob der Wert null ist oder fehlt.";
const fillBlank =
  "Tragen Sie den Wert ein. Liegt er noch nicht vor, tragen Sie … ein; ist er nicht verfügbar, einen Punkt. Sonst können Sie die leere Zelle mit kurzem Grund als offenen Punkt abgeben.";
const fillBlanks =
  "Tragen Sie die Werte ein. Liegen sie noch nicht vor, tragen Sie … ein; sind sie nicht verfügbar, einen Punkt. Sonst können Sie die leeren Zellen mit kurzem Grund als offenen Punkt abgeben.";

/** „Wohnberechtigte Bevölkerung“, männlich, 2014 */
const figureAndYear = (key: CellKey, { figure }: Words): string => `${figure(key)}, ${key.year}`;

const missingRows = (rows: number): { readonly fix: string } => ({
  fix:
    rows === 1
      ? "Fügen Sie die Zeile ein. Entfällt sie, können Sie das mit kurzem Grund als offenen Punkt abgeben."
      : "Fügen Sie die Zeilen ein. Entfallen sie, können Sie das mit kurzem Grund als offenen Punkt abgeben.",
});

const whichRows = (rows: number, example: string): string =>
  rows === 1
    ? `fehlt eine Zeile: ${example}.`
    : `fehlen ${formatNumber(rows)} Zeilen, zum Beispiel ${example}.`;

/** What is out of its limits: the computed Kennzahl, or the typed Angabe. */
const judged = (
  { key, indicator }: { readonly key: CellKey; readonly indicator: string | null },
  { catalogue, figure, place }: Words,
): string => {
  const title =
    indicator === null ? null : (catalogue.indicatorById.get(indicator)?.title ?? indicator);
  return title === null ? `${figure(key)}, ${key.year}` : `„${title}“, ${place(key)}, ${key.year}`;
};

const limitText = (
  { indicator, value }: { readonly indicator: string | null; readonly value: number },
  { catalogue, measured }: Words,
): string =>
  measured(indicator === null ? undefined : catalogue.indicatorById.get(indicator), value);

const rowNumbers = (rows: readonly number[]): string =>
  joinList(rows.map((row) => String(row + 1)));

interface JumpFacts {
  readonly indicator: string;
  readonly key: CellKey;
  readonly value: number;
  readonly previousYear: number;
  readonly alsoIn: number;
}

const jumped = (facts: JumpFacts, words: Words): string => {
  const indicator = words.catalogue.indicatorById.get(facts.indicator);
  const title = indicator?.title ?? facts.indicator;
  const value = words.measured(indicator, facts.value);
  return `„${title}“, ${words.place(facts.key)} (${words.targets}): ${facts.key.year} sind es ${value}, ${facts.previousYear} waren es`;
};

const alsoText = (alsoIn: number): string =>
  alsoIn === 0
    ? ""
    : ` Ebenso stark verändern sich ${plural(alsoIn, "Gruppe oder Gebiet", "Gruppen oder Gebiete")} dieser Angabe.`;

/** A count changes in percent, a rate in the unit of its change. */
const changeText = (
  { indicator: id, value, previous }: JumpFacts & { readonly previous: number },
  catalogue: Catalogue,
): string => {
  const indicator = catalogue.indicatorById.get(id);
  const isAbsolute = indicator !== undefined && indicator.yearJump.absolutePoints !== null;
  return isAbsolute
    ? `${formatChange(value - previous, Math.max(1, indicator.decimals))} ${indicator.changeUnit}`
    : `${formatChange(((value - previous) * 100) / Math.abs(previous), 1)} %`;
};

const jumpAdvice = {
  why: "So starke Veränderungen sind selten.",
  fix: "Prüfen Sie beide Werte. Stimmen sie, nennen Sie kurz den Grund.",
};

export const textsOfFigures: Pick<FindingTexts, FigureCode> = {
  "VOL-01": {
    title: "Wert fehlt",
    messages: {
      cell: ({ key }, words) => ({
        what: `In ${words.targets} fehlt ein Wert zu ${figureAndYear(key, words)}.`,
        why: blankSaysNothing,
        fix: fillBlank,
      }),
      row: ({ key, years }, { targets, figure }) => ({
        what: `Zu ${figure(key)} fehlen die Werte für ${joinList(years.map(String))} (${targets}).`,
        why: blankSaysNothing,
        fix: fillBlanks,
      }),
      quantity: ({ quantity: id, rows }, { quantity, targets }) => ({
        what: `Zu ${quantity(id)} fehlen alle Werte: ${plural(rows, "Zeile ist", "Zeilen sind")} leer (${targets}).`,
        why: blankSaysNothing,
        fix: fillBlanks,
      }),
      year: ({ year, rows }, { targets }) => ({
        what: `Für ${year} fehlen alle Werte: ${plural(rows, "Zeile ist", "Zeilen sind")} leer (${targets}).`,
        why: blankSaysNothing,
        fix: fillBlanks,
      }),
    },
  },
  "VOL-02": {
    title: "Zeile fehlt",
    messages: {
      questionnaire: ({ quantity: id, rows, example }, { quantity, place }) => ({
        what: `Zu ${quantity(id)} ${whichRows(rows, place(example))}`,
        why:
          rows === 1
            ? "Im ausgegebenen Bogen ist diese Zeile vorgesehen."
            : "Im ausgegebenen Bogen sind diese Zeilen vorgesehen.",
        ...missingRows(rows),
      }),
      catalogue: ({ quantity: id, rows, example, department }, { quantity, place, catalogue }) => {
        const name = catalogue.departmentById.get(department)?.name ?? department;
        return {
          what: `Zu ${quantity(id)} ${whichRows(rows, place(example))}`,
          why: `Nach dem Katalog liefert „${name}“ diese ${rows === 1 ? "Zeile" : "Zeilen"}.`,
          ...missingRows(rows),
        };
      },
    },
  },
  "DUP-01": {
    title: "Zeile doppelt",
    messages: {
      sameValues: ({ key, rows }, { figure }) => ({
        what: `${figure(key)} steht in den Zeilen ${rowNumbers(rows)} mit gleichen Werten.`,
        why: "Jede Zeile darf nur einmal vorkommen; gelöscht wird nichts von selbst.",
        fix: "Behalten Sie eine Zeile. Sollen beide bleiben, nennen Sie kurz den Grund.",
      }),
      differentValues: ({ key, rows }, { figure }) => ({
        what: `${figure(key)} steht in den Zeilen ${rowNumbers(rows)} mit verschiedenen Werten.`,
        why: "Welcher Wert gilt, ist nicht zu erkennen; gelöscht wird nichts von selbst.",
        fix: "Behalten Sie die richtige Zeile.",
      }),
      contradiction: ({ key, rows }, { figure }) => ({
        what: `${figure(key)} steht in den Zeilen ${rowNumbers(rows)} mit verschiedenen Werten.`,
        why: "Dieselbe Angabe kann nur einen Wert haben.",
        fix: "Prüfen Sie diese Zeilen und tragen Sie überall den richtigen Wert ein.",
      }),
    },
  },
  "WER-01": {
    title: "Wert außerhalb der Grenzen",
    messages: {
      between: (facts, words) => ({
        what: `${judged(facts, words)} (${words.targets}): ${limitText(facts, words)} liegt nicht zwischen ${formatNumber(facts.min)} und ${formatNumber(facts.max)}.`,
        why: "Ein Wert außerhalb dieser Grenzen gilt als Fehler.",
        compared: {
          found: limitText(facts, words),
          expected: `${formatNumber(facts.min)} bis ${formatNumber(facts.max)}`,
        },
        fix: "Prüfen Sie Wert und Bezugsgröße. Stimmen sie, können Sie sie mit kurzem Grund als offenen Punkt abgeben.",
      }),
      below: (facts, words) => ({
        what: `${judged(facts, words)} (${words.targets}): ${limitText(facts, words)} liegt unter ${formatNumber(facts.min)}.`,
        why: "Kleiner kann dieser Wert nach dem Katalog nicht sein.",
        compared: {
          found: limitText(facts, words),
          expected: `mindestens ${formatNumber(facts.min)}`,
        },
        fix: "Prüfen Sie Eingabe und Vorzeichen. Stimmt der Wert, können Sie ihn mit kurzem Grund als offenen Punkt abgeben.",
      }),
      above: (facts, words) => ({
        what: `${judged(facts, words)} (${words.targets}): ${limitText(facts, words)} liegt über ${formatNumber(facts.max)}.`,
        why: "Größer kann dieser Wert nach dem Katalog nicht sein.",
        compared: {
          found: limitText(facts, words),
          expected: `höchstens ${formatNumber(facts.max)}`,
        },
        fix: "Prüfen Sie Eingabe und Einheit. Stimmt der Wert, können Sie ihn mit kurzem Grund als offenen Punkt abgeben.",
      }),
    },
  },
  "SUM-01": {
    title: "Summe stimmt nicht",
    messages: {
      split: ({ key, actual, expected }, words) => ({
        what: `${figureAndYear(key, words)}: In ${words.targets} steht ${formatNumber(actual)}, ${words.sources} ergeben ${formatNumber(expected)}.`,
        why: "Eine der Zahlen stimmt nicht oder eine Gruppe fehlt.",
        compared: { found: formatNumber(actual), expected: formatNumber(expected) },
        fix: `Prüfen Sie ${words.sources} und ${words.targets}. Stimmen alle Zahlen, können Sie sie mit kurzem Grund als offenen Punkt abgeben.`,
      }),
      identity: ({ key, actual, expected }, words) => ({
        what: `${figureAndYear(key, words)}: In ${words.targets} steht ${formatNumber(actual)}, nach ${words.sources} sind es ${formatNumber(expected)}.`,
        why: "Beide Stellen nennen dieselbe Angabe, also muss dieselbe Zahl dort stehen.",
        compared: { found: formatNumber(actual), expected: formatNumber(expected) },
        fix: `Prüfen Sie ${words.sources} und ${words.targets}. Stimmen alle Zahlen, können Sie sie mit kurzem Grund als offenen Punkt abgeben.`,
      }),
      shared: ({ key, sums }, words) => ({
        what: `${figureAndYear(key, words)}: Mit dem Wert in ${words.targets} gehen ${plural(sums.length, "Summe", "Summen")} nicht auf. ${sums
          .map(
            ({ whole, parts, actual, expected }) =>
              `In ${words.cell(whole)} steht ${formatNumber(actual)}, ${words.cells(parts)} ergeben ${formatNumber(expected)}.`,
          )
          .join(" ")}`,
        why: `Wahrscheinlich stimmt der Wert in ${words.targets} nicht: Mit einer anderen Zahl dort gehen diese Summen auf.`,
        fix: `Prüfen Sie zuerst ${words.targets}. Stimmen alle Zahlen, können Sie sie mit kurzem Grund als offenen Punkt abgeben.`,
      }),
    },
  },
  "BEZ-01": {
    title: "Wert größer als die Bezugsgröße",
    messages: {
      one: ({ value, baseKey, base }, { targets, sources, quantity }) => ({
        what: `In ${targets} steht ${formatNumber(value)}, die Bezugsgröße ${quantity(baseKey.quantity)} (${sources}) ist mit ${formatNumber(base)} kleiner.`,
        why: "Ein Anteil über 100 Prozent ist nicht möglich.",
        compared: { found: formatNumber(value), expected: `höchstens ${formatNumber(base)}` },
        fix: "Prüfen Sie, ob die beiden Werte vertauscht sind. Stimmen sie, können Sie sie mit kurzem Grund als offenen Punkt abgeben.",
      }),
      several: ({ baseKey, base, values }, { targets, sources, quantity }) => ({
        what: `In ${targets} steht ${formatNumber(base)} als Bezugsgröße ${quantity(baseKey.quantity)}; ${plural(values, "Wert ist", "Werte sind")} größer (${sources}).`,
        why: "Ein Anteil über 100 Prozent ist nicht möglich.",
        fix: `Prüfen Sie zuerst ${targets}. Stimmen alle Werte, können Sie sie mit kurzem Grund als offenen Punkt abgeben.`,
      }),
    },
  },
  "BEZ-03": {
    title: "Bezugsgröße fehlt oder ist null",
    messages: {
      missing: ({ key }, { targets, quantity }) => ({
        what: `In ${targets} fehlt die Bezugsgröße ${quantity(key.quantity)}.`,
        why: "Ohne Bezugsgröße lässt sich die Quote nicht berechnen.",
        fix: "Bitte ergänzen; liegt sie noch nicht vor, tragen Sie … ein. Sie können die Lücke auch mit kurzem Grund als offenen Punkt abgeben.",
      }),
      zero: ({ key }, { targets, quantity }) => ({
        what: `In ${targets} ist die Bezugsgröße ${quantity(key.quantity)} 0.`,
        why: "Durch 0 lässt sich nicht teilen; als Quote erscheint ein x.",
        fix: "Prüfen Sie die 0. Stimmt sie, können Sie sie mit kurzem Grund als offenen Punkt abgeben.",
      }),
      bothZero: ({ key }, { targets, quantity }) => ({
        what: `In ${targets} ist die Bezugsgröße ${quantity(key.quantity)} 0.`,
        why: "Auch der Wert ist 0; als Quote erscheint ein x.",
        fix: "Es ist nichts zu tun.",
      }),
    },
  },
  "ZTR-01": {
    title: "Starke Veränderung zum Vorjahr",
    messages: {
      change: (facts, words) => ({
        what: `${jumped(facts, words)} ${words.measured(words.catalogue.indicatorById.get(facts.indicator), facts.previous)} (${changeText(facts, words.catalogue)}).${alsoText(facts.alsoIn)}`,
        ...jumpAdvice,
      }),
      fromZero: (facts, words) => ({
        what: `${jumped(facts, words)} 0.${alsoText(facts.alsoIn)}`,
        ...jumpAdvice,
      }),
    },
  },
};
