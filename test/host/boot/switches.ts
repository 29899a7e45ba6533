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

  /** Keeps what the cells held before every batch, for `pressUndo`; costs time on large sheets. */
  recordsUndo = false;
  /** How long events are on their way. */
  eventDelayMs = 0;

  readonly #failures = new Map<number, HostError>();
  #batch = 0;
  #isEditingCell = false;
  readonly #refused = new Map<string, HostError>();
  readonly #refusedLate = new Map<string, HostError>();
  #lostEvents = 0;
  #closesAt = Infinity;
  #editEnded: (() => void)[] = [];

  /** Lets the n-th batch from now on fail (1 is the next one). */
  failBatch(n: number, code: string, message = "Failure asked for by the test."): void {
    this.#failures.set(this.#batch + n, new HostError(code, message));
  }

  /** Lets a member fail until further notice, by the name the page has for it: "Range.select". */
  refuse(member: string, code: string): void {
    this.#refused.set(member, new HostError(code, "Refused by a switch of the test."));
  }

  /** Lets a method do its work and fail all the same (office-js 3179). */
  failAfter(member: string, code: string): void {
    this.#refusedLate.set(member, new HostError(code, "Failure asked for by the test."));
  }

  /** Lets it work again. */
  allow(member: string): void {
    this.#refused.delete(member);
    this.#refusedLate.delete(member);
  }

  lateRefusalOf(member: string): HostError | null {
    return this.#refusedLate.get(member) ?? null;
  }

  refusalOf(member: string): HostError | null {
    return this.#refused.get(member) ?? null;
  }

  /** Another window has the focus: what would change the view fails, what reads and writes cells works. */
  loseFocus(): void {
    this.refuse("Worksheet.activate", "InactiveWorkbook");
    this.refuse("Range.select", "InvalidSelection");
  }

  regainFocus(): void {
    this.allow("Worksheet.activate");
    this.allow("Range.select");
  }

  /** The next n events never arrive (autofill under a filter, choice from a list ...); Infinity loses all. */
  loseEvents(n: number): void {
    this.#lostEvents = n;
  }

  eventsToDeliver<T>(events: readonly T[]): readonly T[] {
    const lost = Math.min(this.#lostEvents, events.length);
    this.#lostEvents -= lost;
    return events.slice(lost);
  }

  /** Excel is closed before the n-th batch from now (1 is the next one): it and all later ones get no answer. */
  closeAt(n: number): void {
    this.#closesAt = this.#batch + n;
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
    if (batch >= this.#closesAt) return NEVER;
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

const NEVER = new Promise<never>(() => {});

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
