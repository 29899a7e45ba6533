// SPDX-License-Identifier: EUPL-1.2
import type { CellRef } from "../shared/cell";
import type { ValueType } from "../shared/sheet-snapshot";
import type { TableRead } from "./table-read";
import type { HeaderColumn } from "./header-columns";
import { headingRow } from "./header-columns";
import type { SheetFacts, TextCell } from "./sheet-facts";
import type { FoundHeader, TableTools } from "./table-plan";

type HeadingFacts = Pick<SheetFacts, "unknownColumns" | "repeatedHeadings" | "blankHeadings">;

/** So many figures under a blank heading make a column; a single one is a stray entry. */
const FIGURES_OF_A_COLUMN = 2;

/** What is wrong with the headings of a table that could be read all the same. */
export const headingFacts = (tools: TableTools, read: TableRead): HeadingFacts => ({
  unknownColumns: unknownColumns(tools, read),
  repeatedHeadings: repeatedHeadings(tools, read.header),
  blankHeadings: blankHeadings(tools, read),
});

const stubColumns = ({ stub: { id, title, groups, areas } }: FoundHeader): ReadonlySet<number> =>
  new Set([...[id, title].filter((column) => column !== null), ...groups, ...areas]);

/** In an area matrix a heading that means nothing is an unknown group (COD-01). */
const unknownColumns = (tools: TableTools, { header, layout }: TableRead): readonly TextCell[] => {
  const stubs = stubColumns(header);
  if (header.kind === "areaMatrix") return [];
  return header.columns.unknown
    .filter(({ column }) => !stubs.has(column) && filledTypes(tools, layout, column).length > 0)
    .map((column) => headingOf(tools, header, column));
};

/** The same text over two columns of figures or of the same role; merged headings belong to one column. */
const repeatedHeadings = (tools: TableTools, header: FoundHeader) => {
  const { columns } = header;
  const years = new Map(
    columns.years.map(({ column, year, measure }) => [column, `${year} ${measure}`]),
  );
  const roles = new Map(
    [...columns.byRole].flatMap(([role, found]) => found.map((column) => [column, role] as const)),
  );
  const byMeaning = new Map<string, TextCell[]>();
  for (const column of header.block.columns) {
    const meaning = years.get(column.column) ?? roles.get(column.column);
    if (meaning === undefined || meaning === "status") continue;
    const heading = headingOf(tools, header, column);
    const { row, column: at } = heading.cell;
    if (tools.grid.valueAt(row, at) === "") continue;
    const id = `${meaning} ${column.joined.label}`;
    byMeaning.set(id, [...(byMeaning.get(id) ?? []), heading]);
  }
  return [...byMeaning.values()].filter((same) => same.length > 1);
};

const headingOf = (
  { grid }: TableTools,
  { block }: FoundHeader,
  { column, leaf }: HeaderColumn,
): TextCell => {
  const row = headingRow(grid, block, { column, text: leaf.text });
  return { cell: grid.cellAt(row, column), text: leaf.text };
};

const blankHeadings = (tools: TableTools, { header, layout }: TableRead): readonly CellRef[] => {
  const { grid } = tools;
  const named = new Set(header.block.columns.map(({ column }) => column));
  const stubs = stubColumns(header);
  const first = Math.min(...named);
  const blank: CellRef[] = [];
  for (let column = first + 1; column < layout.lastColumn; column += 1) {
    if (named.has(column) || stubs.has(column)) continue;
    const numbers = filledTypes(tools, layout, column).filter((type) => type === "Double");
    if (numbers.length >= FIGURES_OF_A_COLUMN) blank.push(grid.cellAt(header.block.last, column));
  }
  return blank;
};

const filledTypes = (
  { grid }: TableTools,
  { dataRows: { first, last } }: TableRead["layout"],
  column: number,
): readonly ValueType[] => {
  const types: ValueType[] = [];
  for (let row = first; row <= last; row += 1) {
    const type = grid.typeAt(row, column);
    if (type !== "Empty") types.push(type);
  }
  return types;
};
