// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "4px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A part of a result, headed below the head of the result. */
export const Section = ({ title, children }: SectionProps): ReactElement => {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </section>
  );
};
