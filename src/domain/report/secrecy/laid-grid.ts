// SPDX-License-Identifier: EUPL-1.2
import type { CountCell, CountGrid, FigureId, GridLine } from "./count-grid";

/** A cell of the grid, or of the rest that no table shows but that a reader can compute. */
export interface GridCell {
  /** Row by row; decides between equal candidates. */
  readonly index: number;
  readonly row: number;
  readonly column: number;
  /** null: a cell of the rest. */
  readonly figure: FigureId | null;
  readonly value: CountCell["value"] | "rest";
  /** Neither its row nor its column is a whole. */
  readonly isInner: boolean;
}

/** Whether the cell has no number although one could stand there, so that no reader knows it. */
export const isOpen = ({ value }: GridCell): boolean =>
  value === "rest" || value === "missing" || value === "secret";

/** Parts that add up to a total: cells by index. */
export interface SumLine {
  readonly parts: readonly number[];
  readonly total: number;
}

/** A grid with its rests as rows and columns of their own, so that every whole is the sum of its parts. */
export interface LaidGrid {
  readonly rows: readonly LaidLine[];
  readonly columns: readonly LaidLine[];
  /** Row by row. */
  readonly cells: readonly GridCell[];
  /** Across, then down. */
  readonly lines: readonly SumLine[];
  /** By cell: indexes of the lines it stands in. */
  readonly linesOf: readonly (readonly number[])[];
}

export interface LaidLine {
  readonly whole: number | null;
  readonly parts: readonly number[];
  readonly isRest: boolean;
}

export const layOutGrid = (grid: CountGrid): LaidGrid => {
  const rows = withRests(grid.rows);
  const columns = withRests(grid.columns);
  if (columns.some(({ whole, parts }) => whole !== null && parts.length > 0)) {
    throw new Error("The head of a grid is flat: a column cannot be part and whole at once.");
  }
  const cells = rows.flatMap((row, rowIndex) =>
    columns.map((column, columnIndex): GridCell => {
      const place = { row: rowIndex, column: columnIndex };
      const cell = grid.cells[rowIndex]?.[columnIndex];
      return {
        ...place,
        index: cellIndex(columns, place),
        figure: cell?.figure ?? null,
        value: cell?.value ?? "rest",
        isInner: row.parts.length === 0 && column.parts.length === 0,
      };
    }),
  );
  const figures = cells.flatMap(({ figure }) => figure ?? []);
  if (new Set(figures).size < figures.length) {
    throw new Error("A figure stands in a grid once.");
  }
  const lines = [...linesAcross(rows, columns), ...linesDown(rows, columns)];
  const linesOf: number[][] = cells.map(() => []);
  lines.forEach(({ parts, total }, line) => {
    for (const cell of [...parts, total]) linesOf[cell]?.push(line);
  });
  return { rows, columns, cells, lines, linesOf };
};

export const cellIndex = (
  columns: readonly LaidLine[],
  { row, column }: Pick<GridCell, "row" | "column">,
): number => row * columns.length + column;

/** The rests stand behind all lines of the grid, so that these keep their places. */
const withRests = (lines: readonly GridLine[]): readonly LaidLine[] => {
  const isWhole = new Set(lines.map(({ whole }) => whole));
  const wholes = lines.flatMap(({ split }, index) =>
    split === "rest" && isWhole.has(index) ? [index] : [],
  );
  const all = [
    ...lines.map(({ whole }) => ({ whole, isRest: false })),
    ...wholes.map((whole) => ({ whole, isRest: true })),
  ];
  const partsOf = new Map<number, number[]>();
  all.forEach(({ whole }, index) => {
    if (whole !== null) partsOf.set(whole, [...(partsOf.get(whole) ?? []), index]);
  });
  return all.map((line, index) => ({ ...line, parts: partsOf.get(index) ?? [] }));
};

const linesAcross = (rows: readonly LaidLine[], columns: readonly LaidLine[]): readonly SumLine[] =>
  rows.flatMap((_, row) =>
    columns.flatMap(({ parts }, column) =>
      parts.length === 0
        ? []
        : [
            {
              parts: parts.map((part) => cellIndex(columns, { row, column: part })),
              total: cellIndex(columns, { row, column }),
            },
          ],
    ),
  );

const linesDown = (rows: readonly LaidLine[], columns: readonly LaidLine[]): readonly SumLine[] =>
  columns.flatMap((_, column) =>
    rows.flatMap(({ parts }, row) =>
      parts.length === 0
        ? []
        : [
            {
              parts: parts.map((part) => cellIndex(columns, { row: part, column })),
              total: cellIndex(columns, { row, column }),
            },
          ],
    ),
  );
