// SPDX-License-Identifier: EUPL-1.2
import type { ExpectedCell } from "../domain/derive/derive-plan";
import { isSameNumber } from "../domain/derive/rounding";
import { cellId } from "../domain/shared/cell";
import type { CellValue } from "../domain/shared/sheet-snapshot";
import type { AppliedEdits, CellDifference } from "./ports";

/** Formula cells that show something other than what was computed here. Cells that were not written are not judged. */
export const computedDifferences = (
  { computed }: AppliedEdits,
  expected: readonly ExpectedCell[],
): readonly CellDifference[] =>
  expected.flatMap(({ cell, value }) => {
    const found = computed.get(cellId(cell));
    return found === undefined || isSame(value, found) ? [] : [{ cell, expected: value, found }];
  });

const isSame = (expected: number | string, found: CellValue): boolean =>
  typeof expected === "number" && typeof found === "number"
    ? isSameNumber(expected, found)
    : expected === found;
