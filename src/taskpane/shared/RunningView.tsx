// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, ProgressBar, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { shellWords } from "../../texts/shell.de";
import { ui } from "../../texts/ui.de";
import type { JobName } from "../../usecases/jobs";
import { usePane } from "../pane-context";
import type { Step } from "../phase";
import { progressText } from "./progress-text";
import { useRunningJob } from "./use-running-job";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "12px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  text: { margin: 0, overflowWrap: "anywhere" },
});

interface RunningViewProps {
  readonly job: JobName;
  readonly step: Step;
}

/** A job under way. The button that started it has gone, so the focus moves here and on to the result later. */
export const RunningView = ({ job, step }: RunningViewProps): ReactElement => {
  const styles = useStyles();
  const { deps, actions } = usePane();
  const running = useRunningJob(deps.jobs);
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => heading.current?.focus(), []);

  const progress = running?.progress ?? null;
  return (
    <div className={styles.box}>
      <h2 ref={heading} tabIndex={-1} className={styles.title}>
        {step === "undo" ? ui.running.undoing : ui.running.title(job)}
      </h2>
      <Scope job={job} step={step} />
      <ProgressBar
        aria-label={ui.running.progressLabel}
        {...(progress && { max: Math.max(progress.total, 1), value: progress.done })}
      />
      <p className={styles.text}>{progressText(running)}</p>
      {progress?.found && <p className={styles.text}>{shellWords.foundSoFar(progress.found)}</p>}
      <Button onClick={actions.cancel} disabledFocusable={running?.isCancelling ?? false}>
        {ui.cancel}
      </Button>
    </div>
  );
};

/** Jobs that work on one sheet or on all of them. */
const SCOPED: ReadonlySet<JobName> = new Set(["check", "derive"]);

const Scope = ({ job, step }: RunningViewProps): ReactElement | null => {
  const styles = useStyles();
  const { scope } = usePane().state;
  if (!SCOPED.has(job) || step === "undo") return null;
  return <p className={styles.text}>{ui.scopes[scope]}</p>;
};
