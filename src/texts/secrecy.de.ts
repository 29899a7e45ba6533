// SPDX-License-Identifier: EUPL-1.2
import type {
  CellSecrecy,
  DerivedSecrecy,
  PrimaryReason,
  Refusal,
  SecondaryReason,
  SecrecyWarning,
} from "../domain/report/secrecy/secrecy-result";
import { formatNumber, joinSome, plural } from "./format.de";

export interface SecrecyNames {
  /** A figure as the reader knows it: "Ausländer, männlich, 2013". */
  readonly figure: (figure: string) => string;
  /** A table with its number. */
  readonly table: (id: string) => string;
}

type HiddenCell = Extract<CellSecrecy, { state: "hidden" }>;
type HiddenDerived = Extract<DerivedSecrecy, { state: "hidden" }>;

const CELL_REASONS: Readonly<Record<PrimaryReason | SecondaryReason, string>> = {
  smallCount: "Die Fallzahl ist so klein, dass einzelne Personen erkennbar sein könnten.",
  zero: "Bei diesem Thema bleibt auch die Angabe geheim, dass es keinen Fall gibt.",
  complement: "Nur sehr wenige gehören nicht dazu; ihre Zahl wäre aus dieser Angabe ablesbar.",
  delivered: "Das Amt hat die Angabe als geheim oder unbekannt gemeldet.",
  line: "Ohne diese Sperrung ließe sich eine geheime Angabe derselben Zeile oder Spalte ausrechnen.",
  width: "Ohne diese Sperrung ließe sich eine geheime Angabe zu eng eingrenzen.",
  otherTable: "Die Angabe ist in einer anderen Tabelle dieses Berichts gesperrt.",
};

const DERIVED_REASONS: Readonly<Record<HiddenDerived["reason"], string>> = {
  hiddenInput: "Der Wert beruht auf einer gesperrten Angabe und würde sie verraten.",
  complement: "Der Anteil würde verraten, wie wenige nicht dazugehören.",
  smallDenominator: "Die Bezugsgröße ist zu klein für eine verlässliche Quote.",
  smallBase: "Der Ausgangswert ist zu klein für eine Veränderung in Prozent.",
};

export const hiddenCellReason = ({ reason }: HiddenCell): string => CELL_REASONS[reason];

export const hiddenDerivedReason = ({ reason }: HiddenDerived): string => DERIVED_REASONS[reason];

const WAY_OUT =
  "Fassen Sie Gruppen zusammen, verzichten Sie auf die Gliederung oder fragen Sie die Statistikdienststelle.";

/** Why a table is not published, and what to do. */
export const refusalSentence = (refusal: Refusal, names: SecrecyNames): string => {
  if (refusal.kind === "tooMuchHidden") {
    const { hidden, cells, maximumShare } = refusal;
    const limit = formatNumber(maximumShare * 100);
    return `Diese Tabelle kann nicht veröffentlicht werden: ${hidden} von ${plural(cells, "Feld", "Feldern")} müssten gesperrt werden, erlaubt sind höchstens ${limit} %. ${WAY_OUT}`;
  }
  const figures = joinSome(
    refusal.figures.map((figure) => `„${names.figure(figure)}“`),
    "Angabe",
    "Angaben",
  );
  return `Diese Tabelle kann nicht veröffentlicht werden: ${figures} bleibt trotz aller Sperrungen errechenbar. ${WAY_OUT}`;
};

/** What the protection of a table does not cover, or rests on. */
export const secrecyWarning = (warning: SecrecyWarning, names: SecrecyNames): string => {
  switch (warning.kind) {
    case "manyDimensions":
      return `Die Angaben sind nach ${warning.dimensions} Merkmalen zugleich gegliedert. Geprüft wird nur, was sich aus ${warning.covered} Merkmalen ausrechnen lässt.`;
    case "linkedTables":
      return linkedSentence(warning, names);
    case "notCounts":
      return `Salden, Mittelwerte und andere Angaben, die keine Fallzahlen sind, werden nicht gesperrt (${joinSome(warning.figures.map(names.figure), "Angabe", "Angaben")}).`;
    case "deliveredSigns":
      return `${plural(warning.figures.length, "Angabe wurde", "Angaben wurden")} ohne Zahl gemeldet („.“). Ob die Zahl an anderer Stelle bekannt ist, weiß das Programm nicht.`;
    case "notAudited":
      return "Gesperrt sind nur die kleinen Fallzahlen selbst. Ob sie sich aus den übrigen Zahlen ausrechnen lassen, ist nicht geprüft, weil der Katalog das abschaltet.";
    case "otherTables":
      return "Die Geheimhaltung ist nur innerhalb dieser Tabelle geprüft.";
    case "otherYears":
      return "Frühere Ausgaben und andere Jahre derselben Tabelle sind nicht geprüft.";
    case "otherPublications":
      return "Nicht geprüft ist, was andere Stellen zu denselben Zahlen veröffentlichen.";
  }
};

type LinkedTables = Extract<SecrecyWarning, { kind: "linkedTables" }>;

const linkedSentence = ({ tables, unproved }: LinkedTables, names: SecrecyNames): string => {
  const where = joinSome(tables.map(names.table), "Tabelle", "Tabellen");
  const shared = tables.length > 0 ? `Gemeinsame Angaben sind auch in ${where} gesperrt. ` : "";
  if (unproved.length === 0) {
    return `${shared}Auch aus diesen Tabellen zusammen lässt sich keine geheime Angabe ausrechnen.`;
  }
  const figures = joinSome(
    unproved.map((figure) => `„${names.figure(figure)}“`),
    "Angabe",
    "Angaben",
  );
  return `${shared}Nicht nachgewiesen ist, dass diese Tabellen zusammen nichts verraten über ${figures}. Bitte fragen Sie die Statistikdienststelle.`;
};
