// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { explainWords } from "../../texts/explain.de";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { ResultHeading } from "../shared/ResultHeading";
import { CellFacts } from "./CellFacts";
import { CellFindings } from "./CellFindings";
import { CellSeries } from "./CellSeries";

const useStyles = makeStyles({ text: { margin: 0 } });

/** "Zelle erklären": reads the selected cell and writes nothing. */
export const ExplainPage = (): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { result } = state.explain;
  return (
    <Page title={ui.jobNames.explain} hasBackButton>
      <PhaseFrame job="explain">
        {!result && <p className={styles.text}>{explainWords.intro}</p>}
        {result && (
          <ResultHeading of={result} {...(!result.found && { status: "information" })}>
            {explainWords.title(result)}
          </ResultHeading>
        )}
        {result && !result.found && <p className={styles.text}>{explainWords.nothing}</p>}
        {result?.found && (
          <>
            <CellFacts found={result.found} />
            <CellSeries found={result.found} />
            <CellFindings active={result.active} />
          </>
        )}
        <Button
          appearance={result ? "secondary" : "primary"}
          onClick={() => void actions.start("explain", "explain")}
        >
          {result ? explainWords.again : explainWords.run}
        </Button>
      </PhaseFrame>
    </Page>
  );
};
