// SPDX-License-Identifier: EUPL-1.2
import { err, ok, type Result } from "../../shared/result";
import type { FigureId } from "./count-grid";
import type { FinishedGrid } from "./joint-proof";
import { type PreparedGrid, type ProtectedGrid, protectGrid } from "./protect-grid";
import type { Refusal } from "./secrecy-result";

export interface PreparedTable {
  readonly id: string;
  readonly grids: readonly PreparedGrid[];
  /** Every figure of its grids. */
  readonly figures: ReadonlySet<FigureId>;
}

export type TableOutcome = Result<readonly FinishedGrid[], Refusal>;

/** Tables that show common figures, directly or by way of others. */
export const linkedGroups = (
  tables: readonly PreparedTable[],
): readonly (readonly PreparedTable[])[] => {
  const tablesOf = new Map<FigureId, PreparedTable[]>();
  for (const table of tables) {
    for (const figure of table.figures) {
      tablesOf.set(figure, [...(tablesOf.get(figure) ?? []), table]);
    }
  }
  const seen = new Set<PreparedTable>();
  return tables.flatMap((table) => {
    if (seen.has(table)) return [];
    seen.add(table);
    const reached = new Set([table]);
    for (const member of reached) {
      for (const figure of member.figures) {
        for (const other of tablesOf.get(figure) ?? []) {
          seen.add(other);
          reached.add(other);
        }
      }
    }
    return [tables.filter((candidate) => reached.has(candidate))];
  });
};

/**
 * Protects tables that share figures: what one hides the others hide too, until nothing changes. A table that cannot be
 * made safe is not published, so its hidden cells bind nobody: first those go that fail for themselves, then whoever
 * fails because of the others, who start again without it.
 */
export const protectLinked = (
  tables: readonly PreparedTable[],
  maximumShare: number,
): ReadonlyMap<string, TableOutcome> => {
  const outcomes = new Map<string, TableOutcome>();
  let left: readonly PreparedTable[] = tables;
  const refuse = ({ table, refusal }: Refused): void => {
    outcomes.set(table.id, err(refusal));
    left = left.filter((other) => other !== table);
  };
  for (const table of tables) {
    const alone = protectTogether([table], maximumShare);
    if (alone.ok) outcomes.set(table.id, ok(alone.value.get(table.id) ?? []));
    else refuse(alone.error);
  }
  // A single one left keeps what it has alone.
  while (left.length > 1) {
    const round = protectTogether(left, maximumShare);
    if (round.ok) {
      for (const [id, grids] of round.value) outcomes.set(id, ok(grids));
      return outcomes;
    }
    refuse(round.error);
  }
  return outcomes;
};

type Refused = { readonly table: PreparedTable; readonly refusal: Refusal };

interface Unit {
  readonly table: PreparedTable;
  readonly grid: PreparedGrid;
  readonly figures: ReadonlySet<FigureId>;
}

/** Stops at the first table that has to be refused. */
const protectTogether = (
  tables: readonly PreparedTable[],
  maximumShare: number,
): Result<ReadonlyMap<string, readonly FinishedGrid[]>, Refused> => {
  const units = tables.flatMap((table) => table.grids.map((grid) => toUnit(table, grid)));
  const done = new Map<PreparedGrid, ProtectedGrid>();
  const origins = new Map<FigureId, Set<PreparedGrid>>();
  const isHiddenBeside = (figure: FigureId, grid: PreparedGrid): boolean =>
    [...(origins.get(figure) ?? [])].some((origin) => origin !== grid);
  let open: readonly Unit[] = units;
  while (open.length > 0) {
    const added = new Set<FigureId>();
    for (const { table, grid } of open) {
      const result = protectGrid(grid, {
        elsewhere: (figure) => isHiddenBeside(figure, grid),
        own: done.get(grid)?.cells ?? new Map(),
      });
      if (!result.ok) return err({ table, refusal: result.error });
      done.set(grid, result.value);
      for (const figure of ownFigures(result.value)) {
        const known = origins.get(figure) ?? new Set();
        if (!known.has(grid)) added.add(figure);
        origins.set(figure, known.add(grid));
      }
    }
    open = units.filter(({ grid, figures }) =>
      [...added].some((figure) => figures.has(figure) && isHiddenBeside(figure, grid)),
    );
  }
  return collect(tables, done, maximumShare);
};

const collect = (
  tables: readonly PreparedTable[],
  done: ReadonlyMap<PreparedGrid, ProtectedGrid>,
  maximumShare: number,
): Result<ReadonlyMap<string, readonly FinishedGrid[]>, Refused> => {
  const found = new Map<string, readonly FinishedGrid[]>();
  for (const table of tables) {
    const grids = table.grids.flatMap((grid) => {
      const result = done.get(grid);
      return result ? [{ grid, result }] : [];
    });
    const cells = grids.reduce((sum, { result }) => sum + result.inner, 0);
    const hidden = grids.reduce((sum, { result }) => sum + result.hiddenInner, 0);
    if (hidden > maximumShare * cells) {
      return err({ table, refusal: { kind: "tooMuchHidden", hidden, cells, maximumShare } });
    }
    found.set(table.id, grids);
  }
  return ok(found);
};

const toUnit = (table: PreparedTable, grid: PreparedGrid): Unit => ({
  table,
  grid,
  figures: new Set(grid.laid.cells.flatMap(({ figure }) => figure ?? [])),
});

/** What a grid hides for reasons of its own. */
const ownFigures = ({ cells }: ProtectedGrid): readonly FigureId[] =>
  [...cells].flatMap(([figure, cell]) =>
    cell.state === "hidden" && cell.reason !== "otherTable" ? [figure] : [],
  );
