// SPDX-License-Identifier: EUPL-1.2
import type { StatusId } from "../catalogue/catalogue-schema";
import type { CellKey, MarkStatus } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";

/** One figure of the report: what the first delivery that names it says. */
export interface DataRow {
  readonly key: CellKey;
  /** A number, also 0 for "nothing there"; else the sign. */
  readonly value: number | string;
  /** "ok" for a plain number, the status of the sign, or the marks beside the number. */
  readonly statuses: readonly StatusId[];
  readonly marks: readonly MarkStatus[];
  /** null: not read but the sum of other figures. */
  readonly cell: CellRef | null;
}
