// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { ui } from "../../texts/ui.de";
import type { MergePreview } from "../../usecases/merge-use-cases";
import { usePane } from "../pane-context";
import { ActionBar } from "../shared/ActionBar";
import { ResultHeading } from "../shared/ResultHeading";
import { UndoPanel } from "../shared/UndoPanel";
import { ChangeList } from "./ChangeList";
import { ConflictList } from "./ConflictList";
import { FileList } from "./FileList";
import { FilesButton } from "./FilesButton";
import { PointList } from "./PointList";
import { WaitingFiles } from "./WaitingFiles";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface DeliveriesPreviewProps {
  readonly preview: MergePreview;
}

/** What the files bring, what has to be decided, and what would be written. */
export const DeliveriesPreview = ({ preview }: DeliveriesPreviewProps): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const { read, plan } = preview;
  const taken = plan.files.filter(({ label }) => label !== null).length;
  return (
    <>
      {/* A decision changes the preview but is no new result. */}
      <ResultHeading of={read} status={taken === 0 ? "error" : "information"}>
        {plan.files.length === 0
          ? deliveriesUi.noneUsable
          : deliveriesUi.found(taken, read.files.length)}
      </ResultHeading>
      <FileList preview={preview} />
      <WaitingFiles from={read.files.length} />
      {plan.conflicts.length > 0 && <ConflictList preview={preview} />}
      <PointList preview={preview} />
      {plan.files.length > 0 && (
        <>
          <ChangeList preview={preview} />
          <Consent preview={preview} />
        </>
      )}
      <div className={styles.buttons}>
        <FilesButton label={deliveriesUi.files.more} isPrimary={false} />
        <Button onClick={actions.clearFiles}>{deliveriesUi.files.clear}</Button>
      </div>
      <UndoPanel job="deliveries" />
    </>
  );
};

const Consent = ({ preview }: DeliveriesPreviewProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { plan, edits, decisions } = preview;
  if (plan.isDecided && edits.length === 0) {
    return <p className={styles.small}>{deliveriesUi.nothingToWrite}</p>;
  }
  const isCurrent = decisions === state.mergeDecisions;
  return (
    <>
      <p className={styles.small}>{plan.isDecided ? ui.write.excelUndo : deliveriesUi.undecided}</p>
      <ActionBar>
        <Button
          appearance="primary"
          disabledFocusable={!plan.isDecided || !isCurrent}
          onClick={() => void actions.start("deliveries", "write")}
        >
          {deliveriesUi.write(plan.changes.length)}
        </Button>
      </ActionBar>
    </>
  );
};
