// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { ChangedFigure, EditionCheck } from "../domain/edition/check-edition";
import type { ContinuityAspect, ContinuityGap } from "../domain/edition/continuity";
import type { EditionDamage } from "../domain/edition/read-editions";
import { formatKey } from "../domain/report/data-key";
import { valueText } from "../domain/report/data-row";
import { figureName } from "../domain/report/figure-name";
import type { EditionObstacle } from "../usecases/edition-use-cases";
import { joinList, plural } from "./format.de";
import { formatMoment } from "./moment.de";

const PARTS: Readonly<Record<EditionDamage["part"], string>> = {
  record: "Das Blatt mit den Angaben zum Abschluss",
  figures: "Das Blatt mit den festgehaltenen Zahlen",
  catalogue: "Das Blatt mit dem festgehaltenen Katalog",
};

const DAMAGES: Readonly<Record<EditionDamage["type"], string>> = {
  missing: "fehlt.",
  changed: "wurde nach dem Abschluss geändert.",
};

const STATUSES: Readonly<Record<ContinuityGap["found"], string>> = {
  carried: "fortgeführt",
  new: "neu",
  changed: "geändert",
  dropped: "entfallen",
};

const ASPECTS: Readonly<Record<ContinuityAspect, string>> = {
  title: "Titel",
  definition: "Definition",
  figures: "Angaben, Stichtag oder Grundlage",
  unit: "Art, Einheit oder Faktor",
  period: "Zeitbezug",
  groups: "Gliederung",
};

const gap = ({ id, title, found, aspects, stated }: ContinuityGap): string => {
  const why = aspects.length === 0 ? "" : ` (${joinList(aspects.map((one) => ASPECTS[one]))})`;
  const said = stated === null ? "nichts" : `„${STATUSES[stated]}“`;
  return `${id} ${title}: ${STATUSES[found]}${why}; im Katalog steht ${said}.`;
};

const tables = (titles: readonly string[]): string =>
  titles.map((title) => `„${title}“`).join(", ");

type ObstacleTexts = {
  readonly [Type in EditionObstacle["type"]]: (
    obstacle: Extract<EditionObstacle, { readonly type: Type }>,
  ) => string;
};

const OBSTACLES: ObstacleTexts = {
  noTables: () =>
    "Es gibt noch keine Berichtstabelle. Erzeugen Sie zuerst die Tabellen, die gedruckt werden.",
  outdated: ({ tables: titles }) =>
    `Älter als die Lieferungen: ${titles.length === 0 ? "IM_Daten" : tables(titles)}. Rufen Sie zuerst „Berichtstabellen“ auf.`,
  changedByHand: ({ tables: titles }) =>
    `Von Hand geändert und deshalb nicht nachzurechnen: ${tables(titles)}. Wählen Sie unter „Berichtstabellen“ für diese Zellen „überschreiben“ oder „in Bemerkung verschieben“.`,
  unrepeatable: ({ tables: titles }) =>
    `Beim Nachrechnen kommt etwas anderes heraus: ${tables(titles)}. Das darf nicht sein. Bitte melden Sie es der Stelle, die das Add-in betreut.`,
  nameTaken: ({ id }) =>
    `Eine Ausgabe „${id}“ ist schon abgeschlossen. Wählen Sie einen anderen Namen.`,
  nameUnusable: () =>
    "Der Name darf 1 bis 12 Zeichen haben und keines dieser Zeichen: \\ / ? * [ ] : '",
};

/** Wording of the page "Ausgaben". */
export const editionsUi = {
  intro:
    "Ist der Bericht fertig, halten Sie ihn hier fest: Zahlen, Katalog und gedruckte Tabellen. Jede gedruckte Zahl lässt sich dann auch nach Jahren nachrechnen.",
  look: "Ausgaben ansehen",
  found: (count: number): string =>
    count === 0
      ? "Noch keine Ausgabe abgeschlossen"
      : plural(count, "abgeschlossene Ausgabe", "abgeschlossene Ausgaben"),
  name: (id: string): string => `Ausgabe ${id}`,
  facts: ({ edition }: EditionCheck): string => {
    if (!edition) return "Was festgehalten wurde, ist nicht mehr lesbar.";
    const { closedAt, closedBy, years } = edition.record;
    const by = closedBy === "" ? "" : ` durch ${closedBy}`;
    return `${years.join(", ")}; abgeschlossen am ${formatMoment(closedAt)}${by}`;
  },
  damage: ({ part, type }: EditionDamage): string => `${PARTS[part]} ${DAMAGES[type]}`,
  recomputed: ({ recomputed, unequal }: EditionCheck): string =>
    unequal.length === 0
      ? `${plural(recomputed, "Tabelle", "Tabellen")} nachgerechnet: jede gedruckte Zahl stimmt.`
      : `Nachgerechnet kommt heute etwas anderes heraus: ${tables(unequal)}.`,
  otherCatalogue: (version: string): string =>
    `Der Katalog der Mappe ist heute ein anderer, obwohl seine Version noch ${version} heißt. Bitte erhöhen Sie die Version.`,
  changed: (count: number): string =>
    `Seit dem Abschluss ${plural(count, "Zahl", "Zahlen")} geändert`,
  change: (catalogue: Catalogue, { key, before, after }: ChangedFigure): string =>
    `${figureName(catalogue, formatKey(key))}: ${valueText(before)} → ${after ? valueText(after) : "nicht mehr geliefert"}`,
  gaps: (count: number): string => `Fortschreibung: ${plural(count, "Hinweis", "Hinweise")}`,
  gapsHint:
    "Der Katalog sagt hier etwas anderes als der Vergleich mit der letzten Ausgabe. Tragen Sie es auf „Katalog Kennzahlen“ nach, mit Grund und ob die Werte vergleichbar sind.",
  gap,
  close: "Ausgabe abschließen",
  closeHint:
    "Legt drei geschützte Blätter an: was abgeschlossen wurde, alle Zahlen und den Katalog. An Ihren anderen Blättern ändert sich nichts.",
  id: "Name der Ausgabe",
  closedBy: "Abgeschlossen durch",
  closedByHint: "Kann leer bleiben.",
  refused: "Die Ausgabe wurde nicht abgeschlossen",
  obstacle: (obstacle: EditionObstacle): string =>
    (OBSTACLES[obstacle.type] as (obstacle: EditionObstacle) => string)(obstacle),
  closed: (id: string): string => `Ausgabe ${id} abgeschlossen`,
  closedNext:
    "Speichern Sie die Arbeitsmappe und bewahren Sie sie auf. Mit „Neue Vorschau“ sehen Sie, was festgehalten ist, und legen die nächste Ausgabe an.",
  next: "Neue Ausgabe anlegen",
  nextHint: (id: string): string =>
    `Öffnet eine neue Mappe mit Katalog, Vereinbarungen und allen Zahlen der Ausgabe ${id}. Diese Mappe bleibt, wie sie ist.`,
  years: "Berichtsjahre der neuen Ausgabe",
  yearsHint: "Mit Komma getrennt.",
  yearsWrong: "Bitte vierstellige Jahre, mit Komma getrennt.",
  open: "Neue Mappe öffnen",
  opening: "Die Mappe wird angelegt …",
  opened: (name: string): string =>
    `Die Mappe ist offen. Speichern Sie sie bitte unter „${name}“ und arbeiten Sie dort weiter.`,
};
