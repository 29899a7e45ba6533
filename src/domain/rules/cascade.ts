// SPDX-License-Identifier: EUPL-1.2
import type { Observation } from "../delivery/delivery";
import { type CellRef, cellId } from "../shared/cell";
import type { Finding } from "./finding";
import { type RuleMeta, type RuleCode, type Messages, UNREADABLE_CODES } from "./rule";

/** Remembers which cells are already known to be wrong, so that one cause gives one finding. */
export interface Cascade {
  /** true: a cell of the check is unreadable or carries a finding that this rule gives way to. */
  readonly isBlocked: (meta: RuleMeta<RuleCode, Messages>, cells: readonly CellRef[]) => boolean;
  readonly note: (finding: Finding) => void;
}

export const createCascade = (observations: readonly Observation[]): Cascade => {
  const unreadable = unreadableCells(observations);
  const codesByCell = new Map<string, Set<string>>();
  return {
    isBlocked: (meta, cells) =>
      cells.some((cell) => {
        const id = cellId(cell);
        if (unreadable.has(id) && !UNREADABLE_CODES.includes(meta.code)) return true;
        const codes = codesByCell.get(id);
        return codes !== undefined && meta.suppressedBy.some((code) => codes.has(code));
      }),
    note: ({ code, severity, cells }) => {
      // An information explains something; it does not say that the cell is wrong.
      if (severity === "information") return;
      for (const { cell } of cells) {
        const id = cellId(cell);
        const codes = codesByCell.get(id) ?? new Set<string>();
        codes.add(code);
        codesByCell.set(id, codes);
      }
    },
  };
};

const unreadableCells = (observations: readonly Observation[]): ReadonlySet<string> => {
  const cells = new Set<string>();
  for (const { value, cell } of observations) {
    if (value.kind === "unreadable") cells.add(cellId(cell));
  }
  return cells;
};
