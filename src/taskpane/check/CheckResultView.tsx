// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { ResultHeading } from "../shared/ResultHeading";
import type { StatusName } from "../shared/StatusIcon";
import type { CheckDone } from "./check-state";
import { FilterBar } from "./FilterBar";
import { FindingSections } from "./FindingSections";
import { countFindings, openFindings } from "./group-findings";
import { sectionsOf } from "./list-model";
import { StaleNotice } from "./StaleNotice";
import { StepBar } from "./StepBar";
import { StoredReviewNotice } from "./StoredReviewNotice";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
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

export const CheckResultView = ({ done }: CheckResultProps): ReactElement => {
  const { deps, state } = usePane();
  const { filter, grouping } = state.check.list;
  const { outcome } = done;
  const sections = useMemo(
    () => sectionsOf(outcome, { filter, grouping }, deps.findingText),
    [outcome, filter, grouping, deps.findingText],
  );
  return (
    <>
      {outcome.delivery.sheets.length === 0 ? (
        <NothingRecognised done={done} />
      ) : (
        <Verdict done={done} />
      )}
      <StepBar done={done} />
      <StoredReviewNotice stored={outcome.review.stored} />
      <FilterBar outcome={outcome} />
      <FindingSections sections={sections} outcome={outcome} />
    </>
  );
};

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
          outcome.catalogue.data.version,
        )}
      </p>
      <StaleNotice />
      {status === "incomplete" && <p className={styles.text}>{ui.check.incomplete}</p>}
      {notEvaluable.length > 0 && (
        <p className={styles.text}>{ui.check.notEvaluable(notEvaluable.length)}</p>
      )}
      {findings.length === 0 && <p className={styles.text}>{ui.check.nothingFound}</p>}
    </>
  );
};
