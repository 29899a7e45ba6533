// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../domain/rules/finding";
import { checkWords } from "../../texts/check-list.de";
import { explainWords } from "../../texts/explain.de";
import { reviewWords } from "../../texts/review.de";
import { ui } from "../../texts/ui.de";
import { findingsAt } from "../../usecases/cell-explanation";
import type { ActiveCell } from "../../usecases/ports";
import type { CheckDone } from "../check/check-state";
import { staleSince } from "../check/stale";
import { usePane } from "../pane-context";
import { PlainList } from "../shared/PlainList";

const useStyles = makeStyles({
  title: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: "0 0 8px" },
  state: { color: tokens.colorNeutralForeground2 },
});

interface CellFindingsProps {
  readonly active: ActiveCell;
}

/** What the last check said about the cell. */
export const CellFindings = ({ active }: CellFindingsProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { result } = state.check;
  const isChecked = result?.outcome.delivery.sheets.some(({ id }) => id === active.sheetId);
  const findings = result ? findingsAt(result.outcome, active) : [];
  return (
    <section>
      <h3 className={styles.title}>{explainWords.findings}</h3>
      {result && isChecked ? (
        <CheckedFindings findings={findings} done={result} />
      ) : (
        <p className={styles.text}>{explainWords.notChecked}</p>
      )}
      <Button size="small" onClick={() => actions.open("check")}>
        {findings.length > 0 ? explainWords.toFindings : explainWords.toCheck}
      </Button>
    </section>
  );
};

interface CheckedFindingsProps {
  readonly findings: readonly Finding[];
  readonly done: CheckDone;
}

const CheckedFindings = ({ findings, done }: CheckedFindingsProps): ReactElement => {
  const styles = useStyles();
  const { deps, state } = usePane();
  const { outcome, at } = done;
  if (findings.length === 0) {
    return <p className={styles.text}>{explainWords.noFindings(ui.time(at))}</p>;
  }
  return (
    <PlainList items={findings} keyOf={({ id }) => id}>
      {(finding) => (
        <p className={styles.text}>
          {checkWords.severity(finding.severity)}{" "}
          {staleSince(finding, outcome, state.check.changes) && (
            <span className={styles.state}>({reviewWords.stale}) </span>
          )}
          {deps.findingText(finding, outcome.catalogue).what}
        </p>
      )}
    </PlainList>
  );
};
