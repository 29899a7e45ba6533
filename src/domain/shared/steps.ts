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
