// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
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

const useStyles = makeStyles({ text: { margin: 0 } });

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
        <ScopeChoice />
        <EarlierChoice />
        {result?.scope !== state.scope && <CheckButton />}
        {result && <RecheckSwitch outcome={result.outcome} />}
        {result && result.outcome.delivery.sheets.length > 0 && <RecordPanel done={result} />}
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
