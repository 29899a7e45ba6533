// SPDX-License-Identifier: EUPL-1.2
import type { RequestBody } from "../wire/protocol";

/** What has gone over the wire since the host was made or the counters were reset. */
export interface Counters {
  /** Batches, without those in which office.js only gives references back after a run. */
  syncs: number;
  requestBytes: number;
  responseBytes: number;
  cellsRead: number;
  cellsWritten: number;
}

export const newCounters = (): Counters => ({
  syncs: 0,
  requestBytes: 0,
  responseBytes: 0,
  cellsRead: 0,
  cellsWritten: 0,
});

const TRACE = 5;

/** office.js ends every run with such a batch; nobody waits for it and it changes nothing. */
export const isCleanUp = ({ Actions = [] }: RequestBody): boolean =>
  Actions.length > 0 &&
  Actions.every(({ ActionType, Name }, index) => {
    // The root is opened first, then one call per reference.
    if (ActionType === TRACE || (ActionType === 1 && index === 0)) return true;
    return Name === "_RemoveReference";
  }) &&
  Actions.some(({ Name }) => Name === "_RemoveReference");
