// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../domain/catalogue/catalogue";
import type { DeliveredFile, DeliveryProblem, StampState } from "../domain/merge/delivered-file";
import {
  type DisputedFigure,
  LEAVE,
  type MergeConflict,
  TAKE,
} from "../domain/merge/merge-decisions";
import type { FigureChange } from "../domain/merge/plan-merge";
import { figureName } from "../domain/report/figure-name";
import { formatKey } from "../domain/report/data-key";
import { type DataRow, valueText } from "../domain/report/data-row";
import type { FileStatus } from "../usecases/merge-use-cases";
import { departmentNameIn } from "./department.de";
import { type FileProblemText, fileProblemText } from "./files.de";
import { formatNumber, joinList, joinSome, plural } from "./format.de";
import { formatMoment } from "./moment.de";

const names = (catalogue: Catalogue, ids: readonly DepartmentId[]): string =>
  joinList(ids.map((id) => departmentNameIn(catalogue, id)));

const quoted = (texts: readonly string[]): string =>
  joinSome(
    texts.map((text) => `„${text}“`),
    "",
    "",
  );

const ASK_DEPARTMENT = "Bitten Sie das Amt um eine berichtigte Datei.";

type ProblemTexts = {
  readonly [Type in DeliveryProblem["type"]]: (
    problem: Extract<DeliveryProblem, { readonly type: Type }>,
    catalogue: Catalogue,
  ) => FileProblemText;
};

const PROBLEMS: ProblemTexts = {
  NoFigures: ({ unread }) => ({
    what:
      unread.length === 0
        ? "In ihr wurde keine Tabelle mit Angaben erkannt."
        : `In ihr wurde keine Tabelle mit Angaben erkannt (Blatt ${quoted(unread)}).`,
    fix: "Öffnen Sie sie in Excel und prüfen Sie sie dort mit „Prüfen“.",
  }),
  SeveralQuestionnaires: ({ sheets }) => ({
    what: `Sie enthält mehrere Erhebungsbögen: ${quoted(sheets)}.`,
    fix: "Speichern Sie jeden in einer eigenen Datei.",
  }),
  SeveralDepartments: ({ departments }, catalogue) => ({
    what: `Sie nennt mehrere Ämter: ${names(catalogue, departments)}.`,
    fix: ASK_DEPARTMENT,
  }),
  WrongDepartment: ({ department, owners }, catalogue) => ({
    what: `Sie nennt ${departmentNameIn(catalogue, department)}, enthält aber nur Angaben, die ${names(catalogue, owners)} liefert.`,
    fix: "Berichtigen Sie das Amt in der Datei, oder bitten Sie um die richtige.",
  }),
  WrongYears: ({ years, wanted }) => ({
    what: `Sie enthält kein Jahr des Berichts (${joinList(wanted.map(String))}), sondern ${years.length === 0 ? "gar keines" : joinList(years.map(String))}.`,
    fix: "Bitten Sie um die Datei für die Jahre des Berichts.",
  }),
  Repeated: ({ file }) => ({
    what: `Sie sagt genau dasselbe wie „${file}“.`,
    fix: "Sie können sie weglassen.",
  }),
};

type Problem = Extract<FileStatus, { readonly kind: "refused" }>["problem"];

const isDeliveryProblem = (problem: Problem): problem is DeliveryProblem =>
  problem.type in PROBLEMS;

/** Why a chosen file is not merged and what to do about it; said of „die Datei“. */
export const mergeProblemText = (problem: Problem, catalogue: Catalogue): FileProblemText =>
  isDeliveryProblem(problem)
    ? (PROBLEMS[problem.type] as (problem: Problem, catalogue: Catalogue) => FileProblemText)(
        problem,
        catalogue,
      )
    : fileProblemText(problem);

export const STAMPS: Readonly<Record<StampState, string>> = {
  fits: "Stempel passt",
  broken: "nach dem Abschluss geändert",
  none: "nicht abgeschlossen",
};

/** What a file brings, in one line. */
export const fileSummary = (file: DeliveredFile): string => {
  const { years, counts, points, figures, agreements } = file;
  const open = points.filter(({ kind }) => kind === "openPoint").length;
  return [
    plural(figures.length, "Angabe", "Angaben"),
    joinList(years.map(String)),
    file.releasedAt === null
      ? STAMPS[file.stamp]
      : `${STAMPS[file.stamp]} (${formatMoment(file.releasedAt)})`,
    `Fehler: ${formatNumber(counts.error)}, Warnungen: ${formatNumber(counts.warning)}`,
    ...(open > 0 ? [plural(open, "offener Punkt", "offene Punkte")] : []),
    ...(agreements.length > 0 ? [plural(agreements.length, "Vereinbarung", "Vereinbarungen")] : []),
    ...(file.hasExternalLinks ? ["Formeln greifen auf andere Dateien zu"] : []),
  ].join(" · ");
};

