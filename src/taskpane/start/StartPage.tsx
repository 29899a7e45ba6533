// SPDX-License-Identifier: EUPL-1.2
import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { shellWords } from "../../texts/shell.de";
import { ui } from "../../texts/ui.de";
import type { JobName } from "../../usecases/jobs";
import { VERSION } from "../about/version";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { FrontLine } from "./FrontLine";
import { JobEntry } from "./JobEntry";

/** What everybody does with the sheet in front; the ribbon has the same two groups. */
const JOBS: readonly JobName[] = ["check", "derive", "explain"];
const COORDINATION: readonly JobName[] = [
  "questionnaires",
  "deliveries",
  "report",
  "editions",
  "catalogue",
];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  group: {
    margin: "4px 0 0",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  footer: { display: "flex", flexWrap: "wrap", gap: "4px 16px", margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export const StartPage = (): ReactElement => {
  const styles = useStyles();
  return (
    <Page title={ui.start.title} hasBackButton={false}>
      <FrontLine />
      <JobList jobs={JOBS} />
      <h2 className={styles.group}>{shellWords.coordination}</h2>
      <JobList jobs={COORDINATION} />
      <p className={styles.small}>{ui.start.privacy}</p>
      <Footer />
    </Page>
  );
};

const JobList = ({ jobs }: { readonly jobs: readonly JobName[] }): ReactElement => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {jobs.map((job) => (
        <li key={job}>
          <JobEntry job={job} />
        </li>
      ))}
    </ul>
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
      <span className={styles.small}>
        {shellWords.aboutPage.version} {VERSION}
      </span>
    </p>
  );
};
