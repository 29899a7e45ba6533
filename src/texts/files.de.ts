// SPDX-License-Identifier: EUPL-1.2
import type { FileProblem, ForeignFormat } from "../usecases/ports";

/** Why a chosen file is not read and what to do about it; said of „die Datei“. */
export interface FileProblemText {
  readonly what: string;
  readonly fix: string;
}

const SAVE_AS_XLSX =
  "Öffnen Sie sie in Excel und speichern Sie sie als „Excel-Arbeitsmappe (.xlsx)“.";
const ASK_AGAIN = "Bitten Sie um die Datei noch einmal oder wählen Sie eine andere.";

const FORMATS: Readonly<Record<ForeignFormat, string>> = {
  xls: "Sie hat das alte Format .xls.",
  xlsb: "Sie hat das Format .xlsb.",
  xlsm: "Sie enthält Makros (.xlsm).",
  ods: "Sie hat das Format .ods.",
  csv: "Sie ist eine Textdatei (.csv).",
};

type ProblemTexts = {
  readonly [Type in FileProblem["type"]]: (
    problem: Extract<FileProblem, { readonly type: Type }>,
  ) => FileProblemText;
};

const TEXTS: ProblemTexts = {
  Unavailable: () => ({
    what: "Sie konnte nicht gelesen werden: Sie ist gesperrt, verschoben oder wurde seit der Auswahl geändert.",
    fix: "Wählen Sie sie noch einmal aus.",
  }),
  Empty: () => ({ what: "Sie ist leer.", fix: ASK_AGAIN }),
  ForeignFormat: ({ format }) => ({ what: FORMATS[format], fix: SAVE_AS_XLSX }),
  Encrypted: ({ by }) =>
    by === "password"
      ? {
          what: "Sie ist mit einem Kennwort verschlüsselt.",
          fix: "Öffnen Sie sie in Excel und speichern Sie sie ohne Kennwort.",
        }
      : {
          what: "Sie ist durch eine Vertraulichkeitsbezeichnung verschlüsselt.",
          fix: "Öffnen Sie sie in Excel und speichern Sie sie mit einer Bezeichnung, die nicht verschlüsselt.",
        },
  NoWorkbook: () => ({ what: "Sie ist keine Excel-Arbeitsmappe.", fix: "Wählen Sie eine andere." }),
  Damaged: () => ({ what: "Sie ist beschädigt oder unvollständig.", fix: ASK_AGAIN }),
  TooLarge: ({ limitBytes }) => ({
    what: `Sie ist entpackt größer als ${Math.round(limitBytes / 1024 / 1024)} MB.`,
    fix: "Löschen Sie Bilder und Blätter, die nicht zur Lieferung gehören.",
  }),
  SheetTooLarge: ({ sheet }) => ({
    what: `Auf dem Blatt „${sheet}“ liegen die Einträge zu weit auseinander.`,
    fix: "Löschen Sie dort alles, was weit neben oder unter der Tabelle steht.",
  }),
  NoWorksheet: () => ({ what: "Sie enthält kein Tabellenblatt.", fix: "Wählen Sie eine andere." }),
};

export const fileProblemText = (problem: FileProblem): FileProblemText =>
  (TEXTS[problem.type] as (problem: FileProblem) => FileProblemText)(problem);
