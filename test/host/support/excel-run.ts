// SPDX-License-Identifier: EUPL-1.2
import { connectBridge, openHost, type ExcelHost } from "..";
import { emptyWorkbook } from "../model/new-workbook";

/** A host with one empty sheet "Daten", connected to office.js. */
export const freshHost = (): ExcelHost => {
  const host = openHost(emptyWorkbook("Daten"));
  connectBridge(host);
  return host;
};

type Sheet = Excel.Worksheet;

/** One run on the sheet "Daten" with one sync after the work; what the function it returns gives is the result. */
export const onSheet = <T>(
  work: (sheet: Sheet, context: Excel.RequestContext) => () => T,
): Promise<T> =>
  Excel.run(async (context) => {
    const read = work(context.workbook.worksheets.getItem("Daten"), context);
    await context.sync();
    return read();
  });

/** Same for work that reads nothing. */
export const change = (
  work: (sheet: Sheet, context: Excel.RequestContext) => void,
): Promise<void> =>
  onSheet((sheet, context) => {
    work(sheet, context);
    return () => undefined;
  });

/** Loads one property of a range of "Daten". */
export const read = <K extends keyof Excel.Range>(
  address: string,
  property: K,
): Promise<Excel.Range[K]> =>
  onSheet((sheet) => {
    const range = sheet.getRange(address);
    range.load(property as string);
    return () => range[property];
  });

/** Code of the error a run fails with; "none" when it does not fail. */
export const codeOf = (run: Promise<unknown>): Promise<string> =>
  run.then(
    () => "none",
    (cause: unknown) => (cause instanceof OfficeExtension.Error ? cause.code : String(cause)),
  );

export const errorOf = (run: Promise<unknown>): Promise<OfficeExtension.Error> =>
  run.then(
    () => {
      throw new Error("The run did not fail.");
    },
    (cause: OfficeExtension.Error) => cause,
  );
