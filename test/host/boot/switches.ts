// SPDX-License-Identifier: EUPL-1.2
import { HostError } from "../wire/host-error";
import { WAIT_FOR_CELL_EDIT } from "../wire/protocol";

/** Excel on the web takes and gives at most this much in one request. */
const WEB_LIMIT_BYTES = 5 * 1024 * 1024;

/** Situations a test can put the host into. */
export class Switches {
  /** The size limits of Excel on the web. */
  hasWebLimits = false;
  /** Called before every batch, counted from 1: the place where a second author acts between two syncs. */
  beforeBatch: (batch: number) => void = () => {};

  readonly #failures = new Map<number, HostError>();
  #batch = 0;
  #isEditingCell = false;
  #editEnded: (() => void)[] = [];

  /** Lets the n-th batch from now on fail (1 is the next one). */
  failBatch(n: number, code: string, message = "Failure asked for by the test."): void {
    this.#failures.set(this.#batch + n, new HostError(code, message));
  }

  /** The user starts to type in a cell. */
  beginCellEdit(): void {
    this.#isEditingCell = true;
  }

  /** The user leaves the cell; batches that wait go on. */
  endCellEdit(): void {
    this.#isEditingCell = false;
    for (const resume of this.#editEnded.splice(0)) resume();
  }

  /** Lets a batch in, or says why not. Waits while a cell is edited, if the batch asked for it. */
  async admit(request: {
    readonly flags: number;
    readonly bytes: number;
  }): Promise<HostError | null> {
    this.#batch += 1;
    const batch = this.#batch;
    this.beforeBatch(batch);
    if (this.#isEditingCell) {
      if ((request.flags & WAIT_FOR_CELL_EDIT) === 0) return IN_CELL_EDIT;
      await new Promise<void>((resume) => this.#editEnded.push(resume));
    }
    if (this.hasWebLimits && request.bytes > WEB_LIMIT_BYTES) return REQUEST_TOO_LARGE;
    return this.#failures.get(batch) ?? null;
  }

  refuseAnswer(bytes: number): HostError | null {
    return this.hasWebLimits && bytes > WEB_LIMIT_BYTES ? RESPONSE_TOO_LARGE : null;
  }
}

const IN_CELL_EDIT = new HostError(
  "InvalidOperationInCellEditMode",
  "Excel is in cell-editing mode. Please exit the edit mode and try again.",
);

const REQUEST_TOO_LARGE = new HostError(
  "RequestPayloadSizeLimitExceeded",
  "The request payload size has exceeded the limit.",
);

const RESPONSE_TOO_LARGE = new HostError(
  "ResponsePayloadSizeLimitExceeded",
  "The response payload size has exceeded the limit.",
);
