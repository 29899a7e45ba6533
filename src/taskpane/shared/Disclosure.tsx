// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: "4px",
    width: "100%",
    padding: "6px 4px",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
    },
  },
  chevron: { flexShrink: 0, paddingTop: "2px" },
  content: { paddingLeft: "24px", paddingBottom: "8px" },
});

interface DisclosureProps {
  readonly label: ReactNode;
  /** Rendered only while open: hundreds of closed entries cost one button each. */
  readonly children: () => ReactNode;
}

/** Opens and closes by itself. */
export const Disclosure = (props: DisclosureProps): ReactElement => {
  const [isOpen, setOpen] = useState(false);
  return <OpenableEntry {...props} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />;
};

interface OpenableEntryProps extends DisclosureProps {
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Id of the button, for whoever wants to lead the user to it. */
  readonly buttonId?: string;
}

/** The same where somebody else knows whether it is open. */
export const OpenableEntry = (props: OpenableEntryProps): ReactElement => {
  const { label, children, isOpen, onToggle, buttonId } = props;
  const styles = useStyles();
  const contentId = useId();
  return (
    <>
      <button
        type="button"
        {...(buttonId !== undefined && { id: buttonId })}
        className={styles.button}
        aria-expanded={isOpen}
        {...(isOpen && { "aria-controls": contentId })}
        onClick={onToggle}
      >
        <span className={styles.chevron} aria-hidden="true">
          {isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
        </span>
        <span>{label}</span>
      </button>
      {isOpen && (
        <div id={contentId} className={styles.content}>
          {children()}
        </div>
      )}
    </>
  );
};
