// SPDX-License-Identifier: EUPL-1.2
import type { DeliverySheet } from "../domain/delivery/delivery";
import { formEdits } from "../domain/review/release-form";
import { isBrokenRelease } from "../domain/review/release-finding";
import type { Release } from "../domain/review/release";
import { type ReviewState, writeReview } from "../domain/review/review-state";
import { sheetHash, stampOf, versionsOf } from "../domain/review/stamp";
import { isReadyToClose } from "../domain/review/verdict";
import type { CheckResult } from "../domain/rules/finding";
import { err, ok, type Result } from "../domain/shared/result";
import type { CheckOutcome } from "./check-outcome";
import type { Watch, WorkbookError } from "./ports";
import type { CloseOrder, CloseOutcome, ReviewUseCases } from "./review-use-cases";
import { checkWhole, planProtocolOf, type ProtocolDeps } from "./write-protocol";

/** "Abschluss": reads everything again, and stamps what was read. Part, form and protocol are written in one action. */
export const createCloseDelivery =
  (deps: ProtocolDeps): ReviewUseCases["closeDelivery"] =>
  async ({ request }, order, watch) => {
    const checked = await checkWhole(deps, request, watch);
    if (!checked.ok) return checked;

    const check = checked.value;
    // Reasons that cannot be read are not written over; the pane names them and offers to give them up.
    const isReady =
      isReadyToClose(check.result.findings, check.review.answers) &&
      check.review.stored.type === "readable";
    return isReady ? close(deps, { check, order }, watch) : ok({ type: "unanswered", check });
  };

interface Closing {
  readonly check: CheckOutcome;
  readonly order: CloseOrder;
}

const close = async (
  deps: ProtocolDeps,
  { check, order }: Closing,
  watch: Watch,
): Promise<Result<CloseOutcome, WorkbookError>> => {
  const { state } = check.review.stored;
  const closed: ReviewState = { ...state, release: releaseOf(check, order, deps.now()) };
  const xml = writeReview(closed);
  if (xml === null) return err({ type: "ReviewFull" });

  const protocol = planProtocolOf(withState(check, closed), deps);
  const shown = { earlier: state.release, facts: protocol.facts, words: deps.words.form };
  const form = closed.release
    ? formEdits(check.snapshot, { ...shown, release: closed.release })
    : [];
  const applied = await deps.workbook.apply(
    [{ kind: "putOwnPart", part: "review", xml }, ...form, ...protocol.edits],
    watch,
    check.snapshot,
  );
  if (!applied.ok) return applied;
  const recheck = await deps.checkDelivery(check.request, watch);
  return ok({ type: "closed", protocol: protocol.sheet, applied: applied.value, recheck });
};

const releaseOf = (
  check: CheckOutcome,
  { approvedBy, closedBy }: CloseOrder,
  at: Date,
): Release => {
  const closer = closedBy?.trim() ?? "";
  const setAside = setAsideIn(check).map(sheetHash);
  return {
    at: at.toISOString(),
    ...(closer === "" ? {} : { closedBy: closer }),
    approvedBy: approvedBy?.trim() || null,
    ...stampOf(check.delivery, versionsOf(check.catalogue)),
    ...(setAside.length === 0 ? {} : { setAside }),
  };
};

/** What the delivery was compared with, where that stands in the same workbook. */
const setAsideIn = ({ request, previous }: CheckOutcome): readonly DeliverySheet[] =>
  request.previous?.kind === "file" ? [] : (previous?.sheets ?? []);

/** The check as it stands with the new stamp, which fits by its making. */
const withState = (check: CheckOutcome, state: ReviewState): CheckOutcome => ({
  ...check,
  result: withoutBrokenRelease(check.result),
  review: { ...check.review, stored: { type: "readable", state } },
});

const withoutBrokenRelease = (result: CheckResult): CheckResult => ({
  ...result,
  findings: result.findings.filter((finding) => !isBrokenRelease(finding)),
});
