// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import type { Delivery } from "../delivery/delivery";
import { freeSheetName } from "../shared/free-sheet-name";
import type { WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { Year } from "../shared/year";
import { agreementsSheet } from "./agreements-sheet";
import { completeQuestionnaire } from "./complete-questionnaire";
import { guideSheet } from "./guide-sheet";
import { listsSheet } from "./lists-sheet";
import { departmentOf, factsOf, type WorkbookRequest } from "./questionnaire-workbook";
import type { QuestionnaireWorkbookWords } from "./workbook-words";

/** Names of the sheets for one department, free in the workbook they go to. */
export interface SheetNames {
  readonly questionnaire: string;
  readonly agreements: string;
}

/** Names for all departments in turn, so that no two get the same; characters Excel refuses become hyphens. */
export const sheetNamesFor = (
  catalogue: Catalogue,
  {
    departments,
    taken,
  }: {
    readonly departments: readonly DepartmentId[];
    readonly taken: readonly string[];
  },
  words: QuestionnaireWorkbookWords,
): ReadonlyMap<DepartmentId, SheetNames> => {
  const used = [...taken, words.guide.sheetName, words.lists.sheetName];
  const name = (wanted: string): string => {
    const free = freeSheetName(wanted.replace(/[:\\/?*[\]]/gu, "-"), used);
    used.push(free);
    return free;
  };
  return new Map(
    departments.map((id) => {
      const department = departmentOf(catalogue, id);
      const questionnaire = name(words.sheetName(department));
      return [id, { questionnaire, agreements: name(words.agreements.sheetName(department)) }];
    }),
  );
};

/** The Erhebungsbogen of a department for this reporting year that a workbook has already; null for none. */
export const presentQuestionnaire = (
  { sheets }: Delivery,
  department: DepartmentId,
  year: Year,
): string | null =>
  sheets.find(
    ({ layout, department: own, years }) =>
      layout.kind === "yearColumns" &&
      layout.isQuestionnaire &&
      own === department &&
      years.at(-1) === year,
  )?.name ?? null;

export interface SheetsRequest {
  readonly snapshot: WorkbookSnapshot;
  readonly requests: readonly WorkbookRequest[];
  readonly names: ReadonlyMap<DepartmentId, SheetNames>;
}

/** Sheets for several departments in a workbook that is there; guide and lists are added once. */
export const questionnaireSheets = (
  catalogue: Catalogue,
  { snapshot, requests, names }: SheetsRequest,
  words: QuestionnaireWorkbookWords,
): readonly WorkbookEdit[] => {
  const { footer } = words.questionnaire;
  const { name: listsName, isNew: needsLists } = placeOf(snapshot, "lists", words.lists.sheetName);
  const guide = placeOf(snapshot, "guide", words.guide.sheetName);
  const lists = listsSheet(listsName, catalogue.data, { words: words.lists, footer });
  const options = (protect: boolean) => ({ lists: lists.places, protect });
  return [
    ...(guide.isNew ? guideSheet(guide.name, words.guide, footer) : []),
    ...requests.flatMap((request): readonly WorkbookEdit[] => {
      const own = names.get(request.department);
      if (!own) return [];
      const { due, protect } = request;
      const sheet = completeQuestionnaire(
        {
          ...request,
          sheet: own.questionnaire,
          due: due === null ? null : { text: due, cell: null },
        },
        { catalogue, words, options: options(protect) },
      );
      return [
        ...sheet.edits,
        ...agreementsSheet(own.agreements, factsOf(catalogue, request), {
          agreements: catalogue.data.agreements,
          words: words.agreements,
          footer,
        }),
      ];
    }),
    ...(needsLists ? lists.edits : []),
  ];
};

const placeOf = (
  { sheets, sheetNames }: WorkbookSnapshot,
  id: string,
  wanted: string,
): { readonly name: string; readonly isNew: boolean } => {
  const found = sheets.find(({ marker }) => marker?.kind === "supporting" && marker.id === id);
  return found
    ? { name: found.name, isNew: false }
    : { name: freeSheetName(wanted, sheetNames), isNew: true };
};
