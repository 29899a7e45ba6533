// SPDX-License-Identifier: EUPL-1.2
import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from "react";
import type { JobName, ViewName } from "../usecases/jobs";
import { announcementOf, progressAnnouncement, SILENCE, type Announcement } from "./announcement";
import { createActions, type PaneActions } from "./pane-actions";
import type { PaneContextValue, PaneDeps } from "./pane-context";
import { paneReducer } from "./pane-reducer";
import { INITIAL_STATE, type PaneEvent, type PaneState } from "./pane-state";
import type { Step } from "./phase";
import { useFollowSteps } from "./check/use-follow-steps";
import { useStepKeys } from "./check/use-step-keys";
import { useStaleMarks } from "./use-stale-marks";
import { useTabKey } from "./use-tab-key";

/** Milliseconds between two spoken reports of progress; more would drown everything else. */
const SPEAK_EVERY = 2000;

/** What a ribbon button starts: writing always waits for the user's consent in the pane. */
const FIRST_STEP: Readonly<Record<JobName, Step>> = {
  check: "check",
  derive: "preview",
  report: "preview",
  explain: "explain",
  catalogue: "preview",
  questionnaires: "preview",
  deliveries: "preview",
  editions: "preview",
};

const isJob = (view: ViewName): view is JobName => view in FIRST_STEP;

export interface PaneController {
  readonly pane: PaneContextValue;
  readonly announcement: Announcement;
}

export const usePaneController = (deps: PaneDeps): PaneController => {
  const [state, dispatch] = useReducer(paneReducer, deps.welcome, firstState);
  const [announcement, setAnnouncement] = useState(SILENCE);
  const actions = useMemo(
    () =>
      createActions({
        ...deps,
        state,
        dispatch: (event: PaneEvent) => {
          dispatch(event);
          const words = announcementOf(event);
          if (words) setAnnouncement(words);
        },
      }),
    [deps, state],
  );

  useFollowSteps(state.check.list);
  useStepKeys(state, actions);
  useTabKey();
  useStaleMarks(deps, { state, actions, dispatch });
  useRibbonRequests(deps, actions);
  useSpokenProgress(deps, setAnnouncement);
  return { pane: { deps, state, actions }, announcement };
};

const firstState = ({ isDue }: PaneDeps["welcome"]): PaneState =>
  isDue() ? { ...INITIAL_STATE, view: "welcome" } : INITIAL_STATE;

const useRibbonRequests = ({ jobs }: PaneDeps, actions: PaneActions): void => {
  const { request } = useSyncExternalStore(jobs.subscribe, jobs.snapshot);
  useEffect(() => {
    const taken = request && jobs.takeRequest();
    if (!taken) return;
    actions.open(taken.view);
    if (taken.startsJob && isJob(taken.view)) {
      void actions.start(taken.view, FIRST_STEP[taken.view]);
    }
    if (taken.step) void actions.stepTo(taken.step);
  }, [request, jobs, actions]);
};

const useSpokenProgress = (
  { jobs }: PaneDeps,
  announce: (announcement: Announcement) => void,
): void => {
  const isRunning = useSyncExternalStore(jobs.subscribe, jobs.snapshot).running !== null;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => {
      const { running } = jobs.snapshot();
      if (running) announce(progressAnnouncement(running));
    }, SPEAK_EVERY);
    return () => clearInterval(timer);
  }, [isRunning, jobs, announce]);
};
