// SPDX-License-Identifier: EUPL-1.2
import { catalogueProblemText, catalogueRefusedText } from "../../src/texts/catalogue-problems.de";
import { editionsUi } from "../../src/texts/editions-ui.de";
import { errorText } from "../../src/texts/errors.de";
import { fileProblemText } from "../../src/texts/files.de";
import { refusedFileText } from "../host/package/package-texts.de";
import type { UsageProblem } from "./arguments";
import type { HeadlessFailure } from "./failure";

export const USAGE = `Integrationsmonitoring auf der Befehlszeile

  npm run -s headless -- check DATEI.xlsx [--years 2013,2014,2015] [--amt 61] [--previous FRÜHER.xlsx] [--catalogue KATALOG.json] [--json]
      prüft alle erkannten Blätter einer Lieferung, mit --previous auch gegen eine frühere
  npm run -s headless -- derive DATEI.xlsx --out ZIEL.xlsx [--values] [--catalogue KATALOG.json] [--json]
      trägt Veränderungen und Quoten ein, mit --values als Zahlen statt als Formeln
  npm run -s headless -- report DATEI.xlsx --out ZIEL.xlsx [--publication KOPIE.xlsx [--extract AUSSCHUSS]] [--catalogue KATALOG.json] [--json]
      erzeugt die Berichtstabellen, mit --publication auch die Veröffentlichungskopie und daneben KOPIE.csv,
      mit --extract davon nur den Auszug für einen Ausschuss oder ein Handlungsfeld
  npm run -s headless -- merge A.xlsx B.xlsx ... --out ZIEL.xlsx [--into KOORDINATION.xlsx] [--catalogue KATALOG.json] [--json]
      führt Lieferungen in IM_Daten zusammen, mit --into in einer Mappe, in der schon welche stehen
  npm run -s headless -- editions KOORDINATION.xlsx [--close 2015 [--by NAME] --out ZIEL.xlsx | --new 2016,2017,2018 --out NEU.xlsx] [--catalogue KATALOG.json] [--json]
      rechnet die abgeschlossenen Ausgaben nach; --close schließt eine ab, --new legt die Mappe der nächsten an
  npm run -s headless -- questionnaires [KOORDINATION.xlsx] --out ORDNER [--years 2013,2014,2015] [--amt 51] [--due 31.03.2016] [--catalogue KATALOG.json] [--json]
      legt je Amt eine Datei mit Erhebungsbogen an, vorbelegt mit dem, was in KOORDINATION.xlsx schon geliefert ist

  --json gibt genau ein JSON-Dokument auf der Standardausgabe aus, alles andere geht auf die Fehlerausgabe.
  Rückgabewert 0: erledigt, nichts blockiert · 1: Fehler in der Lieferung · 2: Aufruf, Datei oder Ziel nicht brauchbar.
`;

/** Problems of a catalogue that are named one by one; more would bury the first. */
const PROBLEMS_NAMED = 20;

export const failureText = (failure: HeadlessFailure): string =>
  (FAILURE_TEXTS[failure.type] as (failure: HeadlessFailure) => string)(failure);

type FailureTexts = {
  readonly [Type in HeadlessFailure["type"]]: (
    failure: Extract<HeadlessFailure, { readonly type: Type }>,
  ) => string;
};

const FAILURE_TEXTS: FailureTexts = {
  usage: ({ problem }) => `${usageText(problem)} Mit --help sehen Sie, was möglich ist.`,
  unreadable: ({ reason, file }) => UNREADABLE[reason](file),
  noWorkbook: (failure) => refusedFileText(failure.file, failure),
  earlierRefused: ({ file, problem }) => {
    const { what, fix } = fileProblemText(problem);
    return `Die frühere Lieferung „${file}“ kann nicht gelesen werden: ${what} ${fix}`;
  },
  earlierUnrecognised: ({ file }) =>
    `In der früheren Lieferung „${file}“ wurde keine Tabelle mit Angaben erkannt.`,
  catalogueRefused: (failure) => catalogueText(failure),
  unknownDepartment: ({ text, known }) =>
    `Das Amt „${text}“ steht nicht im Katalog. Bekannt sind: ${known.join(", ")}.`,
  nothingAsked: ({ department }) =>
    `Der Katalog fragt von „${department}“ keine Angaben ab. Es wurde nichts geschrieben.`,
  badTarget: ({ reason, file }) => BAD_TARGETS[reason](file),
  nothingRecognised: ({ sheets }) =>
    `Auf keinem Blatt wurde eine Tabelle mit Angaben erkannt (gelesen: ${sheets.map((sheet) => `„${sheet}“`).join(", ")}). Es wurde nichts geschrieben.`,
  nothingToMerge: ({ lines }) =>
    ["Keine der Dateien kann übernommen werden. Es wurde nichts geschrieben.", ...lines].join("\n"),
  undecided: ({ lines }) =>
    [
      "Das muss erst entschieden werden; nennen Sie nur die Dateien, die gelten. Es wurde nichts geschrieben.",
      ...lines,
    ].join("\n"),
  unknownExtract: ({ text, known }) =>
    `Einen Auszug „${text}“ gibt es nicht. Möglich sind: ${known.join(", ")}. Es wurde nichts geschrieben.`,
  editionRefused: ({ obstacle }) =>
    `Die Ausgabe wurde nicht abgeschlossen. ${editionsUi.obstacle(obstacle)}`,
  noEdition: () =>
    "Die Mappe enthält keine unveränderte abgeschlossene Ausgabe, von der es weitergehen könnte. Es wurde nichts geschrieben.",
  noTables: () => "Für keine Berichtstabelle liegen Werte vor. Es wurde nichts geschrieben.",
  workbook: ({ error }) => {
    const { title, meaning, fix } = errorText(error);
    return `${title}. ${meaning} ${fix}`;
  },
};

