// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueProblem } from "../../src/domain/catalogue/catalogue-problem";
import type { EditionObstacle } from "../../src/usecases/edition-use-cases";
import type { FileProblem, WorkbookError } from "../../src/usecases/ports";
import type { PackageErrorKind } from "../host/package/package-error";
import type { UsageProblem } from "./arguments";

/** Everything that ends a call without a result: exit code 2, one sentence, no output file. */
export type HeadlessFailure =
  | { readonly type: "usage"; readonly problem: UsageProblem }
  | {
      readonly type: "unreadable";
      readonly file: string;
      readonly reason: "missing" | "isFolder" | "notAllowed" | "notJson";
    }
  | {
      readonly type: "noWorkbook";
      readonly file: string;
      readonly kind: PackageErrorKind;
      readonly detail: string;
    }
  | { readonly type: "earlierRefused"; readonly file: string; readonly problem: FileProblem }
  /** The earlier delivery holds no table that could be compared with. */
  | { readonly type: "earlierUnrecognised"; readonly file: string }
  | {
      readonly type: "catalogueRefused";
      readonly file: string;
      readonly problems: readonly CatalogueProblem[];
    }
  | { readonly type: "unknownDepartment"; readonly text: string; readonly known: readonly string[] }
  | {
      readonly type: "badTarget";
      readonly file: string;
      readonly reason:
        "sameAsInput" | "sameAsOut" | "noFolder" | "isFolder" | "ending" | "exists" | "notWritable";
    }
  | { readonly type: "nothingRecognised"; readonly sheets: readonly string[] }
  | { readonly type: "noTables" }
  /** No part of the report bears this name. */
  | { readonly type: "unknownExtract"; readonly text: string; readonly known: readonly string[] }
  | { readonly type: "editionRefused"; readonly obstacle: EditionObstacle }
  /** There is none to go on from. */
  | { readonly type: "noEdition" }
  /** The catalogue asks nothing of this department. */
  | { readonly type: "nothingAsked"; readonly department: string }
  /** None of the files can be merged; a line says why of each. */
  | { readonly type: "nothingToMerge"; readonly lines: readonly string[] }
  /** Conflicts for which there is no suggestion. */
  | { readonly type: "undecided"; readonly lines: readonly string[] }
  | { readonly type: "workbook"; readonly error: WorkbookError };
