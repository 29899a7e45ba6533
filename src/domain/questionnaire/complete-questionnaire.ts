// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { parseDelivery } from "../delivery/parse-delivery";
import { DEFAULT_DERIVE_OPTIONS } from "../derive/derive-options";
import type { DerivePlan } from "../derive/derive-plan";
import type { DeriveWords } from "../derive/derive-words";
import { planDerivedColumns } from "../derive/plan-derived-columns";
import { cellId } from "../shared/cell";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { buildQuestionnaire, type QuestionnaireSheet } from "./build-questionnaire";
import { inputLimits, type InputWords, type ListPlaces } from "./input-cells";
import { QUESTIONNAIRE_SCHEMA } from "./lay-out";
import type { QuestionnaireRequest, QuestionnaireWords } from "./questionnaire-request";
import { snapshotOfEdits, workbookOfSheet } from "./sheet-of-edits";

export interface CompletionWords {
  readonly questionnaire: QuestionnaireWords;
  readonly derive: DeriveWords;
  readonly input: InputWords;
}

/** Where the lists of signs and marks stand, and whether the sheet is protected. */
export interface CompletionOptions {
  readonly lists: ListPlaces;
  readonly protect: boolean;
}

/** What a new Erhebungsbogen is made with beside the request. */
export interface QuestionnaireContext {
  readonly catalogue: Catalogue;
  readonly words: CompletionWords;
  readonly options: CompletionOptions;
}

/**
 * An Erhebungsbogen with everything on it from the start: what Berechnen would add stands there already, the white
 * cells take only what belongs into them, and protection comes last.
 */
export const completeQuestionnaire = (
  request: QuestionnaireRequest,
  { catalogue, words, options }: QuestionnaireContext,
): QuestionnaireSheet => {
  const built = buildQuestionnaire(catalogue, request, words.questionnaire);
  const derived = derive(request, built, { catalogue, words: words.derive });
  const { sheet } = request;
  const limits = inputLimits(sheet, built.inputs, { lists: options.lists, words: words.input });
  return {
    ...built,
    edits: [
      ...withPrintedRows(built.edits, lastRow(derived.edits)),
      ...derived.edits,
      ...limits,
      ...(options.protect ? [{ kind: "protectSheet", sheet } as const] : []),
    ],
    computed: new Map([
      ...built.computed,
      ...derived.expected.map(({ cell, value }) => [cellId(cell), value] as const),
    ]),
  };
};

const derive = (
  { sheet, department }: QuestionnaireRequest,
  { edits, computed }: QuestionnaireSheet,
  { catalogue, words }: { readonly catalogue: Catalogue; readonly words: DeriveWords },
): DerivePlan => {
  const marker = { kind: "questionnaire", id: department, schema: QUESTIONNAIRE_SCHEMA } as const;
  const snapshot = snapshotOfEdits({ sheet, marker, edits, computed });
  const workbook = workbookOfSheet(snapshot);
  const delivery = parseDelivery(workbook, catalogue);
  return planDerivedColumns(snapshot, delivery, {
    catalogue,
    words,
    options: DEFAULT_DERIVE_OPTIONS,
    workbook,
  });
};

const lastRow = (edits: readonly WorkbookEdit[]): number =>
  edits.reduce(
    (last, edit) =>
      edit.kind === "putBlock" ? Math.max(last, edit.at.row + edit.contents.length - 1) : last,
    0,
  );

/** The block of indicators is printed below the figures; change columns are for the screen. */
const withPrintedRows = (edits: readonly WorkbookEdit[], last: number): readonly WorkbookEdit[] =>
  edits.map((edit) => {
    if (edit.kind !== "setPageLayout") return edit;
    const { printArea } = edit.layout;
    if (printArea === null) return edit;
    const rows = Math.max(printArea.rows, last + 1);
    return { ...edit, layout: { ...edit.layout, printArea: { ...printArea, rows } } };
  });
