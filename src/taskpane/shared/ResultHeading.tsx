// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { usePane } from "../pane-context";
import { StatusIcon, type StatusName } from "./StatusIcon";

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
    // Not an element to operate: the focus only moves the reading position here.
    ":focus": { outlineStyle: "none" },
  },
  icon: { display: "flex", flexShrink: 0, paddingTop: "1px" },
});

interface ResultHeadingProps {
  /** Another result, another identity: the heading then takes the focus again. */
  readonly of: unknown;
  readonly status?: StatusName;
  readonly children: ReactNode;
}

/** Head of a new result. Takes the keyboard focus when the result appears, never into Excel. */
export const ResultHeading = ({ of, status, children }: ResultHeadingProps): ReactElement => {
  const styles = useStyles();
  const { state } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = state.focus === "result";

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus, of]);

  return (
    <h2 ref={heading} tabIndex={-1} className={styles.heading}>
      {status && (
        <span className={styles.icon}>
          <StatusIcon status={status} />
        </span>
      )}
      <span>{children}</span>
    </h2>
  );
};
