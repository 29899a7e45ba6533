// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Checkmark20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { shellWords } from "../../texts/shell.de";
import type { ViewName } from "../../usecases/jobs";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";

const useStyles = makeStyles({
  text: { margin: 0 },
  lead: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  points: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  point: { display: "flex", alignItems: "flex-start", gap: "8px" },
  tick: { display: "flex", flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  buttons: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "8px",
    paddingTop: "8px",
  },
});

/** What a user sees once: what the add-in does, where the figures stay, and one thing to begin with. */
export const WelcomePage = (): ReactElement => {
  const styles = useStyles();
  const { title, lead, points, privacy } = shellWords.welcome;
  return (
    <Page title={title} hasBackButton={false}>
      <p className={styles.lead}>{lead}</p>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point} className={styles.point}>
            <span className={styles.tick} aria-hidden="true">
              <Checkmark20Regular />
            </span>
            {point}
          </li>
        ))}
      </ul>
      <p className={styles.text}>{privacy}</p>
      <Ways />
    </Page>
  );
};

const Ways = (): ReactElement => {
  const styles = useStyles();
  const { deps, actions } = usePane();
  const { check, skip } = shellWords.welcome;
  const leave = (view: ViewName): void => {
    deps.welcome.markSeen();
    actions.open(view);
  };
  return (
    <div className={styles.buttons}>
      <Button
        appearance="primary"
        size="large"
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
  );
};
