// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { Agreement } from "../catalogue/catalogue-schema";
import type { DataRow } from "../report/data-row";
import type { Finding } from "../rules/finding";
import type { Year } from "../shared/year";

/** Something the coordinator may accept or send back to the department. */
export interface MergePoint {
  /** Id of the finding. */
  readonly id: string;
  /** openPoint: handed in as such, with a reason; error and warning: left without an answer. */
  readonly kind: "openPoint" | "error" | "warning";
  readonly finding: Finding;
  /** "" where none was given. */
  readonly reason: string;
}

/** Whether a file still is what its department has closed; none: it was never closed. */
export type StampState = "fits" | "broken" | "none";

/** A file that can be merged: what it brings, and what the check says of it. */
export interface DeliveredFile {
  /** Different for every file that was chosen, also for two of one name. */
  readonly id: string;
  readonly name: string;
  /** Milliseconds since 1970; null where it is not known. */
  readonly modifiedAt: number | null;
  /** null: the file does not tell. */
  readonly department: DepartmentId | null;
  readonly years: readonly Year[];
  /** Version of the catalogue it was filled in by; null where it does not tell. */
  readonly catalogueVersion: string | null;
  readonly stamp: StampState;
  /** ISO 8601; null where it was never closed. */
  readonly releasedAt: string | null;
  readonly contentSha256: string;
  readonly counts: {
    readonly error: number;
    readonly warning: number;
    readonly information: number;
  };
  readonly points: readonly MergePoint[];
  /** What it delivers, each figure once; not what it merely shows of other departments. */
  readonly figures: readonly DataRow[];
  /** Goals and measures its sheet `Vereinbarungen` lists. */
  readonly agreements: readonly Agreement[];
  /** Sheets that look like tables of figures but whose heads could not be used. */
  readonly unreadSheets: readonly string[];
  /** Its formulas point to other files. */
  readonly hasExternalLinks: boolean;
}

/** Why a file that could be read is not merged. */
export type DeliveryProblem =
  /** No table of figures was recognised; the sheets that look like one are named. */
  | { readonly type: "NoFigures"; readonly unread: readonly string[] }
  | { readonly type: "SeveralQuestionnaires"; readonly sheets: readonly string[] }
  | { readonly type: "SeveralDepartments"; readonly departments: readonly DepartmentId[] }
  /** It names a department that owns none of its figures; `owners` do. */
  | {
      readonly type: "WrongDepartment";
      readonly department: DepartmentId;
      readonly owners: readonly DepartmentId[];
    }
  /** None of its years is a year of the report. */
  | {
      readonly type: "WrongYears";
      readonly years: readonly Year[];
      readonly wanted: readonly Year[];
    }
  /** Another file that was chosen says exactly the same. */
  | { readonly type: "Repeated"; readonly file: string };

/** What one chosen file brings or why it brings nothing; a refused one never stops the others. */
export type MergeFile =
  | { readonly kind: "delivered"; readonly file: DeliveredFile }
  | {
      readonly kind: "refused";
      readonly id: string;
      readonly name: string;
      readonly problem: DeliveryProblem;
    };

/** Names a point of a file in decisions. */
export const pointKey = (
  { id }: Pick<DeliveredFile, "id">,
  point: Pick<MergePoint, "id">,
): string => `${id}|${point.id}`;
