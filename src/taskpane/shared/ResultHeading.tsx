// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  heading: {
    display: "flex",
    alignItems: "flex-start",
    gap: "6px",
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
});

interface ResultHeadingProps {
  /** Another result, another identity: the heading then takes the focus again. */
  readonly of: unknown;
  readonly icon?: ReactElement;
  readonly children: ReactNode;
}

/** Head of a new result. Takes the keyboard focus when the result appears, never into Excel. */
export const ResultHeading = ({ of, icon, children }: ResultHeadingProps): ReactElement => {
  const styles = useStyles();
  const { state } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = state.focus === "result";

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, of]);

  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {icon}
      <span>{children}</span>
    </h2>
  );
};
