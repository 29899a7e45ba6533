// SPDX-License-Identifier: EUPL-1.2
import { registerRibbonCommands, RIBBON_REQUESTS } from "../../src/commands/commands";
import { createJobs } from "../../src/usecases/jobs";

const register = (showPane: () => Promise<void>) => {
  const handlers = new Map<string, () => Promise<void>>();
  const jobs = createJobs(() => undefined);
  registerRibbonCommands({
    jobs,
    showPane,
    onRibbonCommand: (id, handler) => handlers.set(id, handler),
  });
  return { handlers, jobs };
};

test.each(Object.entries(RIBBON_REQUESTS))(
  "%s asks the pane for its page and opens the pane",
  async (id, request) => {
    let shown = 0;
    const { handlers, jobs } = register(() => {
      shown += 1;
      return Promise.resolve();
    });
    await handlers.get(id)?.();
    expect(jobs.snapshot().request).toEqual(request);
    expect(shown).toBe(1);
  },
);

test("the request stands before the pane opens, so that the pane opens on the right page", async () => {
  let requestAtOpening: unknown = null;
  const { handlers, jobs } = register(() => {
    requestAtOpening = jobs.snapshot().request;
    return Promise.resolve();
  });
  await handlers.get("pruefen")?.();
  expect(requestAtOpening).toEqual(RIBBON_REQUESTS.pruefen);
});
