// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { releaseWords } from "../../texts/release.de";
import { usePane } from "../pane-context";
import { CopyButton } from "../shared/CopyButton";
import type { CheckDone } from "./check-state";
import { isReady } from "./release-state";
import { summaryOf } from "./summary";
import { useEnding } from "./use-ending";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    paddingTop: "12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** What a result can be turned into: the Abschluss, a sheet, a text. */
export const RecordPanel = ({ done }: { readonly done: CheckDone }): ReactElement => {
  const styles = useStyles();
  const { deps, actions } = usePane();
  const { message, settle } = useEnding();
  return (
    <section className={styles.box}>
      <h3 className={styles.title}>{releaseWords.record}</h3>
      {!isReady(done.outcome) && (
        <Button size="small" onClick={() => actions.openRelease(true)}>
          {releaseWords.open}
        </Button>
      )}
      <Button size="small" onClick={() => void settle(actions.writeProtocol())}>
        {releaseWords.protocol}
      </Button>
      <CopyButton
        label={releaseWords.copySummary}
        textOf={() => summaryOf(done, deps.findingText)}
      />
      <p role="status" className={styles.text}>
        {message}
      </p>
    </section>
  );
};
