// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUp20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { checkWords } from "../../texts/check-list.de";
import { releaseWords } from "../../texts/release.de";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { comparesOther, type CheckDone } from "./check-state";
import { openFindings } from "./group-findings";
import { isReady, standingRelease } from "./release-state";
import { WriteNotice } from "./WriteNotice";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    // The padding of the scrolled area; without this the list would show above the bar.
    top: "-8px",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 0",
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface StepBarProps {
  readonly done: CheckDone;
}

/** The next thing to do; stays in sight while the list is scrolled. */
export const StepBar = ({ done }: StepBarProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const asksForMore =
    !isReady(done.outcome) &&
    openFindings(done.outcome).some(({ severity }) => severity !== "information");
  const isStale = state.check.changes.length > 0 || comparesOther(state.check);
  return (
    <div className={styles.bar}>
      {asksForMore && (
        <>
          <Button
            appearance={isStale ? "secondary" : "primary"}
            onClick={() => void actions.stepTo("next")}
          >
            {checkWords.next}
          </Button>
          <Button
            icon={<ArrowUp20Regular />}
            aria-label={checkWords.previous}
            title={checkWords.previous}
            onClick={() => void actions.stepTo("previous")}
          />
        </>
      )}
      {isReady(done.outcome) && (
        <Button
          appearance={isStale ? "secondary" : "primary"}
          onClick={() => actions.openRelease(true)}
        >
          {standingRelease(done.outcome) ? releaseWords.show : releaseWords.open}
        </Button>
      )}
      {state.scope === done.scope && (
        <Button
          appearance={isStale ? "primary" : "secondary"}
          onClick={() => void actions.start("check", "check")}
        >
          {ui.check.again}
        </Button>
      )}
      <WriteNotice />
    </div>
  );
};