type UsageTexts = {
  readonly [Type in UsageProblem["type"]]: (
    problem: Extract<UsageProblem, { readonly type: Type }>,
  ) => string;
};

const USAGE_TEXTS: UsageTexts = {
  noCommand: () =>
    "Es fehlt ein Befehl: check, derive, report, questionnaires, merge oder editions.",
  unknownCommand: ({ text }) => `Den Befehl „${text}“ gibt es nicht.`,
  unknownOption: ({ text, command }) => `Die Option „${text}“ gibt es bei „${command}“ nicht.`,
  missingValue: ({ option }) => `Nach „${option}“ fehlt eine Angabe.`,
  unexpectedValue: ({ option }) => `„${option}“ wird ohne Angabe geschrieben.`,
  twice: ({ option }) => `„${option}“ steht zweimal im Aufruf.`,
  missingFile: () => "Es fehlt die Datei, die gelesen werden soll.",
  tooManyFiles: ({ text }) => `Es kann nur eine Datei gelesen werden; „${text}“ ist eine zweite.`,
  missingFolder: () => "Es fehlt der Ordner, in den geschrieben wird: --out ORDNER.",
  missingOut: () => "Es fehlt das Ziel: --out ZIEL.xlsx.",
  extractWithoutCopy: () =>
    "Ein Auszug ist Teil der Kopie: Nennen Sie auch --publication KOPIE.xlsx.",
  twoSteps: () => "Bitte nur eines von beiden: --close oder --new.",
  badYears: ({ text }) => `„${text}“ sind keine Jahre; erwartet wird zum Beispiel 2013,2014,2015.`,
};

const usageText = (problem: UsageProblem): string =>
  (USAGE_TEXTS[problem.type] as (problem: UsageProblem) => string)(problem);

type Reasons<Type extends HeadlessFailure["type"]> = Extract<
  HeadlessFailure,
  { readonly type: Type; readonly reason: string }
>["reason"];

const UNREADABLE: Readonly<Record<Reasons<"unreadable">, (file: string) => string>> = {
  missing: (file) => `Die Datei „${file}“ gibt es nicht.`,
  isFolder: (file) => `„${file}“ ist ein Ordner und keine Datei.`,
  notAllowed: (file) => `Die Datei „${file}“ darf nicht gelesen werden.`,
  notJson: (file) => `Die Datei „${file}“ ist kein gültiges JSON.`,
};

const BAD_TARGETS: Readonly<Record<Reasons<"badTarget">, (file: string) => string>> = {
  sameAsInput: (file) =>
    `Das Ziel „${file}“ ist die Datei, die gelesen wird. Bitte nennen Sie eine andere.`,
  sameAsOut: (file) =>
    `„${file}“ ist schon das Ziel der Tabellen. Bitte nennen Sie für die Kopie eine andere Datei.`,
  noFolder: (file) => `Den Ordner für das Ziel „${file}“ gibt es nicht.`,
  isFolder: (file) => `Das Ziel „${file}“ ist ein Ordner. Bitte nennen Sie eine Datei.`,
  ending: (file) =>
    `Das Ziel „${file}“ muss dieselbe Endung haben wie die Datei, die gelesen wird.`,
  exists: (file) =>
    `Die Datei „${file}“ gibt es schon. Sie wird nicht überschrieben; es wurde nichts geschrieben.`,
  notWritable: (file) => `Das Ziel „${file}“ konnte nicht geschrieben werden.`,
};

const catalogueText = ({
  file,
  problems,
}: Extract<HeadlessFailure, { readonly type: "catalogueRefused" }>): string => {
  const named = problems
    .slice(0, PROBLEMS_NAMED)
    .map((problem) => `  ${catalogueProblemText(problem)}`);
  const rest = problems.length - named.length;
  return [
    `„${file}“: ${catalogueRefusedText(problems.length)}`,
    ...named,
    ...(rest > 0 ? [`  und ${rest} weitere`] : []),
  ].join("\n");
};
