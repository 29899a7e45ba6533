// SPDX-License-Identifier: EUPL-1.2
import type { Fix } from "../domain/fixes/fix";
import type { Result } from "../domain/shared/result";
import type { AppliedEdits, Watch, WorkbookError } from "./ports";
import type { CheckOutcome } from "./use-cases";

export interface FixOutcome {
  readonly applied: AppliedEdits;
  /** The check that followed. Its failure takes nothing back: the fix is written all the same. */
  readonly recheck: Result<CheckOutcome, WorkbookError>;
}

export interface CloseOrder {
  /** The second person who agrees; null where the Amt names none. */
  readonly approvedBy: string | null;
}

export type CloseOutcome =
  /** `check` carries the release; `protocol` is the name of the sheet that shows it. */
  | {
      readonly type: "closed";
      readonly check: CheckOutcome;
      readonly applied: AppliedEdits;
      readonly protocol: string;
    }
  /** The check that comes first found something without an answer; nothing was written. */
  | { readonly type: "unanswered"; readonly check: CheckOutcome };

export interface ProtocolOutcome {
  readonly applied: AppliedEdits;
  readonly sheet: string;
}

/** What is sent along with a finished delivery. The add-in only proposes it; it never sends. */
export interface Handover {
  readonly fileName: string;
  readonly subject: string;
  readonly body: string;
}

/** What follows a check: mending, closing, handing over. */
export interface ReviewUseCases {
  /** Writes fixes of the last check and checks again. A cell that has changed since refuses all of them. */
  readonly applyFixes: (
    outcome: CheckOutcome,
    fixes: readonly Fix[],
    watch: Watch,
  ) => Promise<Result<FixOutcome, WorkbookError>>;
  /** "Abschluss": checks every sheet again and, where nothing is left without an answer, stamps the delivery. */
  readonly closeDelivery: (
    outcome: CheckOutcome,
    order: CloseOrder,
    watch: Watch,
  ) => Promise<Result<CloseOutcome, WorkbookError>>;
  /** Writes the sheet `Prüfprotokoll` without closing anything. */
  readonly writeProtocol: (
    outcome: CheckOutcome,
    watch: Watch,
  ) => Promise<Result<ProtocolOutcome, WorkbookError>>;
  /** Mail and file name for a delivery that is closed. */
  readonly describeHandover: (outcome: CheckOutcome) => Promise<Handover>;
}
