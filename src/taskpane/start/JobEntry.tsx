// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import type { JobName } from "../../usecases/jobs";
import { usePane } from "../pane-context";
import { lastResult } from "./last-result";

const useStyles = makeStyles({
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    width: "100%",
    minHeight: "44px",
    padding: "6px 8px 6px 12px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  line: {
    display: "block",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  chevron: { flexShrink: 0, display: "flex" },
});

/** A job, and how far it is; before its first run, what it is for. */
export const JobEntry = ({ job }: { readonly job: JobName }): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  return (
    <button type="button" className={styles.entry} onClick={() => actions.open(job)}>
      <span>
        <span className={styles.name}>{ui.jobNames[job]}</span>{" "}
        <span className={styles.line}>{lastResult(state, job) ?? ui.start.lines[job]}</span>
      </span>
      <span className={styles.chevron} aria-hidden="true">
        <ChevronRight20Regular />
      </span>
    </button>
  );
};
