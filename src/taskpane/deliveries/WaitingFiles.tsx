// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ text: { margin: 0 } });

interface WaitingFilesProps {
  /** How many of the chosen files were read. */
  readonly from: number;
}

/** Files that came while a job was running; nothing where there are none. */
export const WaitingFiles = ({ from }: WaitingFilesProps): ReactElement | null => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const waiting = state.chosenFiles.slice(from);
  if (waiting.length === 0) return null;
  return (
    <>
      <p className={styles.text}>{deliveriesUi.files.waiting(waiting.map(({ name }) => name))}</p>
      <Button
        appearance={from === 0 ? "primary" : "secondary"}
        onClick={() => void actions.start("deliveries", "preview")}
      >
        {deliveriesUi.files.read(state.chosenFiles.length)}
      </Button>
    </>
  );
};
