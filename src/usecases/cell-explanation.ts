// SPDX-License-Identifier: EUPL-1.2
import type { Department, Indicator, Quantity } from "../domain/catalogue/catalogue-schema";
import type { CellSubject } from "../domain/delivery/cell-subject";
import type { CheckResult, Finding } from "../domain/rules/finding";
import type { WorkbookSnapshot } from "../domain/shared/sheet-snapshot";
import type { ActiveCell } from "./ports";

/** An Angabe or Kennzahl with what the catalogue knows of it. */
export type ExplainedSubject =
  | {
      readonly type: "quantity";
      readonly quantity: Quantity;
      /** Whom or what is counted. */
      readonly populationBase: string;
      readonly uses: readonly {
        readonly indicator: Indicator;
        readonly role: Quantity["usedBy"][number]["role"];
      }[];
    }
  | {
      readonly type: "indicator";
      readonly indicator: Indicator;
      readonly numerator: Quantity | null;
      readonly denominator: Quantity | null;
      /** The base at another date, where the rate is formed with the mean of both. */
      readonly meanWith: Quantity | null;
    };

export interface CellExplanation {
  readonly active: ActiveCell;
  /** null: the cell belongs to no Angabe and no Kennzahl. */
  readonly found: {
    readonly place: Omit<CellSubject, "type" | "id">;
    readonly subject: ExplainedSubject;
    /** Who delivers the Angabe, or answers for the Kennzahl. */
    readonly owner: Department | null;
  } | null;
}

/** What a check leaves behind, as far as it is asked for a cell. */
interface CheckedWorkbook {
  readonly result: CheckResult;
  readonly snapshot: WorkbookSnapshot;
}

/** Findings of a check that speak of the cell; the sheet may have another name by now. */
export const findingsAt = (
  { result, snapshot }: CheckedWorkbook,
  { sheetId, cell }: ActiveCell,
): readonly Finding[] => {
  const name = snapshot.sheets.find(({ id }) => id === sheetId)?.name;
  return result.findings.filter(({ cells }) =>
    cells.some(
      ({ cell: found }) =>
        found.sheet === name && found.row === cell.row && found.column === cell.column,
    ),
  );
};
