// SPDX-License-Identifier: EUPL-1.2
import { isAnswered } from "../domain/review/standing-answers";
import type { Finding } from "../domain/rules/finding";
import { toA1 } from "../domain/shared/cell";
import { errorText } from "../texts/errors.de";
import { ui } from "../texts/ui.de";
import type { RevealOutcome, WorkbookError } from "../usecases/ports";
import type { Result } from "../domain/shared/result";
import type { CheckOutcome } from "../usecases/use-cases";
import type { ActionDeps } from "./action-deps";
import { cellPlaceOf } from "./check/finding-place";
import { displayOrder, sectionsOf, type Displayed } from "./check/list-model";
import type { ListEvent, ListPlace } from "./check/list-state";

export type Direction = "next" | "previous";

export const changeList = ({ dispatch }: ActionDeps, event: ListEvent): void =>
  dispatch({ type: "listChanged", event });

/**
 * Opens the next or previous finding that still waits for an answer, and shows its cell. After the last one comes the
 * first again; nothing happens where none is left in the list as it is filtered.
 */
export const stepTo = async (deps: ActionDeps, direction: Direction): Promise<void> => {
  const { result } = deps.state.check;
  if (!result) return;
  const order = orderOf(deps);
  const index = nextIndex(order, { deps, outcome: result.outcome, direction });
  const target = index === null ? undefined : order[index];
  if (index === null || !target) return;
  const { finding, groups } = target;
  changeList(deps, { type: "stepped", place: placeIn(order, finding.id), keys: groups });
  await showFinding(deps, finding);
};

/** Opens or closes a finding by hand; steps go on from there. */
export const toggleFinding = (deps: ActionDeps, { id }: Finding): void => {
  changeList(deps, { type: "findingToggled", place: placeIn(orderOf(deps), id) });
};

/** Shows the cell of a finding in Excel and keeps, beside the finding, what came of it. */
export const showFinding = async (deps: ActionDeps, finding: Finding): Promise<void> => {
  const { useCases, dispatch, now, state } = deps;
  const { result } = state.check;
  if (!result) return;
  const { sheetId, cell, expected } = cellPlaceOf(finding, result.outcome);
  const revealed = await useCases.revealCell(sheetId, cell, expected);
  if (revealed.ok && revealed.value.type === "changed") {
    const change = { sheetId, block: { row: cell.row, column: cell.column, rows: 1, columns: 1 } };
    dispatch({ type: "cellsChanged", change, at: now() });
  }
  note(deps, finding, revealed);
};

export const unhideAndShow = async (deps: ActionDeps, finding: Finding): Promise<void> => {
  const { result } = deps.state.check;
  if (!result) return;
  const { sheetId, cell } = cellPlaceOf(finding, result.outcome);
  const unhidden = await deps.useCases.unhideSheet(sheetId, cell.sheet);
  if (unhidden.ok) return showFinding(deps, finding);
  note(deps, finding, unhidden);
};

const note = (
  deps: ActionDeps,
  finding: Finding,
  revealed: Result<RevealOutcome, WorkbookError>,
): void => {
  const cell = finding.cells[0]?.cell ?? { row: 0, column: 0 };
  changeList(deps, {
    type: "revealed",
    note: {
      id: finding.id,
      message: revealed.ok
        ? ui.reveal(revealed.value.type, toA1(cell))
        : failureText(revealed.error),
      isSheetHidden: revealed.ok && revealed.value.type === "sheetHidden",
    },
  });
};

const failureText = (error: WorkbookError): string => {
  const { title, fix } = errorText(error);
  return `${title}. ${fix}`;
};

const orderOf = ({ state, findingText }: ActionDeps): readonly Displayed[] => {
  const { result, list } = state.check;
  return result ? displayOrder(sectionsOf(result.outcome, list, findingText), list.open) : [];
};

interface Walk {
  readonly deps: ActionDeps;
  readonly outcome: CheckOutcome;
  readonly direction: Direction;
}

const nextIndex = (order: readonly Displayed[], walk: Walk): number | null => {
  const { deps, outcome, direction } = walk;
  const { list } = deps.state.check;
  const isOpen = ({ finding }: Displayed): boolean => !isAnswered(finding, outcome.review.answers);
  const way = direction === "next" ? 1 : -1;
  const start = startOf(order, list.current, direction);
  for (let taken = 0; taken < order.length; taken += 1) {
    const index = modulo(start + way * taken, order.length);
    const candidate = order[index];
    if (candidate && isOpen(candidate)) return index;
  }
  return null;
};

const placeIn = (order: readonly Displayed[], id: string): ListPlace => ({
  id,
  order: order.map(({ finding }) => finding.id),
});

/** From a finding that has been mended the way goes on with the nearest of its former neighbours. */
const startOf = (
  order: readonly Displayed[],
  current: ListPlace | null,
  direction: Direction,
): number => {
  if (!current) return direction === "next" ? 0 : -1;
  const indexOf = new Map(order.map(({ finding }, index) => [finding.id, index]));
  const former = current.order.indexOf(current.id);
  const neighbours =
    direction === "next"
      ? current.order.slice(former + 1)
      : current.order.slice(0, former).reverse();
  const here = indexOf.get(current.id);
  if (here !== undefined) return direction === "next" ? here + 1 : here - 1;
  const nearest = neighbours.find((id) => indexOf.has(id));
  return nearest === undefined ? (direction === "next" ? 0 : -1) : (indexOf.get(nearest) ?? 0);
};

const modulo = (value: number, divisor: number): number => ((value % divisor) + divisor) % divisor;
