// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { cellId } from "../../domain/shared/cell";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { PlainList } from "../shared/PlainList";
import { StatusIcon } from "../shared/StatusIcon";
import { writeText } from "./write-text";

const useStyles = makeStyles({
  box: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px 8px", width: "100%" },
  line: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    margin: 0,
    fontWeight: tokens.fontWeightSemibold,
    // Not an element to operate: the focus only moves the reading position here.
    ":focus": { outlineStyle: "none" },
  },
  refusal: { width: "100%" },
  text: { margin: 0 },
});

/** What this page has written, and the way back as long as it was the last thing written. */
export const WriteNotice = (): ReactElement | null => {
  const styles = useStyles();
  const { state } = usePane();
  const { write } = state.check;
  const line = useRef<HTMLParagraphElement>(null);
  const takesFocus = state.focus === "write";

  useEffect(() => {
    if (takesFocus && write) line.current?.focus({ preventScroll: true });
  }, [takesFocus, write]);

  if (!write) return null;
  return (
    <div className={styles.box}>
      <p ref={line} tabIndex={-1} className={styles.line}>
        <StatusIcon status="success" />
        {writeText(write)}
      </p>
      <UndoLine />
    </div>
  );
};

/** Nothing where something else was written since. */
export const UndoLine = (): ReactElement | null => {
  const { state, actions } = usePane();
  if (state.lastWrite?.job !== "check") return null;
  return (
    <>
      <Button size="small" onClick={() => void actions.start("check", "undo")}>
        {ui.write.undo}
      </Button>
      <Refusal />
    </>
  );
};

const Refusal = (): ReactElement | null => {
  const styles = useStyles();
  const cells = usePane().state.lastWrite?.refusedFor ?? [];
  if (cells.length === 0) return null;
  return (
    <div className={styles.refusal}>
      <p className={styles.text}>{ui.write.undoRefused}</p>
      <p className={styles.text}>{ui.write.undoRefusedBody}</p>
      <PlainList items={cells} keyOf={cellId}>
        {(cell) => ui.cell(cell)}
      </PlainList>
    </div>
  );
};
