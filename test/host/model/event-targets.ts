// SPDX-License-Identifier: EUPL-1.2

/** What the page listens to: event number and target ("Workbook" or the id of a sheet). */
export class EventTargets {
  readonly #targets = new Set<string>();

  add(event: number, target: string): void {
    this.#targets.add(`${event}:${target}`);
  }

  remove(event: number, target: string): void {
    this.#targets.delete(`${event}:${target}`);
  }

  has(event: number, target: string): boolean {
    return this.#targets.has(`${event}:${target}`);
  }

  get size(): number {
    return this.#targets.size;
  }
}
