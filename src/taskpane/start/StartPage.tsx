// SPDX-License-Identifier: EUPL-1.2
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRight20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { shellWords } from "../../texts/shell.de";
import { ui } from "../../texts/ui.de";
import type { JobName } from "../../usecases/jobs";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { lastResult } from "./last-result";

const JOBS: readonly JobName[] = [
  "check",
  "derive",
  "report",
  "questionnaires",
  "deliveries",
  "catalogue",
  "explain",
];

const useStyles = makeStyles({
  text: { margin: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  entry: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    width: "100%",
    minHeight: "44px",
    padding: "8px 12px",
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
  line: { display: "block" },
  last: { display: "block", fontSize: tokens.fontSizeBase200 },
  chevron: { flexShrink: 0, display: "flex" },
  footer: { display: "flex", flexWrap: "wrap", gap: "16px", margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export const StartPage = (): ReactElement => {
  const styles = useStyles();
  return (
    <Page title={ui.start.title} hasBackButton={false}>
      <p className={styles.text}>{ui.start.lead}</p>
      <ul className={styles.list}>
        {JOBS.map((job) => (
          <li key={job}>
            <JobEntry job={job} />
          </li>
        ))}
      </ul>
      <p className={styles.small}>{ui.start.privacy}</p>
      <Footer />
    </Page>
  );
};

const Footer = (): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  return (
    <p className={styles.footer}>
      <Link href="hilfe.html" target="_blank" rel="noopener">
        {shellWords.help}
      </Link>
      <Link as="button" onClick={() => actions.open("about")}>
        {shellWords.about}
      </Link>
    </p>
  );
};

const JobEntry = ({ job }: { readonly job: JobName }): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const last = lastResult(state, job);
  return (
    <button type="button" className={styles.entry} onClick={() => actions.open(job)}>
      <span>
        <span className={styles.name}>{ui.jobNames[job]}</span>
        <span className={styles.line}>{ui.start.lines[job]}</span>
        {last !== null && <span className={styles.last}>{last}</span>}
      </span>
      <span className={styles.chevron} aria-hidden="true">
        <ChevronRight20Regular />
      </span>
    </button>
  );
};
