// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { cellId, type CellRef } from "../../domain/shared/cell";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import type { LastWrite } from "../pane-state";
import { PlainList } from "./PlainList";
import { ResultHeading } from "./ResultHeading";

const useStyles = makeStyles({
  text: { margin: "4px 0" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The way back, as long as this page made the last change. */
export const UndoPanel = ({ job }: { readonly job: LastWrite["job"] }): ReactElement | null => {
  const styles = useStyles();
  const { state, actions } = usePane();
  if (state.lastWrite?.job !== job) return null;
  const { refusedFor } = state.lastWrite;
  return (
    <>
      {refusedFor.length > 0 && <Refusal cells={refusedFor} />}
      <Button onClick={() => void actions.start(job, "undo")}>{ui.write.undo}</Button>
      <p className={styles.small}>{ui.write.excelUndo}</p>
    </>
  );
};

const Refusal = ({ cells }: { readonly cells: readonly CellRef[] }): ReactElement => {
  const styles = useStyles();
  return (
    <div>
      <ResultHeading of={cells} status="warning">
        {ui.write.undoRefused}
      </ResultHeading>
      <p className={styles.text}>{ui.write.undoRefusedBody}</p>
      <PlainList items={cells} keyOf={cellId}>
        {(cell) => ui.cell(cell)}
      </PlainList>
    </div>
  );
};
