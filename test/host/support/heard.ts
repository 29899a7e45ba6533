// SPDX-License-Identifier: EUPL-1.2
import { change } from "./excel-run";

interface Source<T> {
  readonly add: (handler: (event: T) => Promise<void>) => unknown;
}

/** Longer than an event is on its way. */
const PATIENCE_MS = 5;

/** The events that arrive after the work, in the words of the test. */
export const heard = async <T>(
  source: (workbook: Excel.Workbook) => Source<T>,
  words: (event: T) => string,
  work: () => Promise<void> | void,
): Promise<readonly string[]> => {
  const seen: string[] = [];
  await change((_sheet, { workbook }) => {
    source(workbook).add((event) => {
      seen.push(words(event));
      return Promise.resolve();
    });
  });
  await work();
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
  return seen;
};
