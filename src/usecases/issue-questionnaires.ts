// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../domain/catalogue/catalogue";
import { neededCells } from "../domain/catalogue/needed-cells";
import { parseDelivery } from "../domain/delivery/parse-delivery";
import { knownFigures, type KnownFigures } from "../domain/questionnaire/known-figures";
import {
  departmentOf,
  questionnaireWorkbook,
  type QuestionnaireWorkbook,
  type WorkbookRequest,
} from "../domain/questionnaire/questionnaire-workbook";
import type { QuestionnaireWorkbookWords } from "../domain/questionnaire/workbook-words";
import { ok, type Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Year } from "../domain/shared/year";
import type { CatalogueDep } from "./catalogue-in-use";
import type { WorkbookWriter } from "./new-workbook";
import type { Watch, WorkbookDep, WorkbookError } from "./ports";

export interface QuestionnaireOptions {
  /** Also the breakdowns that are asked on request. */
  readonly includeOptional: boolean;
  readonly protect: boolean;
  /** The deadline as it is to be read; null for none. */
  readonly due: string | null;
}

export interface QuestionnaireOrder {
  /** Ascending; the last one is the reporting year. */
  readonly years: readonly Year[];
  /** Departments without any figure to deliver are left out. */
  readonly departments: readonly DepartmentId[];
  readonly options: QuestionnaireOptions;
}

/** One Erhebungsbogen that can be made, for the preview. */
export interface PlannedQuestionnaire {
  readonly department: DepartmentId;
  readonly fileName: string;
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
  /** The workbook of one department, as the preview showed it. Writes nothing into the one that is open. */
  readonly questionnaireFile: (
    preview: QuestionnairePreview,
    department: DepartmentId,
  ) => Promise<QuestionnaireFile>;
}

export interface QuestionnaireDeps extends WorkbookDep, CatalogueDep {
  readonly words: QuestionnaireWorkbookWords;
  readonly now: () => Date;
  /** The writer is loaded when a file is to be made. */
  readonly loadWriter: () => Promise<WorkbookWriter>;
}

/** "Erhebungsbögen erzeugen", first half. */
export const createPreviewQuestionnaires =
  (deps: QuestionnaireDeps): QuestionnaireUseCases["previewQuestionnaires"] =>
  async (order, watch) => {
    const read = await deps.workbook.read("allSheets", watch);
    if (!read.ok) return read;
    const catalogue = deps.catalogueOf(read.value);
    if (!catalogue.ok) return catalogue;
    return ok(previewOf(order, read.value, { catalogue: catalogue.value, words: deps.words }));
  };

interface PreviewContext {
  readonly catalogue: Catalogue;
  readonly words: QuestionnaireWorkbookWords;
}

const previewOf = (
  order: QuestionnaireOrder,
  snapshot: WorkbookSnapshot,
  { catalogue, words }: PreviewContext,
): QuestionnairePreview => {
  const known = knownFigures(catalogue, parseDelivery(snapshot, catalogue));
  const year = Math.max(...order.years);
  return {
    order,
    catalogue,
    known,
    questionnaires: order.departments
      .filter((department) => isAsked(catalogue, department))
      .map((department) => {
        const made = make({ order, catalogue, known }, department, words);
        const { inputs, rows, prefilled } = made.sheet;
        return {
          department,
          fileName: words.fileName(departmentOf(catalogue, department), year),
          rows,
          toFill: inputs.filter(({ kind }) => kind !== "mark").length,
          prefilled,
          carriesCatalogue: made.carriesCatalogue,
        };
      }),
  };
};

/** Whether the catalogue asks anything of a department. */
export const isAsked = (catalogue: Catalogue, department: DepartmentId): boolean =>
  neededCells(catalogue, { department, includeOptional: false }).some(
    ({ role }) => role === "delivered",
  );

const make = (
  { order, catalogue, known }: Pick<QuestionnairePreview, "order" | "catalogue" | "known">,
  department: DepartmentId,
  words: QuestionnaireWorkbookWords,
): QuestionnaireWorkbook => {
  const request: WorkbookRequest = { ...order.options, ...known, department, years: order.years };
  return questionnaireWorkbook(catalogue, request, words);
};

/** "Erhebungsbögen erzeugen", second half: a workbook of its own. */
export const createQuestionnaireFile =
  ({ words, now, loadWriter }: QuestionnaireDeps): QuestionnaireUseCases["questionnaireFile"] =>
  async (preview, department) => {
    const { edits, sheet } = make(preview, department, words);
    const writer = await loadWriter();
    const year = Math.max(...preview.order.years);
    const file = {
      title: words.fileTitle(departmentOf(preview.catalogue, department), year),
      creator: words.creator,
      created: now(),
      edits,
      computed: sheet.computed,
    };
    const planned = preview.questionnaires.find((one) => one.department === department);
    if (!planned) throw new Error(`No questionnaire for ${department} in the preview`);
    return { name: planned.fileName, bytes: writer.write(file) };
  };
