// SPDX-License-Identifier: EUPL-1.2
import type { Progress, Watch, WorkbookError } from "./ports";

/** Pages of the task pane that only tell or lead on. */
type PlainView = "start" | "welcome" | "about";

/** Pages of the task pane. */
export type ViewName =
  | PlainView
  | "check"
  | "derive"
  | "report"
  | "explain"
  | "catalogue"
  | "questionnaires"
  | "deliveries"
  | "editions";

/** A job belongs to the page that shows its result. */
export type JobName = Exclude<ViewName, PlainView>;

/** A failure Excel can name, or a bug of ours that was caught so that the pane does not stay silent. */
export type Failure = WorkbookError | { readonly type: "Unexpected" };

export interface RunningJob {
  readonly job: JobName;
  /** null until the first report. */
  readonly progress: Progress | null;
  /** The user asked to stop; the job ends at its next chunk. */
  readonly isCancelling: boolean;
  readonly waitsForCellEdit: boolean;
}

/** What a ribbon button asks of the pane. */
export interface ViewRequest {
  readonly view: ViewName;
  /** true: the page also starts its job. */
  readonly startsJob: boolean;
  /** On the page of "Prüfen": goes on to the next or previous finding. */
  readonly step?: "next" | "previous";
}

/** Never changed in place: React compares it by identity. */
export interface JobsSnapshot {
  readonly running: RunningJob | null;
  /** Not yet followed by the pane. */
  readonly request: ViewRequest | null;
}

export type JobEnd<T> =
  /** Another job was running; nothing was started. */
  | { readonly type: "busy"; readonly running: JobName }
  | { readonly type: "finished"; readonly value: T }
  | { readonly type: "crashed" };

export interface JobOrder {
  readonly job: JobName;
  readonly waitForCellEdit: boolean;
}

/** One job at a time for ribbon and pane together. */
export interface Jobs {
  readonly run: <T>(order: JobOrder, work: (watch: Watch) => Promise<T>) => Promise<JobEnd<T>>;
  readonly cancel: () => void;
  readonly requestView: (request: ViewRequest) => void;
  /** Hands the request over once. */
  readonly takeRequest: () => ViewRequest | null;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => JobsSnapshot;
}

type GiveWay = NonNullable<Watch["giveWay"]>;

/** `onCrash` gets what a job threw, which is always a bug of ours; `giveWay` lets the pane live while a job computes. */
export const createJobs = (onCrash: (cause: unknown) => void, giveWay?: GiveWay): Jobs => {
  const listeners = new Set<() => void>();
  let current: JobsSnapshot = { running: null, request: null };

  const change = (part: Partial<JobsSnapshot>): void => {
    current = { ...current, ...part };
    listeners.forEach((listener) => listener());
  };

  const changeRunning = (part: Partial<RunningJob>): void => {
    if (current.running) change({ running: { ...current.running, ...part } });
  };

  const run = async <T>(
    { job, waitForCellEdit }: JobOrder,
    work: (watch: Watch) => Promise<T>,
  ): Promise<JobEnd<T>> => {
    if (current.running) return { type: "busy", running: current.running.job };
    change({
      running: { job, progress: null, isCancelling: false, waitsForCellEdit: waitForCellEdit },
    });
    try {
      const value = await work({
        onProgress: (progress) => changeRunning({ progress }),
        isCancelled: () => current.running?.isCancelling ?? false,
        waitForCellEdit,
        ...(giveWay && { giveWay }),
      });
      return { type: "finished", value };
    } catch (cause) {
      onCrash(cause);
      return { type: "crashed" };
    } finally {
      change({ running: null });
    }
  };

  return {
    run,
    cancel: () => changeRunning({ isCancelling: true }),
    requestView: (request) => change({ request }),
    takeRequest: () => {
      const { request } = current;
      if (request) change({ request: null });
      return request;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => current,
  };
};
