// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useState, useSyncExternalStore } from "react";
import type { Jobs, RunningJob } from "../../usecases/jobs";
import type { Phase } from "../phase";

/** Milliseconds before a job shows that it runs; most are done by then and the pane does not flicker. */
const SHOW_AFTER = 300;

export const useRunningJob = (jobs: Jobs): RunningJob | null =>
  useSyncExternalStore(jobs.subscribe, jobs.snapshot).running;

/** true once a job has been running long enough to be shown. */
export const useIsLong = (phase: Phase): boolean => {
  const isRunning = phase.type === "running";
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setLong(true), SHOW_AFTER);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  return isRunning && isLong;
};
