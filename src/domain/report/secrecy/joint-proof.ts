// SPDX-License-Identifier: EUPL-1.2
import { type Audit, auditOf } from "./audit";
import type { FigureId } from "./count-grid";
import type { LaidGrid, SumLine } from "./laid-grid";
import { hidingState, type PreparedGrid, type ProtectedGrid } from "./protect-grid";

/** A grid as it will be published. */
export interface FinishedGrid {
  readonly grid: PreparedGrid;
  readonly result: ProtectedGrid;
}

/**
 * Secret figures for which no proof was found that they stay safe when somebody reads all these tables together.
 * The proof gives the outsider more than is shown: every hidden figure that another table shows as well. A figure that
 * several tables share has to be safe in all of them in the same direction. What is found safe this way is safe; what is
 * not found may be safe all the same.
 */
export const unprovedFigures = (grids: readonly FinishedGrid[]): ReadonlySet<FigureId> => {
  const telling = withoutRepeated(grids);
  const tellingOf = new Map<FigureId, number>();
  for (const { result } of telling) {
    for (const figure of result.cells.keys()) {
      tellingOf.set(figure, (tellingOf.get(figure) ?? 0) + 1);
    }
  }
  const facts: JointFacts = {
    isShared: (figure) => (tellingOf.get(figure) ?? 0) > 1,
    isSecret: isSecretAnywhere(grids),
    width: Math.max(...grids.map(({ grid }) => grid.rules.width)),
  };
  return new Set(telling.flatMap((finished) => unprovedIn(finished, facts)));
};

interface JointFacts {
  readonly isShared: (figure: FigureId) => boolean;
  readonly isSecret: (figure: FigureId) => boolean;
  /** The largest that any of the tables asks for. */
  readonly width: number;
}

/** What one table hides because of another is no secret itself, unless it is one there. */
const isSecretAnywhere = (grids: readonly FinishedGrid[]): JointFacts["isSecret"] => {
  const secrets = new Set(
    grids.flatMap(({ result }) =>
      [...result.cells].flatMap(([figure, cell]) =>
        cell.state === "hidden" && cell.by === "primary" ? [figure] : [],
      ),
    ),
  );
  return (figure) => secrets.has(figure);
};

const unprovedIn = (
  { grid, result }: FinishedGrid,
  { isShared, isSecret, width }: JointFacts,
): readonly FigureId[] => {
  const indexOf = new Map(grid.laid.cells.map(({ figure, index }) => [figure, index]));
  const shared = new Set(
    grid.laid.cells
      .filter(({ figure }) => figure !== null && isShared(figure))
      .map(({ index }) => index),
  );
  const state = hidingState(grid, (cell) => isHiddenIn(result, grid.laid.cells[cell]?.figure));
  const auditWithout = (open: number | null): Audit =>
    auditOf(state, grid.network, new Set([...shared].filter((cell) => cell !== open)));
  const alone = auditWithout(null);
  return result.audit
    .map(({ figure }) => figure)
    .filter(isSecret)
    .filter((figure) => {
      const cell = indexOf.get(figure) ?? -1;
      if (!shared.has(cell)) return !alone.isSafe(cell);
      const value = grid.laid.cells[cell]?.value;
      if (typeof value !== "number") return true;
      // The same in every table, as it depends on the value alone.
      return !auditWithout(cell).isSafeBy(cell, value < width ? "rise" : "fall");
    });
};

const isHiddenIn = ({ cells }: ProtectedGrid, figure: FigureId | null | undefined): boolean =>
  cells.get(figure ?? "")?.state === "hidden";

/** Grids that say nothing beyond another one: all their sums stand there as well. Of two equal ones the first stays. */
const withoutRepeated = (grids: readonly FinishedGrid[]): readonly FinishedGrid[] => {
  const sums = grids.map(
    ({ grid }) => new Set(grid.laid.lines.map((sum) => nameOf(grid.laid, sum))),
  );
  const repeats = (index: number, other: number): boolean =>
    index !== other &&
    [...(sums[index] ?? [])].every((sum) => sums[other]?.has(sum)) &&
    ((sums[index]?.size ?? 0) < (sums[other]?.size ?? 0) || other < index);
  return grids.filter((_, index) => !grids.some((__, other) => repeats(index, other)));
};

const nameOf = ({ cells }: LaidGrid, { parts, total }: SumLine): string => {
  const names = parts.map((part) => cells[part]?.figure ?? "rest").sort();
  return `${cells[total]?.figure ?? "rest"} = ${names.join(" + ")}`;
};
