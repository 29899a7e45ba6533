// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { answerKindFor, isAnswered } from "../../domain/review/standing-answers";
import type { Finding } from "../../domain/rules/finding";
import { reviewWords } from "../../texts/review.de";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { Disclosure } from "../shared/Disclosure";
import { ResultHeading } from "../shared/ResultHeading";
import { StatusIcon, type StatusName } from "../shared/StatusIcon";
import { FindingList } from "./FindingList";
import type { CheckDone } from "./check-state";
import { countFindings, ofSeverity, openFindings } from "./group-findings";
import { StaleNotice } from "./StaleNotice";
import { StoredReviewNotice } from "./StoredReviewNotice";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sectionTitle: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

const ICONS: Readonly<Record<CheckOutcome["status"], StatusName>> = {
  failed: "error",
  open: "warning",
  incomplete: "warning",
  accepted: "success",
};

interface CheckResultProps {
  readonly done: CheckDone;
}

export const CheckResultView = ({ done }: CheckResultProps): ReactElement => (
  <>
    {done.outcome.delivery.sheets.length === 0 ? (
      <NothingRecognised done={done} />
    ) : (
      <Verdict done={done} />
    )}
    <StoredReviewNotice stored={done.outcome.review.stored} />
    <Findings done={done} />
  </>
);

const NothingRecognised = ({ done }: CheckResultProps): ReactElement => {
  const styles = useStyles();
  const { title, body, fix } = ui.check.nothingRecognised;
  return (
    <>
      <ResultHeading of={done} status="information">
        {title}
      </ResultHeading>
      <p className={styles.text}>{body(done.scope)}</p>
      <p className={styles.text}>{fix}</p>
    </>
  );
};

const Verdict = ({ done }: CheckResultProps): ReactElement => {
  const styles = useStyles();
  const { outcome, at } = done;
  const { findings, notEvaluable } = outcome.result;
  const { status } = outcome;
  return (
    <>
      <ResultHeading of={done} status={ICONS[status]}>
        {ui.check.verdict(status, countFindings(openFindings(outcome)))}
      </ResultHeading>
      <p className={styles.small}>
        {ui.check.checkedAt(
          at,
          outcome.delivery.sheets.map(({ name }) => name),
        )}
      </p>
      <StaleNotice outcome={outcome} />
      {status === "incomplete" && <p className={styles.text}>{ui.check.incomplete}</p>}
      {notEvaluable.length > 0 && (
        <p className={styles.text}>{ui.check.notEvaluable(notEvaluable.length)}</p>
      )}
      {findings.length === 0 && <p className={styles.text}>{ui.check.nothingFound}</p>}
    </>
  );
};

const Findings = ({ done }: CheckResultProps): ReactElement => {
  const styles = useStyles();
  const { findings } = done.outcome.result;
  const errors = ofSeverity(findings, "error");
  const warnings = ofSeverity(findings, "warning");
  const hints = ofSeverity(findings, "information");
  return (
    <>
      {errors.length > 0 && (
        <section>
          <h3 className={styles.sectionTitle}>
            <StatusIcon status="error" />
            {ui.check.toChange(errors.length, answeredText(errors, done.outcome))}
          </h3>
          <FindingList findings={errors} outcome={done.outcome} />
        </section>
      )}
      {warnings.length > 0 && (
        <section>
          <h3 className={styles.sectionTitle}>
            <StatusIcon status="warning" />
            {ui.check.toConfirm(warnings.length, answeredText(warnings, done.outcome))}
          </h3>
          <p className={styles.small}>{ui.check.confirmHint}</p>
          <FindingList findings={warnings} outcome={done.outcome} />
        </section>
      )}
      {hints.length > 0 && (
        <section>
          <Disclosure label={ui.check.hints(hints.length)}>
            {() => <FindingList findings={hints} outcome={done.outcome} />}
          </Disclosure>
        </section>
      )}
    </>
  );
};

/** "", or how many of the findings have been answered; errors and warnings know one kind of answer each. */
const answeredText = (findings: readonly Finding[], { review }: CheckOutcome): string => {
  const answered = findings.filter((finding) => isAnswered(finding, review.answers));
  const kind = answered[0] && answerKindFor(answered[0]);
  return kind ? `, ${reviewWords.kinds[kind].answered(answered.length)}` : "";
};
