// SPDX-License-Identifier: EUPL-1.2
import type { HostObject } from "./host-object";

/** Objects the page has asked the host to keep between batches, by the id handed out for them. */
export class ReferenceTable {
  readonly #objects = new Map<string, HostObject>();
  #handedOut = 0;

  keep(object: HostObject): string {
    this.#handedOut += 1;
    const id = idOf(this.#handedOut);
    this.#objects.set(id, object);
    return id;
  }

  find(id: string): HostObject | null {
    return this.#objects.get(id) ?? null;
  }

  release(id: string): void {
    this.#objects.delete(id);
  }

  /** Number of ids handed out so far. */
  get mark(): number {
    return this.#handedOut;
  }

  /** Takes back ids that never reached the page. */
  releaseSince(mark: number): void {
    for (let number = mark + 1; number <= this.#handedOut; number += 1) this.release(idOf(number));
  }

  /** Every kept object with its id. */
  entries(): readonly { readonly id: string; readonly object: HostObject }[] {
    return [...this.#objects].map(([id, object]) => ({ id, object }));
  }

  /** What is still kept; anything left after a test is a leak. */
  list(): readonly HostObject[] {
    return [...this.#objects.values()];
  }
}

const idOf = (number: number): string => `ref-${number}`;
