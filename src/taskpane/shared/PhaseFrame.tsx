// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement, ReactNode } from "react";
import type { JobName } from "../../usecases/jobs";
import { usePane } from "../pane-context";
import { ErrorNotice } from "./ErrorNotice";
import { RunningView } from "./RunningView";
import { useIsLong } from "./use-running-job";

interface PhaseFrameProps {
  readonly job: JobName;
  /** What the page shows while nothing runs and nothing failed. */
  readonly children: ReactNode;
}

/** Running, failed or at rest: the frame every job page has in common. */
export const PhaseFrame = ({ job, children }: PhaseFrameProps): ReactElement => {
  const { phase } = usePane().state[job];
  const isLong = useIsLong(phase);
  if (phase.type === "failed") return <ErrorNotice job={job} phase={phase} />;
  if (phase.type === "running" && isLong) return <RunningView job={job} step={phase.step} />;
  return <>{children}</>;
};
