// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../domain/catalogue/catalogue";
import { neededCells } from "../domain/catalogue/needed-cells";
import { parseDelivery } from "../domain/delivery/parse-delivery";
import { knownFigures, type KnownFigures } from "../domain/questionnaire/known-figures";
import {
  presentQuestionnaire,
  questionnaireSheets,
  type SheetNames,
  sheetNamesFor,
} from "../domain/questionnaire/questionnaire-sheets";
import {
  departmentOf,
  questionnaireWorkbook,
  type QuestionnaireWorkbook,
  type WorkbookRequest,
} from "../domain/questionnaire/questionnaire-workbook";
import type { QuestionnaireWorkbookWords } from "../domain/questionnaire/workbook-words";
import { findDataSheet } from "../domain/report/data-layout";
import { filedRows } from "../domain/report/filed-rows";
import type { ReportWords } from "../domain/report/report-words";
import { ok, type Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Year } from "../domain/shared/year";
import type { CatalogueDep } from "./catalogue-in-use";
import { carriedIn } from "./kept-editions";
import type { WorkbookWriter } from "./new-workbook";
import type { AppliedEdits, Watch, WorkbookDep, WorkbookError } from "./ports";

export interface QuestionnaireOptions {
  /** Also the breakdowns that are asked on request. */
  readonly includeOptional: boolean;
  readonly protect: boolean;
  /** The deadline as it is to be read; null for none. */
  readonly due: string | null;
}

export interface QuestionnaireOrder {
  /** The last one is the reporting year; empty: those of the catalogue. */
  readonly years: readonly Year[];
  /** null: all. Those of whom the catalogue asks nothing are left out. */
  readonly departments: readonly DepartmentId[] | null;
  readonly options: QuestionnaireOptions;
}

/** One Erhebungsbogen that can be made, for the preview. */
export interface PlannedQuestionnaire {
  readonly department: DepartmentId;
  /** Of a workbook of its own. */
  readonly fileName: string;
  /** Of the sheets in the workbook that is open. */
  readonly sheets: SheetNames;
  /** Sheet on which the workbook has this Erhebungsbogen already; null for none. It is never written over. */
  readonly present: string | null;
  /** Rows of figures asked of the department. */
  readonly rows: number;
  /** White cells for figures. */
  readonly toFill: number;
  /** Figures that stand there already, its own and those of others. */
  readonly prefilled: number;
  /** false: its part of the catalogue is too large to travel with the workbook. */
  readonly carriesCatalogue: boolean;
}

export interface QuestionnairePreview {
  readonly order: QuestionnaireOrder;
  /** Ascending. */
  readonly years: readonly Year[];
  /** What was read and planned on; writing refuses when it no longer holds. */
  readonly snapshot: WorkbookSnapshot;
  readonly catalogue: Catalogue;
  readonly known: KnownFigures;
  readonly questionnaires: readonly PlannedQuestionnaire[];
}

export interface QuestionnaireFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface QuestionnaireUseCases {
  /** Reads what has been delivered and says what would be made; writes nothing. */
  readonly previewQuestionnaires: (
    order: QuestionnaireOrder,
    watch: Watch,
  ) => Promise<Result<QuestionnairePreview, WorkbookError>>;
  /** Adds sheets for these departments to the workbook that is open, but none that is there already. */
  readonly writeQuestionnaires: (
    preview: QuestionnairePreview,
    departments: readonly DepartmentId[],
    watch: Watch,
  ) => Promise<Result<AppliedEdits, WorkbookError>>;
  /** The workbook of one department, as the preview showed it. Writes nothing into the one that is open. */
  readonly questionnaireFile: (
    preview: QuestionnairePreview,
    department: DepartmentId,
  ) => Promise<QuestionnaireFile>;
}

export interface QuestionnaireDeps extends WorkbookDep, CatalogueDep {
  readonly words: QuestionnaireWorkbookWords;
  /** By which the figures of merged files are found in `IM_Daten`. */
  readonly reportWords: ReportWords;
  readonly now: () => Date;
  /** The writer is loaded when a file is to be made. */
  readonly loadWriter: () => Promise<WorkbookWriter>;
}

export const createQuestionnaireUseCases = (deps: QuestionnaireDeps): QuestionnaireUseCases => ({
  previewQuestionnaires: createPreviewQuestionnaires(deps),
  writeQuestionnaires: createWriteQuestionnaires(deps),
  questionnaireFile: createQuestionnaireFile(deps),
});

