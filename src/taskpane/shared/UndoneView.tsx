// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import type { LastWrite, Undone } from "../pane-state";
import { ResultHeading } from "./ResultHeading";

const useStyles = makeStyles({ text: { margin: 0 } });

interface UndoneViewProps {
  readonly job: LastWrite["job"];
  readonly undo: Undone;
}

export const UndoneView = ({ job, undo }: UndoneViewProps): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  return (
    <>
      <ResultHeading of={undo} status="success">
        {ui.write.undone(undo.cells)}
      </ResultHeading>
      {undo.sheetsRemoved.length > 0 && (
        <p className={styles.text}>{ui.write.sheetsRemoved(undo.sheetsRemoved)}</p>
      )}
      <Button onClick={() => void actions.start(job, "preview")}>{ui.write.newPreview}</Button>
    </>
  );
};
