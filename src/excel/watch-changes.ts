// SPDX-License-Identifier: EUPL-1.2
import { parseA1 } from "../domain/shared/cell";
import type { CellsChanged } from "../usecases/ports";

type Listener = OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>;

/**
 * Tells of every change somebody else makes, on any sheet, until it is stopped. Events are a convenience: Excel leaves
 * some out (filling under a filter, fast typing), so nothing may rest on them alone.
 */
export const watchChanges = (onChange: (change: CellsChanged) => void): (() => void) => {
  let isStopped = false;
  const handler = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (!isStopped && event.triggerSource !== "ThisLocalAddin") onChange(toChange(event));
    return Promise.resolve();
  };
  const listening = register(handler);
  return () => {
    isStopped = true;
    void listening.then((listener) => listener && unregister(listener));
  };
};

/** Addresses of several areas ("A1,C3") count as the whole sheet. */
const toChange = (event: Excel.WorksheetChangedEventArgs): CellsChanged => ({
  sheetId: event.worksheetId,
  block: event.changeType === "RangeEdited" ? parseA1(event.address) : null,
});

/** Where Excel refuses to tell, the marks stay away and everything else works. */
const register = async (
  handler: (event: Excel.WorksheetChangedEventArgs) => Promise<void>,
): Promise<Listener | null> => {
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const listener = context.workbook.worksheets.onChanged.add(handler);
      await context.sync();
      return listener;
    });
  } catch (cause) {
    if (cause instanceof OfficeExtension.Error) return null;
    throw cause;
  }
};

/** Office.js wants a listener removed in the context that added it. */
const unregister = (listener: Listener): Promise<void> =>
  Excel.run(listener.context, async (context) => {
    listener.remove();
    await context.sync();
  });