/** "Erhebungsbögen erzeugen", first half. */
export const createPreviewQuestionnaires =
  (deps: QuestionnaireDeps): QuestionnaireUseCases["previewQuestionnaires"] =>
  async (order, watch) => {
    const read = await deps.workbook.read("allSheets", watch);
    if (!read.ok) return read;
    const catalogue = deps.catalogueOf(read.value);
    if (!catalogue.ok) return catalogue;
    return ok(previewOf(order, read.value, { ...deps, catalogue: catalogue.value }));
  };

interface PreviewContext extends Pick<QuestionnaireDeps, "words" | "reportWords"> {
  readonly catalogue: Catalogue;
}

const previewOf = (
  order: QuestionnaireOrder,
  snapshot: WorkbookSnapshot,
  { catalogue, words, reportWords }: PreviewContext,
): QuestionnairePreview => {
  const delivery = parseDelivery(snapshot, catalogue);
  const years = yearsOf(order, catalogue);
  const dataSheet = findDataSheet(snapshot.sheets, reportWords);
  const known = knownFigures(catalogue, delivery, {
    filed: filedRows(catalogue, reportWords, dataSheet),
    carried: carriedIn(snapshot, catalogue, reportWords),
  });
  const read = { order, years, snapshot, catalogue, known };
  const year = Math.max(...years);
  const wanted = order.departments ?? [...catalogue.departmentById.keys()];
  const departments = wanted.filter((department) => isAsked(catalogue, department));
  const asked = { departments, taken: snapshot.sheetNames };
  const names = sheetNamesFor(catalogue, asked, words);
  return {
    ...read,
    questionnaires: [...names].map(([department, sheets]) => {
      const { sheet, carriesCatalogue } = make(read, department, words);
      return {
        department,
        fileName: words.fileName(departmentOf(catalogue, department), year),
        sheets,
        present: presentQuestionnaire(delivery, department, year),
        rows: sheet.rows,
        toFill: sheet.inputs.filter(({ kind }) => kind !== "mark").length,
        prefilled: sheet.prefilled,
        carriesCatalogue,
      };
    }),
  };
};

const yearsOf = ({ years }: QuestionnaireOrder, { data }: Catalogue): readonly Year[] =>
  [...new Set(years.length === 0 ? data.reportingYears : years)].sort((a, b) => a - b);

/** Whether the catalogue asks anything of a department. */
export const isAsked = (catalogue: Catalogue, department: DepartmentId): boolean =>
  neededCells(catalogue, { department, includeOptional: false }).some(
    ({ role }) => role === "delivered",
  );

type Planned = Omit<QuestionnairePreview, "questionnaires" | "snapshot">;

const requestOf = (
  { order, years, known }: Planned,
  department: DepartmentId,
): WorkbookRequest => ({
  ...order.options,
  ...known,
  department,
  years,
});

const make = (
  planned: Planned,
  department: DepartmentId,
  words: QuestionnaireWorkbookWords,
): QuestionnaireWorkbook =>
  questionnaireWorkbook(planned.catalogue, requestOf(planned, department), words);

/** "Erhebungsbögen erzeugen", second half: sheets in the workbook that is open. */
export const createWriteQuestionnaires =
  ({ workbook, words }: QuestionnaireDeps): QuestionnaireUseCases["writeQuestionnaires"] =>
  (preview, departments, watch) => {
    const { catalogue, snapshot, questionnaires } = preview;
    const wanted = questionnaires.filter(
      ({ department, present }) => present === null && departments.includes(department),
    );
    const names = new Map(wanted.map(({ department, sheets }) => [department, sheets]));
    const requests = wanted.map(({ department }) => requestOf(preview, department));
    const edits =
      requests.length === 0
        ? []
        : questionnaireSheets(catalogue, { snapshot, requests, names }, words);
    return workbook.apply(edits, watch, snapshot);
  };

/** "Erhebungsbögen erzeugen", second half: a workbook of its own. */
export const createQuestionnaireFile =
  ({ words, now, loadWriter }: QuestionnaireDeps): QuestionnaireUseCases["questionnaireFile"] =>
  async (preview, department) => {
    const planned = preview.questionnaires.find((one) => one.department === department);
    if (!planned) throw new Error(`No questionnaire for ${department} in the preview`);
    const { edits, sheet } = make(preview, department, words);
    const writer = await loadWriter();
    const bytes = writer.write({
      title: words.fileTitle(
        departmentOf(preview.catalogue, department),
        Math.max(...preview.years),
      ),
      creator: words.creator,
      created: now(),
      edits,
      computed: sheet.computed,
    });
    return { name: planned.fileName, bytes };
  };
