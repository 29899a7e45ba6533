// SPDX-License-Identifier: EUPL-1.2
import type { ListLayout } from "../delivery/delivery";
import { ownColumns } from "./own-columns";
import { planListChanges } from "./plan-list-changes";
import { planRateColumn } from "./plan-rate-column";
import { headingRow, NO_COLUMNS, type PlannedColumns, type SourceSheet } from "./sheet-part";

/** The columns at the right of a list: the rate of a row, then its change from the year before. */
export const planListColumns = (source: SourceSheet, layout: ListLayout): PlannedColumns => {
  const { value } = layout.columns;
  if (value === undefined) return NO_COLUMNS;
  const headerRow = headingRow(source, value, (text) => text !== "");
  const { columnOf, added } = ownColumns(source.snapshot, {
    headerRow,
    firstRow: layout.headerRows.first,
    lastRow: layout.dataRows.last,
    firstColumn: layout.lastColumn + 1,
  });
  const { measures } = source.options;
  const frame = { layout, headerRow, columnOf };
  const parts = [
    ...(measures.includes("indicators") ? [planRateColumn(source, frame)] : []),
    ...(measures.includes("yearChange") ? [planListChanges(source, frame)] : []),
  ];
  return {
    cells: parts.flatMap(({ cells }) => cells),
    skipped: parts.flatMap(({ skipped }) => skipped),
    newColumns: added(),
  };
};