const EARLIER = /^merged\|/u;

/** A file or earlier file as conflicts name it. */
const sourceName = (id: string): string =>
  EARLIER.test(id) ? `„${id.replace(EARLIER, "")}“ von früher` : `„${id}“`;

interface ConflictContext {
  readonly catalogue: Catalogue;
  /** How disputed figures are told: a few of them, or how many there are. */
  readonly figuresText: (figures: readonly DisputedFigure[]) => string;
}

type ConflictTexts = {
  readonly [Type in MergeConflict["type"]]: (
    conflict: Extract<MergeConflict, { readonly type: Type }>,
    context: ConflictContext,
  ) => string;
};

const figureList = (catalogue: Catalogue, figures: readonly DisputedFigure[]): string =>
  joinSome(
    figures.map(
      ({ key, values }) => `${figureName(catalogue, formatKey(key))} (${values.join(" / ")})`,
    ),
    "Angabe",
    "Angaben",
  );

const CONFLICTS: ConflictTexts = {
  unreadableState: () =>
    "Was diese Mappe über frühere Zusammenführungen aufbewahrt, ist beschädigt oder von einer neueren Fassung des Add-ins. Soll es neu angelegt werden?",
  unknownDepartment: ({ file }) => `Von welchem Amt ist ${sourceName(file)}?`,
  otherCatalogue: ({ file, version, current }) =>
    `${sourceName(file)} wurde mit Katalogversion ${version} ausgefüllt, hier gilt ${current}.`,
  otherYears: ({ file, years, wanted }) =>
    `${sourceName(file)} enthält die Jahre ${joinList(years.map(String))}; der Bericht hat ${joinList(wanted.map(String))}.`,
  unreadSheets: ({ file, sheets }) =>
    `In ${sourceName(file)} war die Kopfzeile nicht zu verstehen (Blatt ${quoted(sheets)}); diese Angaben würden fehlen.`,
  sameDepartment: ({ department, files, figures }, { catalogue, figuresText }) =>
    `${departmentNameIn(catalogue, department)} hat mehrmals geliefert (${joinList(files.map(sourceName))}), mit verschiedenen Werten für ${figuresText(figures)}. Welche Datei gilt?`,
  differentFigure: ({ departments, files, figures }, { catalogue, figuresText }) =>
    `${names(catalogue, departments)} nennen Verschiedenes (${joinList(files.map(sourceName))}): ${figuresText(figures)}. Wer hat recht?`,
};

const conflictIn = (conflict: MergeConflict, context: ConflictContext): string =>
  (CONFLICTS[conflict.type] as (conflict: MergeConflict, context: ConflictContext) => string)(
    conflict,
    context,
  );

/** What has to be decided, with the figures in dispute. */
export const conflictText = (conflict: MergeConflict, catalogue: Catalogue): string =>
  conflictIn(conflict, { catalogue, figuresText: (figures) => figureList(catalogue, figures) });

/** The same where the figures are shown beside it. */
export const conflictQuestion = (conflict: MergeConflict, catalogue: Catalogue): string =>
  conflictIn(conflict, {
    catalogue,
    figuresText: (figures) => plural(figures.length, "Angabe", "Angaben"),
  });

/** What each source says of a disputed figure. */
export const disputedText = (
  { key, values }: DisputedFigure,
  { files }: Extract<MergeConflict, { readonly files: readonly string[] }>,
  catalogue: Catalogue,
): string =>
  `${figureName(catalogue, formatKey(key))}: ${files
    .map((file, index) => `${values[index] || "nichts"} in ${sourceName(file)}`)
    .join(", ")}`;

/** What choosing an option means. */
export const optionText = (
  conflict: MergeConflict,
  option: string,
  catalogue: Catalogue,
): string => {
  const { type } = conflict;
  if (option === TAKE) return type === "unreadableState" ? "neu anlegen" : "übernehmen";
  if (option === LEAVE) return "weglassen";
  if (type === "unknownDepartment") return departmentNameIn(catalogue, option);
  if (type !== "differentFigure") return sourceName(option);
  const department = conflict.departments[conflict.options.indexOf(option)] ?? "";
  return `${departmentNameIn(catalogue, department)}: ${sourceName(option)}`;
};

const said = (row: DataRow | null): string => (row === null ? "nichts" : valueText(row));

/** „Wohnberechtigte Bevölkerung, 2015: 305235 statt 305253“. */
export const changeText = ({ key, before, after }: FigureChange, catalogue: Catalogue): string =>
  `${figureName(catalogue, formatKey(key))}: ${said(after)}${before === null ? "" : ` statt ${said(before)}`}`;
