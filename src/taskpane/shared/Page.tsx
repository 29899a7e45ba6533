// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "32px",
    // Excel lays its own button over the top right corner of the pane (up to 34 px wide).
    paddingRight: "40px",
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    // Not an element to operate: the focus only moves the reading position here.
    ":focus": { outlineStyle: "none" },
  },
  body: {
    display: "flex",
    flexDirection: "column",
    gap: "12px",
    paddingTop: "8px",
    // Buttons are as wide as their words; entries that fill the line say so themselves.
    "& > button": { alignSelf: "flex-start" },
  },
});

interface PageProps {
  readonly title: string;
  readonly hasBackButton: boolean;
  /** Where the back button leads, if not to the start. */
  readonly back?: { readonly label: string; readonly onBack: () => void };
  readonly children: ReactNode;
}

export const Page = ({ title, hasBackButton, back, children }: PageProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const heading = useRef<HTMLHeadingElement>(null);
  const takesFocus = state.focus === "page";

  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);

  return (
    <>
      <header className={styles.header}>
        {hasBackButton && (
          <Button
            appearance="subtle"
            icon={<ArrowLeft20Regular />}
            aria-label={back?.label ?? ui.back}
            onClick={back?.onBack ?? (() => actions.open("start"))}
          />
        )}
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </header>
      <div className={styles.body}>{children}</div>
    </>
  );
};
