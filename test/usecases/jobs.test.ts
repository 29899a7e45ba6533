// SPDX-License-Identifier: EUPL-1.2
import { createJobs, type Jobs } from "../../src/usecases/jobs";
import type { Progress, Watch } from "../../src/usecases/ports";

const READING: Progress = { phase: "reading", done: 1, total: 3, sheet: "Schule" };

const CHECK = { job: "check", waitForCellEdit: false } as const;

interface Held {
  readonly work: (watch: Watch) => Promise<string>;
  readonly watch: () => Watch;
  readonly finish: () => void;
}

/** A job that runs until the test lets it finish. */
const heldJob = (): Held => {
  let finish = (): void => undefined;
  let seen: Watch | null = null;
  const done = new Promise<void>((resolve) => {
    finish = resolve;
  });
  return {
    work: async (watch) => {
      seen = watch;
      await done;
      return "done";
    },
    watch: () => {
      if (!seen) throw new Error("the job has not begun");
      return seen;
    },
    finish: () => finish(),
  };
};

const newJobs = (): { readonly jobs: Jobs; readonly crashes: unknown[] } => {
  const crashes: unknown[] = [];
  return { jobs: createJobs((cause) => crashes.push(cause)), crashes };
};

describe("one job at a time", () => {
  test("a second order while one runs starts nothing and names the running job", async () => {
    const { jobs } = newJobs();
    const held = heldJob();
    let secondRuns = 0;
    const first = jobs.run(CHECK, held.work);
    const second = await jobs.run({ job: "report", waitForCellEdit: false }, () => {
      secondRuns += 1;
      return Promise.resolve();
    });
    held.finish();
    expect(second).toEqual({ type: "busy", running: "check" });
    expect(secondRuns).toBe(0);
    expect(await first).toEqual({ type: "finished", value: "done" });
  });

  test("the next job can run when the first has ended", async () => {
    const { jobs } = newJobs();
    await jobs.run(CHECK, () => Promise.resolve(1));
    expect(jobs.snapshot().running).toBeNull();
    expect(await jobs.run(CHECK, () => Promise.resolve(2))).toEqual({ type: "finished", value: 2 });
  });

  test("a job that throws is reported and frees the place", async () => {
    const { jobs, crashes } = newJobs();
    const end = await jobs.run(CHECK, () => Promise.reject(new Error("bug")));
    expect(end).toEqual({ type: "crashed" });
    expect(crashes).toEqual([new Error("bug")]);
    expect(jobs.snapshot().running).toBeNull();
  });
});

describe("watching a job", () => {
  test("progress reaches the snapshot", async () => {
    const { jobs } = newJobs();
    const held = heldJob();
    const end = jobs.run({ job: "derive", waitForCellEdit: true }, held.work);
    held.watch().onProgress(READING);
    expect(jobs.snapshot().running).toEqual({
      job: "derive",
      progress: READING,
      isCancelling: false,
      waitsForCellEdit: true,
    });
    held.finish();
    await end;
  });

  test("cancelling is seen by the job it was meant for and not by the next", async () => {
    const { jobs } = newJobs();
    const held = heldJob();
    const end = jobs.run(CHECK, held.work);
    expect(held.watch().isCancelled()).toBe(false);
    jobs.cancel();
    expect(held.watch().isCancelled()).toBe(true);
    held.finish();
    await end;
    await jobs.run(CHECK, (watch) => {
      expect(watch.isCancelled()).toBe(false);
      return Promise.resolve();
    });
  });

  test("cancelling without a job changes nothing", () => {
    const { jobs } = newJobs();
    const before = jobs.snapshot();
    jobs.cancel();
    expect(jobs.snapshot()).toBe(before);
  });

  test("listeners are told of every change until they leave", async () => {
    const { jobs } = newJobs();
    let calls = 0;
    const leave = jobs.subscribe(() => {
      calls += 1;
    });
    await jobs.run(CHECK, ({ onProgress }) => {
      onProgress(READING);
      return Promise.resolve();
    });
    leave();
    jobs.requestView({ view: "check", startsJob: true });
    expect(calls).toBe(3);
  });
});

describe("requests of the ribbon", () => {
  test("a request is handed over once", () => {
    const { jobs } = newJobs();
    jobs.requestView({ view: "report", startsJob: true });
    expect(jobs.snapshot().request).toEqual({ view: "report", startsJob: true });
    expect(jobs.takeRequest()).toEqual({ view: "report", startsJob: true });
    expect(jobs.takeRequest()).toBeNull();
    expect(jobs.snapshot().request).toBeNull();
  });

  test("the last of two requests counts", () => {
    const { jobs } = newJobs();
    jobs.requestView({ view: "report", startsJob: true });
    jobs.requestView({ view: "check", startsJob: true });
    expect(jobs.takeRequest()).toEqual({ view: "check", startsJob: true });
  });
});
