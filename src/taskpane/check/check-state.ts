// SPDX-License-Identifier: EUPL-1.2
import type { Result } from "../../domain/shared/result";
import type { AppliedEdits, ReadScope, WorkbookError } from "../../usecases/ports";
import type { CheckOutcome, EarlierDelivery } from "../../usecases/check-outcome";
import { IDLE, type Phase } from "../phase";
import { FRESH_LIST, listReducer, type ListEvent, type ListState } from "./list-state";
import { withChange, type NotedChange } from "./stale";

export interface CheckDone {
  readonly outcome: CheckOutcome;
  readonly scope: ReadScope;
  readonly at: Date;
}

/** The scope of a result is what was asked for, whatever the switch says by now. */
export const doneOf = (outcome: CheckOutcome, at: Date): CheckDone => ({
  outcome,
  scope: outcome.request.scope,
  at,
});

export interface CheckState {
  readonly phase: Phase;
  /** The last finished check; it stays when a later one fails or is stopped. */
  readonly result: CheckDone | null;
  /** Changes of the checked sheets that the result does not know of. */
  readonly changes: readonly NotedChange[];
  /** How many of them came before the check that is running; its end makes them good. */
  readonly changesBefore: number;
  /** true: the check repeats itself after every entry. */
  readonly rechecks: boolean;
  readonly list: ListState;
  /** What the next check compares with. */
  readonly previous: EarlierDelivery | null;
  /** The Abschluss takes the place of the list. */
  readonly showsRelease: boolean;
  /** What this page wrote last, until the next check the user asks for. */
  readonly write: CheckWrite | null;
}

export type CheckWrite =
  | { readonly type: "fixed"; readonly cells: number; readonly rows: number }
  | { readonly type: "closed" }
  | { readonly type: "protocol"; readonly sheet: string }
  | { readonly type: "undone"; readonly cells: number };

/** Something was written or taken back; then the workbook was checked again. */
export interface Written {
  readonly write: CheckWrite;
  /** What can be taken back now; null after taking something back. */
  readonly applied: AppliedEdits | null;
  readonly recheck: Result<CheckOutcome, WorkbookError>;
  readonly at: Date;
}

/** true when the user has chosen something else to compare with since the check. */
export const comparesOther = ({ result, previous }: CheckState): boolean =>
  result !== null && (result.outcome.request.previous ?? null) !== previous;

export const NOT_CHECKED: CheckState = {
  phase: IDLE,
  result: null,
  changes: [],
  changesBefore: 0,
  rechecks: false,
  list: FRESH_LIST,
  previous: null,
  showsRelease: false,
  write: null,
};

/** What happens around a check apart from the phases that all jobs have. */
export type CheckEvent =
  | { readonly type: "checked"; readonly done: CheckDone }
  /** The check repeats itself in the background. */
  | { readonly type: "recheckStarted" }
  | { readonly type: "rechecked"; readonly done: CheckDone }
  | { readonly type: "recheckChosen"; readonly rechecks: boolean }
  | ({ readonly type: "cellsChanged" } & NotedChange)
  | { readonly type: "listChanged"; readonly event: ListEvent }
  | { readonly type: "earlierChosen"; readonly previous: EarlierDelivery | null }
  | { readonly type: "releaseOpened"; readonly isOpen: boolean }
  | ({ readonly type: "wrote" } & Written)
  /** A reason was kept or taken back. */
  | { readonly type: "answered"; readonly outcome: CheckOutcome };

type Handlers = {
  readonly [T in CheckEvent["type"]]: (
    check: CheckState,
    event: Extract<CheckEvent, { readonly type: T }>,
  ) => CheckState;
};

export const checkBegun = (check: CheckState): CheckState => ({
  ...check,
  changesBefore: check.changes.length,
});

/** What changed while the check was reading may have come too late for it. */
const ended = (check: CheckState, done: CheckDone): CheckState => ({
  ...check,
  phase: IDLE,
  result: done,
  changes: check.changes.slice(check.changesBefore),
  changesBefore: 0,
});

const noted = (check: CheckState, change: NotedChange): CheckState => {
  const before = check.changes.slice(0, check.changesBefore);
  const since = check.changes.slice(check.changesBefore);
  const changes = withChange(since, change, check.result?.outcome ?? null);
  return changes === since ? check : { ...check, changes: [...before, ...changes] };
};

/** Where the check that followed failed, nothing on the page is sure to be true any more. */
const wrote = (check: CheckState, { write, recheck, at }: Written): CheckState => {
  if (recheck.ok) return { ...ended(check, doneOf(recheck.value, at)), write };
  const sheets = check.result?.outcome.snapshot.sheets ?? [];
  const changes = sheets.map(({ id }): NotedChange => ({
    change: { sheetId: id, block: null },
    at,
  }));
  return { ...check, phase: IDLE, changes: [...check.changes, ...changes], write };
};

const HANDLERS: Handlers = {
  checked: (check, { done }) => ({ ...ended(check, done), write: null }),
  recheckStarted: checkBegun,
  rechecked: (check, { done }) => ended(check, done),
  recheckChosen: (check, { rechecks }) => ({ ...check, rechecks }),
  cellsChanged: (check, { change, at }) => noted(check, { change, at }),
  listChanged: (check, { event }) => ({ ...check, list: listReducer(check.list, event) }),
  earlierChosen: (check, { previous }) => ({ ...check, previous }),
  releaseOpened: (check, { isOpen }) => ({ ...check, showsRelease: isOpen }),
  wrote,
  answered: (check, { outcome }) =>
    check.result ? { ...check, result: { ...check.result, outcome } } : check,
};

export const isCheckEvent = (event: { readonly type: string }): event is CheckEvent =>
  event.type in HANDLERS;

export const checkReducer = (check: CheckState, event: CheckEvent): CheckState =>
  (HANDLERS[event.type] as (check: CheckState, event: CheckEvent) => CheckState)(check, event);
