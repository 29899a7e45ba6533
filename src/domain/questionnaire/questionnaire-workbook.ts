// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Department } from "../catalogue/catalogue-schema";
import { writeCataloguePart } from "../catalogue/catalogue-part";
import { sliceCatalogue } from "../catalogue/slice-catalogue";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { agreementsSheet } from "./agreements-sheet";
import type { QuestionnaireSheet } from "./build-questionnaire";
import { completeQuestionnaire } from "./complete-questionnaire";
import { formSheet } from "./form-sheet";
import { guideSheet } from "./guide-sheet";
import { listsSheet } from "./lists-sheet";
import type { QuestionnaireRequest } from "./questionnaire-request";
import type { QuestionnaireFacts, QuestionnaireWorkbookWords } from "./workbook-words";

/** What is asked of one department, without the name of a sheet. */
export interface WorkbookRequest extends Omit<QuestionnaireRequest, "sheet" | "due"> {
  /** The deadline as it is written; null for none. */
  readonly due: string | null;
  readonly protect: boolean;
}

/** Everything a new workbook is made of. */
export interface QuestionnaireWorkbook {
  readonly sheet: QuestionnaireSheet;
  readonly edits: readonly WorkbookEdit[];
  /** false: the catalogue is larger than a workbook should carry, and the sheet is checked by the one of the reader. */
  readonly carriesCatalogue: boolean;
}

/** A workbook that goes to one department, with the part of the catalogue it is asked by. */
export const questionnaireWorkbook = (
  catalogue: Catalogue,
  request: WorkbookRequest,
  words: QuestionnaireWorkbookWords,
): QuestionnaireWorkbook => {
  const { footer } = words.questionnaire;
  const facts = factsOf(catalogue, request);
  const lists = listsSheet(words.lists.sheetName, catalogue.data, { words: words.lists, footer });
  const form = formSheet(words.form.sheetName, facts, { words: words.form, footer });
  const { due, protect } = request;
  const sheet = completeQuestionnaire(
    {
      ...request,
      sheet: words.sheetName(null),
      due: due === null ? null : { text: due, cell: form.dueCell },
    },
    { catalogue, words, options: { lists: lists.places, protect } },
  );
  const part = writeCataloguePart(sliceCatalogue(catalogue.data, request.department));
  const { agreements } = catalogue.data;
  return {
    sheet,
    edits: [
      ...guideSheet(words.guide.sheetName, words.guide, footer),
      ...sheet.edits,
      ...form.edits,
      ...agreementsSheet(words.agreements.sheetName(null), facts, {
        agreements,
        words: words.agreements,
        footer,
      }),
      ...lists.edits,
      ...(part === null ? [] : [{ kind: "putOwnPart", part: "catalogue", xml: part } as const]),
    ],
    carriesCatalogue: part !== null,
  };
};

export const factsOf = (
  catalogue: Catalogue,
  { department, years, due }: Pick<WorkbookRequest, "department" | "years" | "due">,
): QuestionnaireFacts => ({
  department: departmentOf(catalogue, department),
  year: Math.max(...years),
  catalogueVersion: catalogue.data.version,
  due,
});

export const departmentOf = ({ departmentById }: Catalogue, id: string): Department => {
  const department = departmentById.get(id);
  if (!department) throw new Error(`No department ${id}`);
  return department;
};
