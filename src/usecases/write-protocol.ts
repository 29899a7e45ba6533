// SPDX-License-Identifier: EUPL-1.2
import { type PlannedProtocol, planProtocol } from "../domain/review/protocol-sheet";
import { isBrokenRelease } from "../domain/review/release-finding";
import type { ProtocolFacts, ReviewWords } from "../domain/review/review-words";
import { RULE_SET } from "../domain/rules/index";
import { ok } from "../domain/shared/result";
import type { RecheckDeps } from "./apply-fixes";
import type { CheckOutcome, CheckRequest } from "./check-outcome";
import { deliveredBy, latestYear } from "./delivery-facts";
import type { Watch } from "./ports";
import type { ReviewUseCases } from "./review-use-cases";

export interface ProtocolDeps extends RecheckDeps {
  readonly words: ReviewWords;
  readonly now: () => Date;
}

/**
 * "Prüfprotokoll anlegen": all findings with what was said about them, as a sheet to print. Every sheet is checked for
 * it, whatever the last check was about: the protocol also keeps the answers of the others.
 */
export const createWriteProtocol =
  (deps: ProtocolDeps): ReviewUseCases["writeProtocol"] =>
  async ({ request }, watch) => {
    const checked = await checkWhole(deps, request, watch);
    if (!checked.ok) return checked;
    const { sheet, edits } = planProtocolOf(checked.value, deps);
    const applied = await deps.workbook.apply(edits, watch, checked.value.snapshot);
    if (!applied.ok) return applied;
    const recheck = await deps.checkDelivery(request, watch);
    return ok({ sheet, applied: applied.value, recheck });
  };

/** The check a protocol or a stamp rests on: as asked for, but of every sheet. */
export const checkWhole = (
  { checkDelivery }: RecheckDeps,
  request: CheckRequest,
  watch: Watch,
): ReturnType<RecheckDeps["checkDelivery"]> =>
  checkDelivery({ ...request, scope: "allSheets" }, watch);

export const planProtocolOf = (
  outcome: CheckOutcome,
  { words, now }: Pick<ProtocolDeps, "words" | "now">,
): PlannedProtocol & { readonly facts: ProtocolFacts } => {
  const { review, snapshot } = outcome;
  const facts = factsOf(outcome, now());
  const protocol = {
    facts,
    answers: review.answers,
    stored: review.stored.state.answers,
    words: words.protocol(outcome.catalogue),
  };
  return { ...planProtocol(snapshot, protocol), facts };
};

const factsOf = (outcome: CheckOutcome, now: Date): ProtocolFacts => {
  const { catalogue, delivery, result, review } = outcome;
  const department = deliveredBy(outcome);
  const year = latestYear(delivery);
  return {
    department: catalogue.departmentById.get(department ?? "")?.name ?? "",
    year: year === null ? "" : String(year),
    catalogueVersion: catalogue.data.version,
    sheets: delivery.sheets.map(({ name }) => name),
    rulesVersion: RULE_SET.version,
    checkedAt: now.toISOString(),
    release: review.stored.state.release,
    releaseFits: !result.findings.some(isBrokenRelease),
    findings: result.findings,
  };
};
