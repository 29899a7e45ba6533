// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { releaseWords } from "../../texts/release.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { ResultHeading } from "../shared/ResultHeading";
import { useNarrowField } from "../shared/use-narrow-field";
import type { CheckDone } from "./check-state";
import { ClosedView } from "./ClosedView";
import { countFindings, openFindings } from "./group-findings";
import { answerCounts, isBroken, isReady, standingRelease } from "./release-state";
import { StoredReviewNotice } from "./StoredReviewNotice";
import { useEnding } from "./use-ending";

const useStyles = makeStyles({
  text: { margin: 0 },
  form: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
  button: { alignSelf: "flex-start" },
});

/** "Abschluss": how far the delivery is, the stamp, and then what remains to be done by hand. */
export const ReleasePage = ({ done }: { readonly done: CheckDone }): ReactElement => {
  const { actions } = usePane();
  const release = standingRelease(done.outcome);
  return (
    <Page
      title={releaseWords.title}
      hasBackButton
      back={{ label: releaseWords.backToFindings, onBack: () => actions.openRelease(false) }}
    >
      <PhaseFrame job="check">
        {release ? <ClosedView done={done} release={release} /> : <Readiness done={done} />}
      </PhaseFrame>
    </Page>
  );
};

const Readiness = ({ done }: { readonly done: CheckDone }): ReactElement =>
  isReady(done.outcome) ? (
    <ReadyToClose outcome={done.outcome} />
  ) : (
    <NotReady outcome={done.outcome} />
  );

interface OutcomeProps {
  readonly outcome: CheckOutcome;
}

const NotReady = ({ outcome }: OutcomeProps): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const counts = countFindings(openFindings(outcome));
  const goOn = async (): Promise<void> => {
    actions.openRelease(false);
    await actions.stepTo("next");
  };
  return (
    <>
      <ResultHeading of={outcome} status="warning">
        {releaseWords.notReady}
      </ResultHeading>
      {outcome.status === "incomplete" && <p className={styles.text}>{releaseWords.incomplete}</p>}
      <StoredReviewNotice stored={outcome.review.stored} />
      {counts.errors + counts.warnings > 0 && (
        <>
          <p className={styles.text}>{releaseWords.notReadyBody(counts)}</p>
          <Button appearance="primary" className={styles.button} onClick={() => void goOn()}>
            {releaseWords.toNext}
          </Button>
        </>
      )}
    </>
  );
};

const ReadyToClose = ({ outcome }: OutcomeProps): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const { message, settle } = useEnding();
  const { closedBy = "", approvedBy } = outcome.review.stored.state.release ?? { approvedBy: null };
  const [closer, setCloser] = useState(closedBy);
  const [approval, setApproval] = useState(approvedBy ?? "");
  const close = (): void =>
    void settle(
      actions.closeDelivery({ closedBy: closer.trim(), approvedBy: approval.trim() || null }),
    );
  return (
    <>
      <ResultHeading of={outcome} status="success">
        {releaseWords.ready}
      </ResultHeading>
      {isBroken(outcome) && <p className={styles.text}>{releaseWords.broken}</p>}
      <p className={styles.text}>{releaseWords.readyBody(answerCounts(outcome))}</p>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          close();
        }}
      >
        <NameField
          label={releaseWords.closer}
          hint={releaseWords.closerHint}
          value={closer}
          onChange={setCloser}
        />
        <NameField
          label={releaseWords.approval}
          hint={releaseWords.approvalHint}
          value={approval}
          onChange={setApproval}
        />
        <p className={styles.text}>{releaseWords.meaning}</p>
        <Button appearance="primary" type="submit" className={styles.button}>
          {releaseWords.close}
        </Button>
        <p role="status" className={styles.text}>
          {message}
        </p>
      </form>
    </>
  );
};

interface NameFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const NameField = ({ label, hint, value, onChange }: NameFieldProps): ReactElement => {
  const narrow = useNarrowField();
  return (
    <Field label={label} hint={hint}>
      <Input
        className={narrow.box}
        input={{ className: narrow.control }}
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
};
