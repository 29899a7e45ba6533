// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId } from "../catalogue/catalogue";
import type { CellKey } from "../delivery/delivery";
import type { Year } from "../shared/year";

/** What the coordinator has decided. Everything may be missing: then the suggestion counts, where there is one. */
export interface MergeDecisions {
  /** The option chosen, by id of the conflict. */
  readonly options: Readonly<Record<string, string>>;
  /** By `pointKey`. A point without a decision stays open, and its figures are taken over. */
  readonly points: Readonly<Record<string, "accept" | "sendBack">>;
}

export const NO_DECISIONS: MergeDecisions = { options: {}, points: {} };

export const TAKE = "take";
export const LEAVE = "leave";

/** What one of several sources says of a figure. */
export interface DisputedFigure {
  readonly key: CellKey;
  /** In the order of the options. */
  readonly values: readonly string[];
}

type ConflictFacts =
  /** What the workbook keeps of earlier merges is damaged or newer; taken, it is written anew. */
  | { readonly type: "unreadableState" }
  /** The file does not tell from whom it comes; options are departments. */
  | { readonly type: "unknownDepartment"; readonly file: string }
  /** Filled in by another version of the catalogue; take or leave. */
  | {
      readonly type: "otherCatalogue";
      readonly file: string;
      readonly version: string;
      readonly current: string;
    }
  /** The last year of the report is missing, or there are later ones; take or leave. */
  | {
      readonly type: "otherYears";
      readonly file: string;
      readonly years: readonly Year[];
      readonly wanted: readonly Year[];
    }
  /** Tables whose heads could not be used: what stands there would be missing; take or leave. */
  | { readonly type: "unreadSheets"; readonly file: string; readonly sheets: readonly string[] }
  /** Files of one department that contradict each other; options are the files, one of which counts. */
  | {
      readonly type: "sameDepartment";
      readonly department: DepartmentId;
      readonly files: readonly string[];
      readonly figures: readonly DisputedFigure[];
    }
  /** Two departments give a figure differently; options are the sources, one of which counts. */
  | {
      readonly type: "differentFigure";
      readonly departments: readonly DepartmentId[];
      readonly files: readonly string[];
      readonly figures: readonly DisputedFigure[];
    };

export type OpenConflict = ConflictFacts & {
  readonly id: string;
  readonly options: readonly string[];
  /** What counts unless the coordinator decides otherwise; null: nothing can be written before that. */
  readonly suggestion: string | null;
};

export type MergeConflict = OpenConflict & {
  /** Decision or suggestion. */
  readonly chosen: string | null;
};

/** A decision for an option that is offered no more counts as none. */
export const decide = (conflict: OpenConflict, { options }: MergeDecisions): MergeConflict => {
  const decided = options[conflict.id];
  const isOffered = decided !== undefined && conflict.options.includes(decided);
  return { ...conflict, chosen: isOffered ? decided : conflict.suggestion };
};
