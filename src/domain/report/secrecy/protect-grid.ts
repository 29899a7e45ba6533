// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../../shared/result";
import { type Audit, auditOf } from "./audit";
import { completeValues } from "./complete-values";
import type { CountGrid, FigureId } from "./count-grid";
import { type GridNetwork, gridNetwork } from "./grid-network";
import { type LaidGrid, layOutGrid } from "./laid-grid";
import { firstCandidate, type HidingState, nextForLines } from "./line-rule";
import { primaryCells, secretRests } from "./primary";
import type {
  AuditedCell,
  CellSecrecy,
  PrimaryReason,
  Refusal,
  SecondaryReason,
} from "./secrecy-result";
import type { SecrecyRules } from "./secrecy-rules";

/** Everything about a grid that does not depend on what other tables hide. */
export interface PreparedGrid {
  readonly laid: LaidGrid;
  readonly network: GridNetwork;
  readonly rules: SecrecyRules;
  readonly values: readonly number[];
  readonly primary: ReadonlyMap<number, PrimaryReason>;
  readonly secretRests: readonly number[];
}

export interface ProtectedGrid {
  readonly cells: ReadonlyMap<FigureId, CellSecrecy>;
  readonly audit: readonly AuditedCell[];
  /** Inner cells that have a number, and how many of them are hidden. */
  readonly inner: number;
  readonly hiddenInner: number;
}

/** What is known of a grid before it is protected. */
export interface HiddenBefore {
  /** Whether another grid hides the figure for reasons of its own. */
  readonly elsewhere: (figure: FigureId) => boolean;
  /** What this grid hid in an earlier pass; others may have followed it, so it stays hidden. */
  readonly own: ReadonlyMap<FigureId, CellSecrecy>;
}

type Hidden = Map<number, Extract<CellSecrecy, { state: "hidden" }>>;

export const prepareGrid = (grid: CountGrid, rules: SecrecyRules): PreparedGrid => {
  const laid = layOutGrid(grid);
  const network = gridNetwork(laid);
  const values = completeValues(network, laid.cells);
  const primary = primaryCells(laid, rules);
  return { laid, network, rules, values, primary, secretRests: secretRests(laid, rules, values) };
};

/**
 * Hides what is secret, what other tables hide, and as little more as the rules find, until an outsider can narrow no
 * secret cell down. Hiding one more cell never narrows another, so a cell that was found safe stays safe.
 */
export const protectGrid = (
  grid: PreparedGrid,
  before: HiddenBefore,
): Result<ProtectedGrid, Refusal> => {
  const hidden = firstHidden(grid, before);
  const toProtect = [...hidden.keys(), ...grid.secretRests];
  hideAgain(grid, hidden, before.own);
  const state = hidingState(grid, (cell) => hidden.has(cell));
  if (!grid.rules.secondary) return ok(resultOf(grid, hidden, null));
  hideForLines(state, hidden);
  let audit = auditOf(state, grid.network);
  for (const cell of toProtect) {
    while (!audit.isSafe(cell)) {
      const next = nextFor(state, cell);
      if (next === null) return err({ kind: "cannotProtect", figures: figuresFor(grid, cell) });
      hide(hidden, next, "width");
      hideForLines(state, hidden);
      audit = auditOf(state, grid.network);
    }
  }
  showUseless(hidden, audit, keptCells(grid, before.own));
  return ok(resultOf(grid, hidden, { audit, toProtect }));
};

export const hidingState = (
  { laid, rules, values }: PreparedGrid,
  isHidden: HidingState["isHidden"],
): HidingState => ({ grid: laid, rules, values, isHidden });

const firstHidden = ({ laid, primary }: PreparedGrid, { elsewhere }: HiddenBefore): Hidden => {
  const hidden: Hidden = new Map();
  for (const { index, figure } of laid.cells) {
    const reason = primary.get(index);
    if (reason) hidden.set(index, { state: "hidden", by: "primary", reason });
    else if (figure !== null && elsewhere(figure)) hide(hidden, index, "otherTable");
  }
  return hidden;
};

