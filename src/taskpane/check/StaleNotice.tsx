// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { earlierWords } from "../../texts/earlier.de";
import { reviewWords } from "../../texts/review.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { comparesOther } from "./check-state";
import { canRecheck } from "./stale";

const useStyles = makeStyles({
  badge: {
    margin: 0,
    padding: "4px 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Says that the result no longer is about what stands in the sheet. */
export const StaleNotice = (): ReactElement | null => {
  const styles = useStyles();
  const { check } = usePane().state;
  const [first] = check.changes;
  if (first) return <p className={styles.badge}>{reviewWords.staleSince(first.at)}</p>;
  return comparesOther(check) ? <p className={styles.badge}>{earlierWords.checkAgain}</p> : null;
};

interface RecheckSwitchProps {
  readonly outcome: CheckOutcome;
}

/** Keeps the result true by itself, where the sheets are small enough. */
export const RecheckSwitch = ({ outcome }: RecheckSwitchProps): ReactElement | null => {
  const { state, actions } = usePane();
  if (!canRecheck(outcome)) return null;
  return (
    <Switch
      label={reviewWords.rechecks}
      checked={state.check.rechecks}
      onChange={(_event, { checked }) => actions.chooseRecheck(checked)}
    />
  );
};
