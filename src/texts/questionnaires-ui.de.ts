// SPDX-License-Identifier: EUPL-1.2
import type { PlannedQuestionnaire } from "../usecases/issue-questionnaires";
import { departmentNameIn } from "./department.de";
import { formatNumber } from "./format.de";

const counted = (count: number, one: string, many: string): string =>
  `${formatNumber(count)} ${count === 1 ? one : many}`;

/** Wording of the page "Erhebungsbögen". */
export const questionnairesUi = {
  intro:
    "Für jedes Amt entsteht ein Bogen mit seinen Angaben: frühere Werte sind eingetragen, Kennzahlen und Veränderungen rechnen mit. Zuerst sehen Sie eine Vorschau.",
  years: "Jahre",
  yearsHint: "Mit Komma getrennt, das Berichtsjahr zuletzt. Leer: die Berichtsjahre des Katalogs.",
  yearsWrong: "Bitte nur vierstellige Jahre, mit Komma getrennt.",
  due: "Abgabe bis",
  dueHint: "Steht auf dem Bogen. Kann leer bleiben.",
  optional: "Auch Angaben, die nur auf Wunsch abgefragt werden",
  protect: "Blätter schützen: Nur weiße Felder lassen sich ausfüllen",
  preview: "Vorschau anzeigen",
  change: "Jahre und Optionen ändern",
  found: (count: number, years: readonly number[]): string =>
    `${counted(count, "Erhebungsbogen", "Erhebungsbögen")} für ${years.join(", ")}`,
  nothing: "Von diesen Stellen fragt der Katalog nichts",
  list: "In diese Mappe schreiben",
  name: departmentNameIn,
  facts: ({ toFill, prefilled, present }: PlannedQuestionnaire): string =>
    present === null
      ? `${counted(toFill, "Feld", "Felder")} auszufüllen, ${formatNumber(prefilled)} vorbelegt`
      : `schon da: Blatt „${present}“`,
  openFile: (name: string): string => `Als Mappe „${name}“ öffnen`,
  opening: "Die Mappe wird angelegt …",
  opened: (name: string): string =>
    `Die Mappe ist offen. Speichern Sie sie bitte unter „${name}“ und geben Sie sie weiter.`,
  tooLarge:
    "Der Katalog dieser Stelle ist zu groß, um mitzureisen; geprüft wird mit dem Katalog des Add-ins.",
  files: "Einzeln als eigene Mappe",
  write: (count: number): string =>
    `${counted(count, "Erhebungsbogen", "Erhebungsbögen")} in diese Mappe schreiben`,
  written: (sheets: number): string => `${counted(sheets, "Blatt", "Blätter")} angelegt`,
};
