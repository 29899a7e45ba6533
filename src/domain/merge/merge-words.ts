// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Department } from "../catalogue/catalogue-schema";
import type { Finding } from "../rules/finding";
import type { PageLayout } from "../shared/workbook-edit";
import type { Question } from "./merge-state";

/** missing: nothing has come; asked: something was sent back; delivered: not closed; closed: by its department. */
export type DepartmentStatus = "missing" | "asked" | "delivered" | "closed";

/** Columns of the sheet `Lieferstand`, in the order in which they stand. */
export type StatusColumn =
  | "department"
  | "status"
  | "source"
  | "mergedAt"
  | "releasedAt"
  | "figures"
  | "errors"
  | "warnings"
  | "openPoints"
  | "questions"
  | "deadline"
  | "message";

/** Columns of a question sheet, in the order in which they stand. */
export type QuestionColumn = "file" | "sheet" | "cell" | "value" | "question";

/** What a department is written about. */
export interface MessageFacts {
  readonly department: Department;
  readonly status: DepartmentStatus;
  /** As the coordinator typed it; "" where there is none. */
  readonly deadline: string;
  readonly questions: readonly (Question & { readonly file: string })[];
}

/** Every word of merging that stands in the workbook. German in `src/texts/merge.de.ts`. */
export interface MergeWords {
  /** A file of a department whose name another file has too. */
  readonly fileOf: (name: string, department: string) => string;
  /** What the department is asked about a finding, in one or two sentences. */
  readonly question: (finding: Finding, catalogue: Catalogue) => string;
  /** A moment (ISO 8601) as it is shown. */
  readonly moment: (iso: string) => string;
  readonly pageFooter: (sheet: string) => PageLayout["footer"];
  /** Reminder, or mail with the points sent back, to be copied; "" where there is nothing to say. */
  readonly message: (facts: MessageFacts) => string;
  readonly status: {
    readonly sheetName: string;
    readonly title: string;
    readonly hint: string;
    readonly heads: Readonly<Record<StatusColumn, string>>;
    readonly names: Readonly<Record<DepartmentStatus, string>>;
    /** Sheets of this workbook that a department has delivered. */
    readonly sheets: (names: readonly string[]) => string;
  };
  /** The sheet `Vereinbarungen` of a department. */
  readonly agreements: {
    readonly sheetName: (department: Department) => string;
    readonly title: (department: Department) => string;
    readonly hint: string;
    /** Ziel, Maßnahme, zuständig, Frist, Stand, Kennzahl. */
    readonly heads: readonly string[];
  };
  readonly questions: {
    readonly sheetName: (department: Department) => string;
    readonly title: (department: Department) => string;
    readonly hint: string;
    readonly heads: Readonly<Record<QuestionColumn, string>>;
    /** Stands in place of the questions once all are answered. */
    readonly none: string;
  };
}
