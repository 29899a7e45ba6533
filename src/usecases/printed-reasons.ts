// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Delivery } from "../domain/delivery/delivery";
import type { PrintedReason } from "../domain/report/remark";
import { readProtocol } from "../domain/review/read-protocol";
import { readReview } from "../domain/review/review-state";
import { standingAnswers } from "../domain/review/standing-answers";
import type { Finding } from "../domain/rules/finding";
import { allRules } from "../domain/rules/index";
import { runRules } from "../domain/rules/run";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import { judgedYears } from "./check-snapshot";

/**
 * The reasons with a tick at "als Fußnote im Bericht" that still hold. Whether they do only the rules can tell, so that
 * these run where there is a tick at all.
 */
export const printedReasons = (
  snapshot: WorkbookSnapshot,
  delivery: Delivery,
  catalogue: Catalogue,
): readonly PrintedReason[] => {
  const { state } = readReview(snapshot.ownParts, readProtocol(snapshot));
  if (!state.answers.some(({ asFootnote }) => asFootnote)) return [];
  const { findings } = runRules(allRules, {
    catalogue,
    delivery,
    years: judgedYears([], delivery, catalogue),
    department: null,
  });
  const answers = standingAnswers(findings, delivery, state);
  return findings.flatMap((finding) => {
    const answer = answers.get(finding.id);
    if (!answer?.isValid || !answer.asFootnote) return [];
    return [{ text: answer.text, figures: figuresOf(finding, catalogue) }];
  });
};

/** What is said of a rate is printed where its numerator stands. */
const figuresOf = ({ target }: Finding, { indicatorById }: Catalogue): PrintedReason["figures"] =>
  target.map(([, name, year, group, area]) => ({
    quantity: indicatorById.get(name)?.numerator ?? name,
    group,
    area,
    year: Number(year),
  }));
