// SPDX-License-Identifier: EUPL-1.2
import type { HostObject } from "./object-type";

/** Objects the page has asked the host to keep between batches, by the id handed out for them. */
export class ReferenceTable {
  readonly #objects = new Map<string, HostObject>();
  #handedOut = 0;

  keep(object: HostObject): string {
    this.#handedOut += 1;
    const id = `ref-${this.#handedOut}`;
    this.#objects.set(id, object);
    return id;
  }

  find(id: string): HostObject | null {
    return this.#objects.get(id) ?? null;
  }

  release(id: string): void {
    this.#objects.delete(id);
  }

  /** What is still kept; anything left after a test is a leak. */
  list(): readonly HostObject[] {
    return [...this.#objects.values()];
  }
}
