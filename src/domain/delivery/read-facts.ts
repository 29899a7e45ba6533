// SPDX-License-Identifier: EUPL-1.2
import type { Block } from "../shared/cell";
import type { Layout } from "./delivery";
import { headingFacts } from "./heading-facts";
import { personalEntries } from "./personal-entries";
import { scanTable } from "./scan-table";
import type { SheetFacts } from "./sheet-facts";
import { strayEntries } from "./stray-entries";
import type { TableTools } from "./table-plan";
import type { TableRead } from "./table-read";

/** Looks at a table that was read for everything about it that is not a figure. */
export const readFacts = (tools: TableTools, read: TableRead): SheetFacts => {
  const columns = figureColumns(read.layout);
  const lines = new Set(read.rows.rows.map(({ row }) => row));
  const { snapshot } = read;
  return {
    ...headingFacts(tools, read),
    ...scanTable(tools, read, columns),
    mergedFigures: snapshot.mergedAreas.filter((area) => swallowsFigures(area, columns, lines)),
    hiddenRows: snapshot.hiddenRows.filter((row) => lines.has(row)),
    hiddenColumns: snapshot.hiddenColumns.filter((column) => columns.has(column)),
    isFiltered: snapshot.isFiltered ?? false,
    strays: strayEntries(tools, read),
    respelled: read.rows.respelled,
    personal: personalEntries(tools, read, columns),
  };
};

/** Columns (from 0) in which the rows of a table hold figures. */
const figureColumns = (layout: Layout): ReadonlySet<number> => {
  if (layout.kind === "yearColumns") return new Set(layout.years.map(({ column }) => column));
  if (layout.kind === "areaMatrix") {
    return new Set(layout.valueColumns.map(({ column }) => column));
  }
  const { value, base, rate } = layout.columns;
  return new Set([value, base, rate].filter((column) => column !== undefined));
};

const swallowsFigures = (
  { row, column, rows, columns }: Block,
  figures: ReadonlySet<number>,
  lines: ReadonlySet<number>,
): boolean => {
  if (rows * columns < 2) return false;
  const isIn = (at: number, from: number, count: number): boolean =>
    at >= from && at < from + count;
  return (
    [...figures].some((figure) => isIn(figure, column, columns)) &&
    Array.from({ length: rows }, (_, i) => row + i).some((line) => lines.has(line))
  );
};
