// SPDX-License-Identifier: EUPL-1.2
import type { Result } from "../domain/shared/result";
import type { Failure, Jobs } from "../usecases/jobs";
import type { Watch } from "../usecases/ports";
import type { UseCases } from "../usecases/use-cases";
import type { FindingText } from "./finding-words";
import type { PaneEvent, PaneState } from "./pane-state";

export interface ActionDeps {
  readonly useCases: UseCases;
  readonly jobs: Jobs;
  readonly findingText: FindingText;
  readonly now: () => Date;
  readonly dispatch: (event: PaneEvent) => void;
  /** The state in which the buttons were shown. */
  readonly state: PaneState;
}

/** A step ready to run: the work, and what its result means for the state of the pane. */
export type Work = (watch: Watch) => Promise<Result<PaneEvent, Failure>>;

export const toEvent = <T, E>(
  result: Result<T, E>,
  event: (value: T) => PaneEvent,
): Result<PaneEvent, E> => (result.ok ? { ok: true, value: event(result.value) } : result);
