// SPDX-License-Identifier: EUPL-1.2
import type { Department, StatusId } from "../catalogue/catalogue-schema";
import type { Year } from "../shared/year";
import type { CompletionWords } from "./complete-questionnaire";

/** What the sheets around an Erhebungsbogen can say. */
export interface QuestionnaireFacts {
  readonly department: Department;
  /** Reporting year. */
  readonly year: Year;
  readonly catalogueVersion: string;
  /** When it is to be handed in, as it is written; null for no deadline. */
  readonly due: string | null;
}

export interface GuideWords {
  readonly sheetName: string;
  /** The first line says what has to be done before anything else. */
  readonly title: string;
  readonly hint: string;
  readonly steps: readonly string[];
}

export interface FormSheetWords {
  readonly sheetName: string;
  readonly title: string;
  readonly hint: string;
  readonly heads: readonly [string, string];
  /** Fields in their order; those without an entry are left to the department. */
  readonly fields: (facts: QuestionnaireFacts) => readonly FormEntryWords[];
}

export interface FormEntryWords {
  readonly label: string;
  readonly entry: string | null;
  /** The field that the Erhebungsbogen shows as its deadline. */
  readonly isDue?: boolean;
}

export interface AgreementWords {
  /** `department` is null in a workbook of one department. */
  readonly sheetName: (department: Department | null) => string;
  readonly title: (facts: QuestionnaireFacts) => string;
  readonly hint: string;
  /** Ziel, Maßnahme, zuständig, Frist, Stand, Kennzahl. */
  readonly heads: readonly [string, string, string, string, string, string];
}

export interface ListWords {
  readonly sheetName: string;
  readonly title: string;
  readonly hint: string;
  readonly heads: readonly [string, string, string, string];
  /** What a sign or mark means; the catalogue has a word for each, but some say more to a clerk. */
  readonly meaning: (status: StatusId, label: string) => string;
}

/** All wording of a workbook that goes to a department. */
export interface QuestionnaireWorkbookWords extends CompletionWords {
  /** `department` is null in a workbook of one department. */
  readonly sheetName: (department: Department | null) => string;
  readonly fileName: (department: Department, year: Year) => string;
  readonly fileTitle: (department: Department, year: Year) => string;
  readonly creator: string;
  readonly guide: GuideWords;
  readonly form: FormSheetWords;
  readonly agreements: AgreementWords;
  readonly lists: ListWords;
}
