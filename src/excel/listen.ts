// SPDX-License-Identifier: EUPL-1.2

type Listener<Args> = OfficeExtension.EventHandlerResult<Args>;

/** What is listened to, and what happens then. */
export interface Listening<Args> {
  readonly events: (sheets: Excel.WorksheetCollection) => OfficeExtension.EventHandlers<Args>;
  readonly handler: (args: Args) => Promise<void>;
}

/** Listens to the sheets of the workbook until the function it returns is called. */
export const listen = <Args>({ events, handler }: Listening<Args>): (() => void) => {
  let isStopped = false;
  const listening = register<Args>({
    events,
    handler: (args) => (isStopped ? Promise.resolve() : handler(args)),
  });
  return () => {
    isStopped = true;
    void listening.then((listener) => listener && unregister(listener));
  };
};

/** Where Excel refuses to tell, what hangs on events stays away and everything else works. */
const register = async <Args>({
  events,
  handler,
}: Listening<Args>): Promise<Listener<Args> | null> => {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const listener = events(context.workbook.worksheets).add(handler);
      await context.sync();
      return listener;
    });
  } catch (cause) {
    if (cause instanceof OfficeExtension.Error) return null;
    throw cause;
  }
};

/**
 * Office.js wants a listener removed in the context that added it. Where Excel refuses, as while a cell is edited, the
 * listener stays and its events go unheard.
 */
const unregister = async <Args>(listener: Listener<Args>): Promise<void> => {
  try {
    await Excel.run(listener.context, async (context) => {
      listener.remove();
      await context.sync();
    });
  } catch (cause) {
    if (!(cause instanceof OfficeExtension.Error)) throw cause;
  }
};
