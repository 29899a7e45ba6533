// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { shellWords } from "../../texts/shell.de";
import type { ViewName } from "../../usecases/jobs";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";

const useStyles = makeStyles({
  text: { margin: 0 },
  buttons: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "8px" },
});

/** What a user sees once: what the add-in does, where the figures stay, and one thing to begin with. */
export const WelcomePage = (): ReactElement => {
  const styles = useStyles();
  const { deps, actions } = usePane();
  const { title, lead, privacy, begin, check, skip } = shellWords.welcome;
  const leave = (view: ViewName): void => {
    deps.welcome.markSeen();
    actions.open(view);
  };
  return (
    <Page title={title} hasBackButton={false}>
      <p className={styles.text}>{lead}</p>
      <p className={styles.text}>{privacy}</p>
      <p className={styles.text}>{begin}</p>
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            leave("check");
            void actions.start("check", "check");
          }}
        >
          {check}
        </Button>
        <Button appearance="transparent" onClick={() => leave("start")}>
          {skip}
        </Button>
      </div>
    </Page>
  );
};
