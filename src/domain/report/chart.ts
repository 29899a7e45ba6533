// SPDX-License-Identifier: EUPL-1.2
import type { ReportTable } from "../catalogue/catalogue-schema";
import type { ChartSeries, ChartType, SheetChart } from "../shared/sheet-chart";
import { valueOf } from "./cells";
import type { ColumnSpec, MeasureName } from "./column-tokens";
import { BODY_TOP, HEAD_ROW } from "./frame";
import { decimalsOf } from "./plain-model";
import type { ChartedValue, ReportWords } from "./report-words";
import type { TableColumn, TableModel } from "./table-model";

/** A chart with what it says in words, for those who do not see it. */
export interface ChartPlan {
  /** null: what it would show is missing or hidden. */
  readonly chart: SheetChart | null;
  /** One sentence below the table; "" where the table has no chart at all. */
  readonly note: string;
}

/** More lines or columns than this beside each other cannot be told apart. */
const MOST_SERIES = 5;
const NO_CHART: ChartPlan = { chart: null, note: "" };

/**
 * The chart of a table, drawn from cells that show numbers and from no others: a sign would be drawn as zero, and what
 * secrecy hides is not there. Over years the groups are series; else the groups of the last year stand below each other.
 */
export const chartOf = (model: TableModel, table: ReportTable, words: ReportWords): ChartPlan => {
  if (table.chart === null || model.rows.length === 0) return NO_CHART;
  const drawn =
    model.type === "T2"
      ? comparison(model)
      : (overYears(model, table.chart) ?? lastYear(model, measureColumns(model)));
  if (!drawn) return { chart: null, note: words.chart.left };
  const { values } = drawn;
  const chart = { ...drawn.chart, isFromZero: isFromZero(model, drawn.chart) };
  return { chart, note: words.chart.description({ subject: chart.axisTitle, values }) };
};

/** Left to itself, Excel begins an axis near the lowest value where all are alike, and 86 looks like half of 91. */
const isFromZero = (model: TableModel, { type, series }: DrawnChart): boolean =>
  type !== "Line" &&
  series.every(({ values: { row, column, rows, columns } }) =>
    model.rows
      .slice(row - BODY_TOP, row - BODY_TOP + rows)
      .every(({ cells }) =>
        cells.slice(column, column + columns).every((cell) => Number(valueOf(cell)) >= 0),
      ),
  );

type DrawnChart = Omit<SheetChart, "isFromZero">;

interface Drawn {
  readonly chart: DrawnChart;
  readonly values: readonly ChartedValue[];
}

const overYears = (model: TableModel, wanted: string): Drawn | null => {
  const columns = measureColumns(model);
  const [first = 0] = columns;
  const type: ChartType = wanted === "ColumnClustered" ? "ColumnClustered" : "Line";
  const rows = chartedRows(model).filter((row) =>
    columns.every((column) => isNumber(model, row, column)),
  );
  const isOverTime = wanted === "LineMarkers" || wanted === "ColumnClustered";
  if (!isOverTime || columns.length < 2 || rows.length === 0) return null;
  if (chartedRows(model).length > MOST_SERIES) return null;
  const across = { rows: 1, columns: columns.length, column: first };
  const labels = labelPlaces(
    rows.map((row) => columns.map((column) => valueAt(model, row, column).value)),
  );
  return {
    chart: {
      type,
      ...titlesOf(model, first),
      categories: { ...across, row: HEAD_ROW },
      series: rows.map((row, index) => ({
        name: valueAt(model, row, first).name,
        values: { ...across, row: BODY_TOP + row },
        ...(type === "Line" && { labels: labels[index] ?? null }),
      })),
    },
    values: rows.flatMap((row) =>
      [first, columns.at(-1) ?? first].map((column) => valueAt(model, row, column)),
    ),
  };
};

/** Lines closer together than this part of the axis have no room for figures between them. */
const CLOSE = 0.14;

/** Above a line, or below one that has another close above it; none between two lines. The table has them all. */
const labelPlaces = (lines: readonly (readonly number[])[]): readonly ChartSeries["labels"][] => {
  const values = lines.flat();
  const highest = Math.max(...values);
  const lowest = Math.min(...values);
  // As Excel does: far from zero the axis begins near the lowest value.
  const span = lowest > (highest * 5) / 6 ? highest - lowest : highest - Math.min(0, lowest);
  const mean = (line: readonly number[]): number => line.reduce((sum, value) => sum + value, 0);
  const ordered = [...lines].sort((a, b) => mean(b) - mean(a));
  const isClose = (a: readonly number[], b: readonly number[] | undefined): boolean =>
    b !== undefined && a.some((value, at) => Math.abs(value - (b[at] ?? value)) < CLOSE * span);
  return lines.map((line) => {
    const place = ordered.indexOf(line);
    if (!isClose(line, ordered[place - 1])) return "Top";
    return isClose(line, ordered[place + 1]) ? null : "Bottom";
  });
};

