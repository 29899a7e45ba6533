// SPDX-License-Identifier: EUPL-1.2
import type { PlannedTable } from "../../../src/domain/report/report-plan";
import { columnIndex } from "../../../src/domain/shared/cell";
import type { CellContent, WorkbookEdit } from "../../../src/domain/shared/workbook-edit";

export interface TableGrid {
  readonly heads: readonly CellContent[];
  /** Rows of the body, the stub included. */
  readonly body: readonly (readonly CellContent[])[];
  readonly formats: readonly (readonly (string | null)[])[];
  /** Column A of the whole sheet. */
  readonly lines: readonly string[];
}

const editOf = <K extends WorkbookEdit["kind"]>(
  edits: readonly WorkbookEdit[],
  kind: K,
): Extract<WorkbookEdit, { kind: K }> => {
  const edit = edits.find((candidate) => candidate.kind === kind);
  if (!edit) throw new Error(`There is no edit ${kind}.`);
  return edit as Extract<WorkbookEdit, { kind: K }>;
};

/** The table as a plan for a new sheet writes it. */
export const gridOf = ({ edits }: Pick<PlannedTable, "edits">): TableGrid => {
  const { block } = editOf(edits, "addTable");
  const cells = new Map<string, { content: CellContent; format: string | null }>();
  for (const edit of edits) {
    if (edit.kind !== "putBlock") continue;
    edit.contents.forEach((row, r) =>
      row.forEach((content, c) =>
        cells.set(`${edit.at.row + r}:${edit.at.column + c}`, {
          content,
          format: edit.numberFormats?.[r]?.[c] ?? null,
        }),
      ),
    );
  }
  const rowAt = (row: number) =>
    Array.from({ length: block.columns }, (_, column) => cells.get(`${row}:${column}`));
  const rows = Array.from({ length: block.rows - 1 }, (_, row) => rowAt(block.row + 1 + row));
  return {
    heads: rowAt(block.row).map((cell) => cell?.content ?? null),
    body: rows.map((row) => row.map((cell) => cell?.content ?? null)),
    formats: rows.map((row) => row.map((cell) => cell?.format ?? null)),
    lines: Array.from({ length: 90 }, (_, row) => {
      const content = cells.get(`${row}:0`)?.content;
      return typeof content === "string" ? content : "";
    }),
  };
};

/** What the table shows: delivered values, signs, and for formulas the value the plan expects. */
export const shownValues = (table: PlannedTable): readonly (readonly (number | string)[])[] => {
  const { block } = editOf(table.edits, "addTable");
  return gridOf(table).body.map((row, r) =>
    row.map((content, c) => {
      if (typeof content === "number" || typeof content === "string") return content;
      const cell = table.expected.find(
        ({ cell: at }) => at.row === block.row + 1 + r && at.column === c,
      );
      return cell?.value ?? "";
    }),
  );
};

export const formulaOf = (content: CellContent | undefined): string | null =>
  typeof content === "object" && content !== null ? content.formula : null;

/**
 * The formula as seen from its own cell: the same text for cells that do the same. What stands in `IM_Daten` has its
 * place by the order of deliveries, so that only "a cell of IM_Daten" is left of such a reference.
 */
export const toR1C1 = (
  formula: string,
  at: { readonly row: number; readonly column: number },
): string =>
  formula
    .replace(/'IM_Daten'!\$G\$\d+/g, "DATA")
    .replace(/(?<![A-Za-z"])(\$?)([A-Z]{1,2})(\$?)(\d+)(?![\d(])/g, (...match) => {
      const [, fixedColumn, letters, fixedRow, digits] = match as string[];
      const column = columnIndex(letters ?? "");
      const row = Number(digits) - 1;
      const c = fixedColumn === "$" ? `C${column + 1}` : `C[${column - at.column}]`;
      const r = fixedRow === "$" ? `R${row + 1}` : `R[${row - at.row}]`;
      return r + c;
    });
