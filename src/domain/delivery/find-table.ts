// SPDX-License-Identifier: EUPL-1.2
import { classifyColumns, type ClassifiedColumns } from "./classify-columns";
import type { ColumnRole, UnreadSheet } from "./delivery";
import { type HeaderBlock, headerCandidates, isFigureColumn } from "./find-header";
import { inferRole } from "./infer-role";
import { matrixColumns } from "./matrix-columns";
import { missingColumn, unreadableHeader } from "./missing-column";
import { tableContext } from "./table-context";
import type { FoundHeader, ReadHeader, StubColumns, TableKind, TableTools } from "./table-plan";

/** The table of a sheet, or why none could be recognised. */
export type FoundTable =
  | { readonly found: true; readonly header: FoundHeader }
  | { readonly found: false; readonly problem: UnreadSheet["problem"] };

export interface SearchOptions {
  readonly isQuestionnaire: boolean;
  /** First row (from 0) that is certainly below the table; null where nothing says so. */
  readonly endRow: number | null;
}

const MEASURE_ROLES: readonly ColumnRole[] = ["value", "base", "rate"];

/** Finds the header that says most about its columns; the topmost of equals, because a header can be repeated below. */
export const findTable = (tools: TableTools, options: SearchOptions): FoundTable => {
  const headers = headerCandidates(tools, options.endRow).map((block) => readHeader(tools, block));
  const usable = headers.flatMap((header): readonly FoundHeader[] => {
    const kind = kindOf(tools, header);
    return kind === null ? [] : [{ ...header, kind }];
  });
  const best = mostTelling(usable);
  if (!best) return { found: false, problem: unreadableHeader(tools, mostTelling(headers)) };
  const problem = missingColumn(tools, best, options.isQuestionnaire);
  return problem ? { found: false, problem } : { found: true, header: best };
};

const mostTelling = <H extends ReadHeader>(headers: readonly H[]): H | undefined =>
  headers.reduce<H | undefined>(
    (best, header) => (best && weightOf(best) >= weightOf(header) ? best : header),
    undefined,
  );

const weightOf = ({ columns }: ReadHeader): number => columns.years.length + columns.byRole.size;

const readHeader = (tools: TableTools, block: HeaderBlock): ReadHeader => {
  const columns = classifyColumns(block);
  const stub = stubOf(tools, block, columns);
  const isStub = new Set([stub.id, stub.title, ...stub.groups, ...stub.areas]);
  const dated = new Set(columns.years.map(({ column }) => column));
  const figures = block.columns.filter(({ column }) =>
    dated.size > 0
      ? dated.has(column)
      : !isStub.has(column) && isFigureColumn(tools.grid, block.last + 1, column),
  );
  return { block, columns, stub, figures, context: tableContext(tools, block, figures) };
};

const stubOf = (
  tools: TableTools,
  block: HeaderBlock,
  { byRole, years }: ClassifiedColumns,
): StubColumns => {
  const textColumns = (role: ColumnRole): readonly number[] =>
    (byRole.get(role) ?? []).filter(
      (column) => !isFigureColumn(tools.grid, block.last + 1, column),
    );
  const named: StubColumns = {
    id: byRole.get("indicatorId")?.[0] ?? null,
    title: textColumns("indicatorTitle")[0] ?? null,
    groups: textColumns("group"),
    areas: textColumns("area"),
  };
  const hasStub = named.title !== null || named.groups.length > 0 || named.areas.length > 0;
  const firstYear = Math.min(...years.map(({ column }) => column));
  return hasStub || !Number.isFinite(firstYear)
    ? named
    : withInferred(tools, block, { named, firstYear });
};

/** Many published tables leave the corner over the stub blank; then the texts below say what they are. */
const withInferred = (
  tools: TableTools,
  { last, columns }: HeaderBlock,
  { named, firstYear }: { readonly named: StubColumns; readonly firstYear: number },
): StubColumns => {
  let stub = named;
  for (let column = 0; column < firstYear; column += 1) {
    if (columns.some((header) => header.column === column)) continue;
    const role = inferRole(tools, last + 1, column);
    if (role === "area") stub = { ...stub, areas: [...stub.areas, column] };
    if (role === "group") stub = { ...stub, groups: [...stub.groups, column] };
    if (role === "indicatorTitle" && stub.title === null) stub = { ...stub, title: column };
    if (role === "indicatorId" && stub.id === null) stub = { ...stub, id: column };
  }
  return stub;
};

/** null: the header does not say enough to read anything. */
const kindOf = (tools: TableTools, header: ReadHeader): TableKind | null => {
  const { columns, stub } = header;
  const hasBlocks = hasYearBlocks(header);
  if (columns.years.length > 0 && !hasBlocks) return namesRows(header) ? "yearColumns" : null;
  if (hasYearAndMeasure(columns)) return namesRows(header) ? "list" : null;
  // One date over several groups is the date of an area matrix; several years over them we cannot read.
  const isOneDate = new Set(columns.years.map(({ year }) => year)).size <= 1;
  return isOneDate && stub.id === null && isAreaMatrix(tools, header) ? "areaMatrix" : null;
};

/** Rows are named by Kennung or label, or by group or area where the title names the quantity. */
const namesRows = ({ stub, context }: ReadHeader): boolean =>
  stub.id !== null ||
  stub.title !== null ||
  (context.subject !== null && stub.groups.length + stub.areas.length > 0);

const hasYearAndMeasure = ({ byRole }: ClassifiedColumns): boolean =>
  byRole.has("year") && MEASURE_ROLES.some((role) => byRole.has(role));

const isAreaMatrix = (tools: TableTools, header: ReadHeader): boolean =>
  header.stub.areas.length > 0 &&
  matrixColumns(tools, header).some(({ quantity }) => quantity !== null);

/**
 * The same years stand side by side for several groups ("männlich" over 2013 | 2014, "weiblich" over 2013 | 2014).
 * Read as one block, the figures of all groups would be filed under one key.
 */
const hasYearBlocks = ({ figures, columns }: ReadHeader): boolean => {
  const spannerOf = new Map<string, string>();
  return columns.years.some(({ year, measure, column }) => {
    const words = figures.find((figure) => figure.column === column)?.words ?? [];
    const spanner = words.filter((word) => word.year === null && !word.isUnit);
    const text = spanner.map((word) => word.text).join("; ");
    const other = spannerOf.get(`${year} ${measure}`);
    spannerOf.set(`${year} ${measure}`, text);
    return other !== undefined && other !== text;
  });
};
