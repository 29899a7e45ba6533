// SPDX-License-Identifier: EUPL-1.2
import type { Step, Steps } from "../../src/domain/shared/steps";
import type { Progress, Watch } from "../../src/usecases/ports";
import { workInSteps } from "../../src/usecases/work-in-steps";

const TOTAL = 10;
const stepAt = (done: number): Step => ({ done, total: TOTAL, sheet: `Blatt ${done}` });

let clock = 0;

beforeEach(() => {
  clock = 1_000_000;
  jest.spyOn(Date, "now").mockImplementation(() => clock);
});
afterEach(() => jest.restoreAllMocks());

/** Every part takes this many milliseconds. */
function* partsOf(milliseconds: number, begun: number[] = []): Steps<string> {
  for (let done = 0; done < TOTAL; done += 1) {
    yield stepAt(done);
    begun.push(done);
    clock += milliseconds;
  }
  return "fertig";
}

interface Watched extends Watch {
  readonly told: readonly Progress[];
  readonly turns: () => number;
}

const watched = (isCancelled: (turns: number) => boolean = () => false): Watched => {
  const told: Progress[] = [];
  let turns = 0;
  return {
    told,
    turns: () => turns,
    onProgress: (progress) => told.push(progress),
    isCancelled: () => isCancelled(turns),
    waitForCellEdit: false,
    giveWay: () => {
      turns += 1;
      return Promise.resolve();
    },
  };
};

describe("a computation in steps", () => {
  test("X52: gives way before long parts one by one, and says what it is at", async () => {
    const watch = watched();
    expect(await workInSteps(partsOf(60), watch)).toEqual({ ok: true, value: "fertig" });
    expect(watch.turns()).toBe(TOTAL);
    expect(watch.told[3]).toEqual({ phase: "computing", ...stepAt(3) });
  });

  test("does short parts together: waiting costs time, too", async () => {
    const watch = watched();
    await workInSteps(partsOf(15), watch);
    expect(watch.told.map(({ done }) => done)).toEqual([0, 3, 6, 9]);
  });

  test("stops where the user has cancelled, before the next part", async () => {
    const begun: number[] = [];
    const watch = watched((turns) => turns === 3);
    expect(await workInSteps(partsOf(60, begun), watch)).toEqual({
      ok: false,
      error: { type: "Cancelled", cellsWritten: 0 },
    });
    expect(begun).toEqual([0, 1]);
  });

  test("runs through where nobody waits for a turn", async () => {
    const { onProgress, isCancelled } = watched();
    const watch = { onProgress, isCancelled, waitForCellEdit: false };
    expect(await workInSteps(partsOf(60), watch)).toEqual({ ok: true, value: "fertig" });
  });

  test("lets a bug through", async () => {
    // eslint-disable-next-line require-yield -- it breaks before its first part
    const broken = function* (): Steps<string> {
      throw new Error("Fehler von uns");
    };
    await expect(workInSteps(broken(), watched())).rejects.toThrow("Fehler von uns");
  });
});
