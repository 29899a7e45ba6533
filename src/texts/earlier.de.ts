// SPDX-License-Identifier: EUPL-1.2
import type { EarlierDelivery } from "../usecases/check-outcome";
import type { FileProblem } from "../usecases/ports";
import { fileProblemText } from "./files.de";

/** Words for comparing with an earlier delivery. */
export const earlierWords = {
  title: (chosen: EarlierDelivery | null): string => {
    if (!chosen) return "Mit einer früheren Lieferung vergleichen";
    return chosen.kind === "file"
      ? `Vergleich mit der Datei „${chosen.file.name}“`
      : `Vergleich mit dem Blatt „${chosen.name}“`;
  },
  intro:
    "Wählen Sie die Lieferung vom letzten Mal. Die Prüfung zeigt dann, welche früheren Werte sich geändert haben.",
  sheet: "Blatt dieser Datei",
  noSheet: "Keines",
  file: "Frühere Datei (.xlsx)",
  choose: "Datei wählen …",
  fileHint: "Wählen Sie sie aus, oder ziehen Sie sie hierher. Sie wird nur gelesen.",
  reading: "Die Datei wird gelesen …",
  problem: (name: string, problem: FileProblem): string => {
    const { what, fix } = fileProblemText(problem);
    return `Die Datei „${name}“ wird nicht verwendet. ${what} ${fix}`;
  },
  unexpected: (name: string): string =>
    `Die Datei „${name}“ konnte nicht gelesen werden. Versuchen Sie es bitte noch einmal.`,
  remove: "Nicht vergleichen",
  checkAgain: "Die Auswahl zum Vergleichen hat sich geändert. Bitte prüfen Sie neu.",
} as const;
