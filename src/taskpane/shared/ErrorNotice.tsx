// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { errorText } from "../../texts/errors.de";
import { ui } from "../../texts/ui.de";
import type { Failure, JobName } from "../../usecases/jobs";
import { usePane } from "../pane-context";
import type { Phase, Step } from "../phase";
import { ResultHeading } from "./ResultHeading";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

type FailedPhase = Extract<Phase, { readonly type: "failed" }>;

interface ErrorNoticeProps {
  readonly job: JobName;
  readonly phase: FailedPhase;
}

/** What happened, what it means, what to do. */
export const ErrorNotice = ({ job, phase }: ErrorNoticeProps): ReactElement => {
  const styles = useStyles();
  const { title, meaning, fix } = errorText(phase.error);
  return (
    <div className={styles.box}>
      <ResultHeading of={phase} status="error">
        {title}
      </ResultHeading>
      <p className={styles.text}>{meaning}</p>
      <p className={styles.text}>{fix}</p>
      <div className={styles.buttons}>
        <WaysOut job={job} phase={phase} />
      </div>
    </div>
  );
};

const WaysOut = ({ job, phase }: ErrorNoticeProps): ReactElement => {
  const { actions } = usePane();
  if (phase.error.type === "CellEditMode") {
    return (
      <>
        <Button
          appearance="primary"
          onClick={() => void actions.start(job, phase.step, { waitForCellEdit: true })}
        >
          {ui.wait}
        </Button>
        <Button onClick={() => actions.dismiss(job)}>{ui.cancel}</Button>
      </>
    );
  }
  const step = stepAfter(phase);
  return (
    <>
      <Button appearance="primary" onClick={() => void actions.start(job, step)}>
        {step === phase.step ? ui.retry : ui.write.newPreview}
      </Button>
      <Button onClick={() => actions.dismiss(job)}>{ui.dismiss}</Button>
    </>
  );
};

/** After these failures the sheets no longer are what the preview showed. */
const OUTDATES_PREVIEW: ReadonlySet<Failure["type"]> = new Set([
  "Cancelled",
  "ChangedMeanwhile",
  "NameTaken",
  "SheetMissing",
  "Unexpected",
]);

const stepAfter = ({ step, error }: FailedPhase): Step =>
  step === "write" && OUTDATES_PREVIEW.has(error.type) ? "preview" : step;
