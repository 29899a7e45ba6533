// SPDX-License-Identifier: EUPL-1.2
import type { Fix } from "../domain/fixes/fix";
import type { Result } from "../domain/shared/result";
import type { CheckOutcome } from "./check-outcome";
import type { AppliedEdits, Watch, WorkbookError } from "./ports";

/** Something was written; then the workbook was checked again. */
export interface WrittenAndChecked {
  readonly applied: AppliedEdits;
  /** The failure of that check takes nothing back. */
  readonly recheck: Result<CheckOutcome, WorkbookError>;
}

export interface CloseOrder {
  /** The second person who agrees; null where the Amt names none. */
  readonly approvedBy: string | null;
  /** Name or initials of the person who closes; absent or blank: not said. */
  readonly closedBy?: string;
}

export type CloseOutcome =
  /** `protocol` is the name of the sheet `Prüfprotokoll`. */
  | ({ readonly type: "closed"; readonly protocol: string } & WrittenAndChecked)
  /** The check that comes first found something without an answer; nothing was written. */
  | { readonly type: "unanswered"; readonly check: CheckOutcome };

export interface ProtocolOutcome extends WrittenAndChecked {
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
  ) => Promise<Result<WrittenAndChecked, WorkbookError>>;
  /** "Abschluss": checks every sheet again and, where nothing is left without an answer, stamps the delivery. */
  readonly closeDelivery: (
    outcome: CheckOutcome,
    order: CloseOrder,
    watch: Watch,
  ) => Promise<Result<CloseOutcome, WorkbookError>>;
  /** Checks every sheet and writes `Prüfprotokoll`, without closing anything; then repeats the check as it was. */
  readonly writeProtocol: (
    outcome: CheckOutcome,
    watch: Watch,
  ) => Promise<Result<ProtocolOutcome, WorkbookError>>;
  /** Mail and file name for a delivery that is closed. */
  readonly describeHandover: (outcome: CheckOutcome) => Promise<Handover>;
}
