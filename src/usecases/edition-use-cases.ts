// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { EditionCheck } from "../domain/edition/check-edition";
import type { CloseObstacle } from "../domain/edition/close-edition";
import type { ContinuityGap } from "../domain/edition/continuity";
import type { Edition } from "../domain/edition/edition-record";
import type { ReportPlan } from "../domain/report/report-plan";
import type { Result } from "../domain/shared/result";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Year } from "../domain/shared/year";
import type { QuestionnaireFile } from "./issue-questionnaires";
import type { AppliedEdits, Watch, WorkbookError } from "./ports";

/** What the workbook keeps of editions, and how the one in hand stands. */
export interface EditionsPreview {
  /** What was read and planned on; writing refuses when it no longer holds. */
  readonly report: { readonly snapshot: WorkbookSnapshot; readonly plan: ReportPlan };
  readonly catalogue: Catalogue;
  /** Closed editions, in tab order. */
  readonly editions: readonly EditionCheck[];
  /** The edition a new one goes on from; null: none is whole. */
  readonly last: Edition | null;
  /** Where the catalogue says something else about an indicator than its comparison with the last edition. */
  readonly gaps: readonly ContinuityGap[];
}

export interface CloseEditionOrder {
  /** Name of the edition: "2015". */
  readonly id: string;
  readonly closedBy: string | null;
}

export type EditionObstacle =
  | CloseObstacle
  | { readonly type: "nameTaken"; readonly id: string }
  /** Blank, too long, or with a character that names of sheets cannot have. */
  | { readonly type: "nameUnusable"; readonly id: string };

export type CloseEditionOutcome =
  | { readonly type: "closed"; readonly applied: AppliedEdits; readonly edition: Edition }
  /** Nothing was written. */
  | { readonly type: "refused"; readonly obstacle: EditionObstacle };

/** "Ausgaben": closing an edition of the report, looking whether it still is as it was closed, and starting the next. */
export interface EditionUseCases {
  /** Reads, and computes every closed edition again; writes nothing. */
  readonly previewEditions: (watch: Watch) => Promise<Result<EditionsPreview, WorkbookError>>;
  /** Freezes figures, catalogue and printed tables in sheets of their own. */
  readonly closeEdition: (
    preview: EditionsPreview,
    order: CloseEditionOrder,
    watch: Watch,
  ) => Promise<Result<CloseEditionOutcome, WorkbookError>>;
  /** A workbook for the next edition; null where the workbook keeps none to go on from. Writes nothing into this one. */
  readonly newEditionFile: (
    preview: EditionsPreview,
    years: readonly Year[],
  ) => Promise<QuestionnaireFile | null>;
}
