// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../domain/catalogue/catalogue";
import type { Delivery } from "../domain/delivery/delivery";
import type { Fixes } from "../domain/fixes/fix";
import type { StoredReview } from "../domain/review/review-state";
import type { StandingAnswers } from "../domain/review/standing-answers";
import type { CheckStatus } from "../domain/review/verdict";
import type { CheckResult } from "../domain/rules/finding";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { Year } from "../domain/shared/year";
import type { ReadFile, ReadScope } from "./ports";

/** What a check is asked to look at. */
export interface CheckRequest {
  readonly scope: ReadScope;
  /** Years to be judged; empty: the reporting years of the catalogue that occur, else all years found. */
  readonly years: readonly Year[];
  /** The delivering department, where it is known and not stated in the workbook. */
  readonly department: DepartmentId | null;
  /** What the delivery is compared with; absent: nothing. */
  readonly previous?: EarlierDelivery;
}

/** An earlier delivery: a workbook read from a file, or a sheet of the open workbook that holds the figures of then. */
export type EarlierDelivery =
  | { readonly kind: "file"; readonly file: ReadFile }
  | { readonly kind: "sheet"; readonly name: string };

export interface CheckOutcome {
  /** What was asked; the same check can be repeated by it. */
  readonly request: CheckRequest;
  readonly delivery: Delivery;
  /** What it was compared with; null: nothing. */
  readonly previous: Delivery | null;
  readonly result: CheckResult;
  readonly status: CheckStatus;
  readonly review: Review;
  /** Ways to mend the findings, by finding id. */
  readonly fixes: Fixes;
  readonly snapshot: WorkbookSnapshot;
  readonly catalogue: Catalogue;
  /** Milliseconds spent on reading the delivery and running the rules. */
  readonly milliseconds: number;
}

/** What people have said about the findings. */
export interface Review {
  readonly stored: StoredReview;
  readonly answers: StandingAnswers;
}
