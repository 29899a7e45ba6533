// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    // The padding of the scrolled area; without this the list would show below the bar.
    bottom: "-8px",
    zIndex: 1,
    display: "flex",
    flexWrap: "wrap",
    gap: "8px",
    padding: "8px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** What is agreed to or given up below a preview; stays in sight however long the preview is. */
export const ActionBar = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const styles = useStyles();
  return <div className={styles.bar}>{children}</div>;
};
