// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { StatusId } from "../catalogue/catalogue-schema";
import { type CellKey, type MarkStatus, numberOf, type Observation } from "../delivery/delivery";
import { isSameNumber } from "../derive/rounding";
import type { CellRef } from "../shared/cell";
import { homeKey } from "./data-key";
import { signOf } from "./signs";

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
  /** The file it was merged from, by the name that `IM_Daten` gives it; "" for a figure of this workbook. */
  readonly file: string;
  /** What the department wrote beside it, "" for nothing. */
  readonly remark: string;
  /** Name of an entered group as it was typed; absent for groups of the catalogue, or where it is not known. */
  readonly groupName?: string;
}

/** A figure as it was read, of this workbook; null for a cell that is blank or cannot be read. */
export const toDataRow = (
  catalogue: Catalogue,
  { key, value, cell, remark }: Observation,
): DataRow | null => {
  const source = { key: homeKey(catalogue, key), cell, file: "", remark: remark.trim() };
  if (value.kind === "number") {
    const statuses: readonly StatusId[] = value.marks.length === 0 ? ["ok"] : value.marks;
    return { ...source, value: value.value, statuses, marks: value.marks };
  }
  if (value.kind !== "sign") return null;
  const shown = numberOf(value) ?? signOf(catalogue, value.status);
  return { ...source, value: shown, statuses: [value.status], marks: [] };
};

/** Whether two deliveries of a figure agree; marks may differ. */
export const saysTheSame = (a: DataRow, b: DataRow): boolean =>
  typeof a.value === "number" && typeof b.value === "number"
    ? isSameNumber(a.value, b.value)
    : a.value === b.value && a.statuses[0] === b.statuses[0];

/** The value as it is shown beside another one. */
export const valueText = ({ value }: DataRow): string => String(value).replace(".", ",");
