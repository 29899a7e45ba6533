// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueSheetProblem } from "../domain/catalogue-sheets/catalogue-sheet-problem";
import type {
  CatalogueProblem,
  Contradiction,
  ProblemReason,
  ReferenceKind,
  UniqueKind,
} from "../domain/catalogue/catalogue-problem";
import { toA1 } from "../domain/shared/cell";

/** One problem as a sentence: place, value, reason. */
export const catalogueProblemText = ({ path, value, reason }: CatalogueProblem): string => {
  const place = path === "" ? "Der Katalog" : path;
  const shown = value === "" ? "" : ` „${value}“`;
  return `${place}${shown}: ${reasonText(reason)}`;
};

/** The same for a catalogue in sheets: the cell says where, the sentence what. */
export const catalogueSheetProblemText = (problem: CatalogueSheetProblem): string => {
  if (problem.type === "sheetMissing") return `Das Blatt „${problem.name}“ fehlt.`;
  if (problem.type === "columnMissing") {
    return `Auf dem Blatt „${problem.sheet}“ fehlt die Überschrift „${problem.head}“.`;
  }
  const { cell, problem: entry } = problem;
  if (!cell) return catalogueProblemText(entry);
  const shown = entry.value === "" ? "" : ` „${entry.value}“`;
  return `Blatt „${cell.sheet}“ ${toA1(cell)}${shown}: ${reasonText(entry.reason)}`;
};

/** Heading above a list of problems. */
export const catalogueRefusedText = (count: number): string =>
  count === 1
    ? "Der Katalog wurde nicht übernommen. Eine Stelle ist fehlerhaft:"
    : `Der Katalog wurde nicht übernommen. ${count} Stellen sind fehlerhaft:`;

const reasonText = (reason: ProblemReason): string => {
  switch (reason.code) {
    case "wrongType":
      return `Hier muss ${TYPES[reason.expected] ?? "eine andere Art von Angabe"} stehen.`;
    case "notAllowed":
      return `Dieser Wert ist nicht vorgesehen. Möglich ist: ${reason.allowed.join(", ")}.`;
    case "tooSmall":
      return `Das ist zu klein oder zu kurz, mindestens ${reason.minimum}.`;
    case "tooLarge":
      return `Das ist zu groß oder zu lang, höchstens ${reason.maximum}.`;
    case "unknownReference":
      return `${REFERENCES[reason.kind]} mit dieser Kennung gibt es im Katalog nicht.`;
    case "duplicate":
      return `${UNIQUES[reason.kind]} steht schon bei ${reason.firstPath}.`;
    case "exampleMismatch":
      return `Das Beispiel muss zu genau diesem Muster passen, es passt aber zu ${reason.matches}.`;
    case "contradiction":
      return CONTRADICTIONS[reason.rule];
    default:
      return PLAIN[reason.code];
  }
};

type PlainCode = "missing" | "unknownKey" | "wrongForm" | "invalidGroup" | "invalidPattern";

const PLAIN: Readonly<Record<PlainCode, string>> = {
  missing: "Diese Angabe fehlt.",
  unknownKey: "Diesen Schlüssel kennt das Format nicht. Bitte prüfen Sie die Schreibweise.",
  wrongForm: "Der Wert hat nicht die vorgesehene Form.",
  invalidGroup:
    "Das ist keine Gruppe des Katalogs. Erwartet wird „total“ oder „Merkmal:Ausprägung“.",
  invalidPattern: "Das ist kein gültiger regulärer Ausdruck.",
};

const TYPES: Readonly<Record<string, string>> = {
  string: "ein Text",
  number: "eine Zahl",
  int: "eine ganze Zahl",
  boolean: "true oder false",
  array: "eine Liste",
  tuple: "ein Paar von Werten",
  object: "ein Eintrag mit Schlüsseln",
  record: "ein Eintrag mit Schlüsseln",
};

const REFERENCES: Readonly<Record<ReferenceKind, string>> = {
  field: "Ein Handlungsfeld",
  department: "Ein Amt",
  populationBase: "Eine Bevölkerungsbasis",
  periodType: "Eine Art von Zeitbezug",
  dimension: "Ein Merkmal",
  member: "Eine Ausprägung",
  quantity: "Eine Angabe",
  indicator: "Eine Kennzahl",
  status: "Ein Status",
  columnRole: "Eine Spaltenart",
};

const UNIQUES: Readonly<Record<UniqueKind, string>> = {
  id: "Diese Kennung",
  code: "Diese Kennung",
  label: "Diese Bezeichnung",
  sign: "Dieses Zeichen",
};

const CONTRADICTIONS: Readonly<Record<Contradiction, string>> = {
  operandsOfKind:
    "Quote und Mittelwert brauchen Wert und Bezugsgröße, jede andere Kennzahl nur einen Wert, ein Abstand keins von beiden.",
  meanOfTwo:
    "Nur eine Quote hat eine zweite Bezugsgröße für das Mittel, und es muss eine andere Angabe sein.",
  differenceOperands: "Nur ein Abstand hat Minuend und Subtrahend, und er braucht beide.",
  operandForm:
    "Es muss entweder eine Kennzahl genannt sein oder Wert, Bezugsgröße und Faktor zusammen.",
  areaLevel: "Eine Gliederung nach Gebiet braucht eine Ebene, jede andere darf keine haben.",
  memberLevel: "Ein Gebiet braucht eine Ebene, jede andere Ausprägung darf keine haben.",
  reversedRange: "Die untere Grenze liegt über der oberen.",
  lagBase: "Eine Angabe mit Bezug auf ein früheres Jahr braucht einen Abstand in Jahren.",
  circular: "Der Verweis führt auf den Eintrag selbst zurück.",
};