const hideAgain = (grid: PreparedGrid, hidden: Hidden, own: HiddenBefore["own"]): void => {
  for (const { index, figure } of grid.laid.cells) {
    const state = own.get(figure ?? "");
    if (state?.state === "hidden" && !hidden.has(index)) hidden.set(index, state);
  }
};

const keptCells = ({ laid }: PreparedGrid, own: HiddenBefore["own"]): ReadonlySet<number> =>
  new Set(
    laid.cells
      .filter(({ figure }) => own.get(figure ?? "")?.state === "hidden")
      .map(({ index }) => index),
  );

const hide = (hidden: Hidden, cell: number, reason: SecondaryReason): void => {
  hidden.set(cell, { state: "hidden", by: "secondary", reason });
};

const hideForLines = (state: HidingState, hidden: Hidden): void => {
  let next = nextForLines(state);
  while (next !== null) {
    hide(hidden, next, "line");
    next = nextForLines(state);
  }
};

/** One more cell from the lines of a cell; where these are used up, from the lines of the hidden cells beside it. */
const nextFor = (state: HidingState, cell: number): number | null => {
  const { lines, linesOf } = state.grid;
  const reached = new Set([cell]);
  let edge: readonly number[] = [cell];
  while (edge.length > 0) {
    const near = [...new Set(edge.flatMap((index) => linesOf[index] ?? []))].flatMap(
      (line) => lines[line] ?? [],
    );
    const candidate = firstCandidate(state, near);
    if (candidate !== null) return candidate;
    edge = near
      .flatMap(({ parts, total }) => [...parts, total])
      .filter((index) => {
        const isNew = !reached.has(index);
        reached.add(index);
        return isNew;
      });
  }
  return null;
};

/** A cell hidden for others that everybody can compute protects nobody: whoever reads the table knows it anyway. */
const showUseless = (hidden: Hidden, { bounds }: Audit, kept: ReadonlySet<number>): void => {
  for (const [cell, { by, reason }] of [...hidden]) {
    if (by === "primary" || reason === "otherTable" || kept.has(cell)) continue;
    const { lowest, highest } = bounds(cell);
    if (lowest === highest) hidden.delete(cell);
  }
};

const resultOf = (
  grid: PreparedGrid,
  hidden: Hidden,
  audited: { readonly audit: Audit; readonly toProtect: readonly number[] } | null,
): ProtectedGrid => {
  const { cells } = grid.laid;
  const inner = cells.filter(({ isInner, value }) => isInner && typeof value === "number");
  return {
    cells: new Map(
      cells.flatMap(({ index, figure }) =>
        figure === null ? [] : [[figure, hidden.get(index) ?? { state: "shown" }] as const],
      ),
    ),
    audit: audited
      ? audited.toProtect.flatMap((cell) => auditedCell(grid, audited.audit, cell))
      : [],
    inner: inner.length,
    hiddenInner: inner.filter(({ index }) => hidden.has(index)).length,
  };
};

/** Cells of the rest have no name and are left out. */
const auditedCell = (
  { laid }: PreparedGrid,
  { bounds }: Audit,
  cell: number,
): readonly AuditedCell[] => {
  const figure = laid.cells[cell]?.figure ?? null;
  if (figure === null) return [];
  const { lowest, highest } = bounds(cell);
  return [{ figure, lowest, highest: highest === Infinity ? null : highest }];
};

/** The figure that cannot be protected; for a cell of the rest, the totals that give it away. */
const figuresFor = ({ laid }: PreparedGrid, cell: number): readonly FigureId[] => {
  const figure = laid.cells[cell]?.figure ?? null;
  if (figure !== null) return [figure];
  const totals = (laid.linesOf[cell] ?? []).flatMap((line) => laid.lines[line]?.total ?? []);
  return totals.flatMap((total) => laid.cells[total]?.figure ?? []);
};
