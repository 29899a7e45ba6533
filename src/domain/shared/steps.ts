// SPDX-License-Identifier: EUPL-1.2

/** How far a long computation is: `done` of `total` parts of what it is at. */
export interface Step {
  readonly done: number;
  readonly total: number;
  /** Name of the sheet in hand. */
  readonly sheet: string | null;
  /** What a check has found so far. */
  readonly found?: { readonly errors: number; readonly warnings: number };
}

/**
 * A computation that stops before each of its parts, so that whoever runs it can show how far it is, let the user
 * stop it and keep the browser alive. It knows nothing of time: how many parts go together is the runner's choice.
 */
export type Steps<T> = Generator<Step, T, undefined>;

/** Runs all parts in one go. */
export const runThrough = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** Items of a long list, with a stop before each hundred of them. */
export function* inParts<T, R>(items: readonly T[], work: (item: T) => R): Steps<readonly R[]> {
  const results: R[] = [];
  for (const [done, item] of items.entries()) {
    if (done % PART === 0) yield { done, total: items.length, sheet: null };
    results.push(work(item));
  }
  return results;
}

const PART = 100;

/** A computation as one part of a longer one: wherever it stops, the longer one is at `step`. */
export function* asPart<T>(steps: Steps<T>, step: Step): Steps<T> {
  for (;;) {
    const next = steps.next();
    if (next.done) return next.value;
    yield step;
  }
}
