// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { deriveUi } from "../../texts/derive-ui.de";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { ScopeChoice } from "../shared/ScopeChoice";
import { UndoneView } from "../shared/UndoneView";
import { WrittenView } from "../shared/WrittenView";
import { DerivePreviewView } from "./DerivePreviewView";
import { RemovalButton, RemovalView } from "./RemovalView";

const useStyles = makeStyles({ text: { margin: 0 } });

/** "Berechnen": preview, consent, formulas in the sheet, the way back. */
export const DerivePage = (): ReactElement => (
  <Page title={ui.jobNames.derive} hasBackButton>
    <PhaseFrame job="derive">
      <DeriveContent />
    </PhaseFrame>
  </Page>
);

const DeriveContent = (): ReactElement => {
  const { derive, removal } = usePane().state;
  if (removal.type === "preview") return <RemovalView preview={removal.preview} />;
  if (removal.type === "removed") {
    const { outcome } = removal;
    return (
      <WrittenView
        job="derive"
        title={deriveUi.removal.done(outcome.applied.cellsWritten)}
        outcome={outcome}
      />
    );
  }
  const { result } = derive;
  switch (result.type) {
    case "none":
      return <Introduction />;
    case "preview":
      return <DerivePreviewView preview={result.preview} />;
    case "written":
      return (
        <WrittenView
          job="derive"
          title={ui.derive.done(result.outcome.applied.cellsWritten)}
          outcome={result.outcome}
        >
          <CheckNext />
        </WrittenView>
      );
    case "undone":
      return <UndoneView job="derive" undo={result.undo} />;
  }
};

/** What is computed has to be handed in, too. */
const CheckNext = (): ReactElement => {
  const { actions } = usePane();
  const check = (): void => {
    actions.open("check");
    void actions.start("check", "check");
  };
  return (
    <Button appearance="primary" onClick={check}>
      {deriveUi.checkNext}
    </Button>
  );
};

const Introduction = (): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  return (
    <>
      <p className={styles.text}>{ui.derive.intro}</p>
      <ScopeChoice />
      <Button appearance="primary" onClick={() => void actions.start("derive", "preview")}>
        {ui.write.preview}
      </Button>
      <RemovalButton />
    </>
  );
};
