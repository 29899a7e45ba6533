// SPDX-License-Identifier: EUPL-1.2
import type { ComputedCell } from "../shared/computed-cell";
import type { CellValue } from "../shared/sheet-snapshot";

/** What a finding about a computed cell tells. */
export interface ComputedFacts {
  readonly value: CellValue;
  readonly expected: number | string;
  /** The formula that belongs there; for mending it, not for its reader. */
  readonly formula: string;
}

/** Where and what; a computed cell has no key of its own beside its labels. */
export const describeComputed = ({ cell, label, formula, expected, value }: ComputedCell) => ({
  data: { value, expected, formula },
  sheet: cell.sheet,
  cells: [{ cell, role: "target", text: String(value) }] as const,
  target: [],
  aspect: label,
});
