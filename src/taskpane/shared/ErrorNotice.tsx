// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, mergeClasses, shorthands, tokens } from "@fluentui/react-components";
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
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  error: shorthands.borderColor(tokens.colorStatusDangerBorder2),
  warning: shorthands.borderColor(tokens.colorStatusWarningBorder2),
  information: {},
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
  const status = statusOf(phase.error);
  return (
    <div className={mergeClasses(styles.box, styles[status])}>
      <ResultHeading of={phase} status={status}>
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

/** What the user has done, or can put right in Excel, is no error. */
const statusOf = ({ type }: Failure): "error" | "warning" | "information" => {
  if (type === "Cancelled") return "information";
  return PUT_RIGHT_IN_EXCEL.has(type) ? "warning" : "error";
};

const PUT_RIGHT_IN_EXCEL: ReadonlySet<Failure["type"]> = new Set([
  "CellEditMode",
  "SheetProtected",
  "StructureProtected",
  "ReadOnly",
  "MergedCells",
  "SpilledCells",
  "ChangedMeanwhile",
  "NameTaken",
  "SheetUnsupported",
]);

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
        {step === phase.step ? retryWord(phase.error) : ui.write.newPreview}
      </Button>
      <Button onClick={() => actions.dismiss(job)}>{ui.dismiss}</Button>
    </>
  );
};

const retryWord = ({ type }: Failure): string => (type === "Cancelled" ? ui.beginAnew : ui.retry);

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