/** The newest value of each group, or none where one of them is no number. */
const lastYear = (model: TableModel, columns: readonly number[]): Drawn | null => {
  const column = columns.at(-1);
  const rows = chartedRows(model);
  if (column === undefined || rows.length < 2) return null;
  if (!rows.every((row) => isNumber(model, row, column))) return null;
  return {
    chart: {
      type: "BarClustered",
      ...titlesOf(model, column),
      ...downSeries(model, rows, [column]),
    },
    values: extremes(rows.map((row) => valueAt(model, row, column))),
  };
};

/** Both groups of every indicator in the last year. */
const comparison = (model: TableModel): Drawn | null => {
  const columns = (["rateFirst", "rateSecond"] as const).flatMap(
    (name) => columnsOf(model, name).at(-1) ?? [],
  );
  const [first = 0] = columns;
  const rows = model.rows.map((_, row) => row);
  const isWhole = rows.every((row) => columns.every((column) => isNumber(model, row, column)));
  if (columns.length < 2 || !isWhole) return null;
  return {
    chart: { type: "BarClustered", ...titlesOf(model, first), ...downSeries(model, rows, columns) },
    values: rows.flatMap((row) => columns.map((column) => valueAt(model, row, column))),
  };
};

const downSeries = (
  model: TableModel,
  rows: readonly number[],
  columns: readonly number[],
): Pick<SheetChart, "categories" | "series"> => {
  const down = { row: BODY_TOP + (rows[0] ?? 0), rows: rows.length, columns: 1 };
  return {
    categories: { ...down, column: 0 },
    series: columns.map((column) => ({
      name: model.columns[column]?.head ?? "",
      values: { ...down, column },
    })),
  };
};

/** A share of the whole is 100 in the total row and says nothing there. */
const chartedRows = (model: TableModel): readonly number[] => {
  const members = model.rows.flatMap(({ kind }, row) => (kind === "member" ? [row] : []));
  const isShare = columnsOf(model, "share").length > 0;
  return members.length > 0 && isShare ? members : model.rows.map((_, row) => row);
};

/** Columns of the figure a chart shows: the share where there is one and something to share, else rate or count. */
const measureColumns = (model: TableModel): readonly number[] => {
  const hasMembers = model.rows.some(({ kind }) => kind === "member");
  const names: readonly MeasureName[] = hasMembers ? ["share", "rate", "value"] : ["rate", "value"];
  return names.map((name) => columnsOf(model, name)).find((found) => found.length > 0) ?? [];
};

const columnsOf = ({ columns }: TableModel, name: MeasureName): readonly number[] =>
  columns.flatMap(({ spec }, column) => (isYearOf(spec, name) ? [column] : []));

const isYearOf = (spec: ColumnSpec | null, name: MeasureName): boolean =>
  spec?.kind === "measure" && spec.name === name && spec.from === null;

const titlesOf = (
  { heading, columns }: TableModel,
  column: number,
): Pick<SheetChart, "title" | "axisTitle"> => ({
  title: heading.title,
  axisTitle: unitOf(columns[column]) ?? heading.subtitle.split(";")[0] ?? "",
});

/** The heading over the columns says what they count, unless it is a year. */
const unitOf = (column: TableColumn | undefined): string | null => {
  const spanner = column?.spanner ?? null;
  return spanner === null || /\d{4}/u.test(spanner) ? null : spanner;
};

const isNumber = ({ rows }: TableModel, row: number, column: number): boolean => {
  const cell = rows[row]?.cells[column];
  return cell !== undefined && typeof valueOf(cell) === "number";
};

const valueAt = (model: TableModel, row: number, column: number): ChartedValue => {
  const cells = model.rows[row]?.cells ?? [];
  const [stub, cell] = [cells[0], cells[column]];
  const format = cell && cell.kind !== "text" ? cell.format : "";
  return {
    name: stub ? String(valueOf(stub)).trim() : "",
    head: model.columns[column]?.head ?? "",
    value: cell ? Number(valueOf(cell)) : 0,
    decimals: decimalsOf(format),
  };
};

/** Highest and lowest, in this order. */
const extremes = (values: readonly ChartedValue[]): readonly ChartedValue[] => {
  const sorted = [...values].sort((a, b) => b.value - a.value);
  return [sorted.at(0), sorted.at(-1)].flatMap((value) => value ?? []);
};
