// SPDX-License-Identifier: EUPL-1.2
import { registerRibbonCommands, RIBBON_REQUESTS } from "../../src/commands/commands";
import { createJobs, type Jobs } from "../../src/usecases/jobs";
import { onRibbonCommand, showPane } from "../../src/wire-host";
import { openHost } from "../host";
import { bootOffice } from "../host/boot/full-boot";
import type { PaneChannel } from "../host/boot/pane-channel";
import { emptyWorkbook } from "../host/model/new-workbook";

/** Excel greys a button out until its command says that it is through. */
const THROUGH = { status: 0 };

let channel: PaneChannel;
let jobs: Jobs;
const host = openHost(emptyWorkbook("Daten"));

beforeAll(async () => {
  channel = await bootOffice(host);
  jobs = createJobs(() => undefined);
  registerRibbonCommands({ jobs, onRibbonCommand, showPane });
});

test.each(Object.keys(RIBBON_REQUESTS))(
  "%s opens a pane that was closed and tells Excel that it is through",
  async (id) => {
    host.runtime.paneState = "Background";
    expect(await channel.runCommand(id)).toEqual(THROUGH);
    expect(host.runtime.paneState).toBe("Visible");
    expect(jobs.takeRequest()).toEqual(RIBBON_REQUESTS[id as keyof typeof RIBBON_REQUESTS]);
  },
);

test("X34: pressed twice, and beside a running job, a button is through each time and starts nothing", async () => {
  let release: () => void = () => undefined;
  const running = jobs.run(
    { job: "report", waitForCellEdit: false },
    () => new Promise<void>((resolve) => (release = resolve)),
  );
  const ends = await Promise.all([channel.runCommand("pruefen"), channel.runCommand("pruefen")]);
  expect(ends).toEqual([THROUGH, THROUGH]);
  expect(jobs.snapshot().running?.job).toBe("report");
  release();
  expect((await running).type).toBe("finished");
});
