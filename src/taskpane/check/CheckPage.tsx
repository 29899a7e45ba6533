// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { checkWords } from "../../texts/check-list.de";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { ScopeChoice } from "../shared/ScopeChoice";
import { CheckResultView } from "./CheckResultView";
import { EarlierChoice } from "./EarlierChoice";
import { RecordPanel } from "./RecordPanel";
import { ReleasePage } from "./ReleasePage";
import { RecheckSwitch } from "./StaleNotice";

const useStyles = makeStyles({
  text: { margin: 0 },
  title: {
    margin: 0,
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** "Prüfen": reads, judges, writes nothing. */
export const CheckPage = (): ReactElement => {
  const styles = useStyles();
  const { state } = usePane();
  const { result, showsRelease } = state.check;
  if (result && showsRelease) return <ReleasePage done={result} />;
  return (
    <Page title={ui.jobNames.check} hasBackButton>
      <PhaseFrame job="check">
        {result ? (
          <CheckResultView done={result} />
        ) : (
          <p className={styles.text}>{ui.check.intro}</p>
        )}
        {result && result.outcome.delivery.sheets.length > 0 && <RecordPanel done={result} />}
        {result && <h3 className={styles.title}>{checkWords.settings}</h3>}
        <ScopeChoice />
        {result && <RecheckSwitch outcome={result.outcome} />}
        <EarlierChoice />
        {result?.scope !== state.scope && <CheckButton />}
      </PhaseFrame>
    </Page>
  );
};

const CheckButton = (): ReactElement => {
  const { state, actions } = usePane();
  return (
    <Button appearance="primary" onClick={() => void actions.start("check", "check")}>
      {ui.check.run(state.scope)}
    </Button>
  );
};
