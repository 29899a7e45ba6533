// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { reviewWords } from "../../texts/review.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { canRecheck } from "./stale";

const useStyles = makeStyles({
  text: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

interface StaleNoticeProps {
  readonly outcome: CheckOutcome;
}

/** Whether the result still is about what stands in the sheet, and how it stays so. */
export const StaleNotice = ({ outcome }: StaleNoticeProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const [first] = state.check.changes;
  return (
    <>
      {first && <p className={styles.text}>{reviewWords.staleSince(first.at)}</p>}
      {canRecheck(outcome) && (
        <Switch
          label={reviewWords.rechecks}
          checked={state.check.rechecks}
          onChange={(_event, { checked }) => actions.chooseRecheck(checked)}
        />
      )}
    </>
  );
};
