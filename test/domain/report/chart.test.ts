// SPDX-License-Identifier: EUPL-1.2
import { valueOf } from "../../../src/domain/report/cells";
import { chartOf } from "../../../src/domain/report/chart";
import type { TableModel } from "../../../src/domain/report/table-model";
import type { Block } from "../../../src/domain/shared/cell";
import type { WorkbookEdit } from "../../../src/domain/shared/workbook-edit";
import { REPORT_WORDS } from "../../../src/texts/report.de";
import { bundledCatalogue } from "../../support/catalogue";
import {
  builtTables,
  cityRow,
  COMPARED_ROWS,
  deliveryWorkbook,
  districtRow,
  MUENSTER_ROWS,
  planOf,
  type Rows,
  tableOf,
} from "./muenster";
import { gridOf } from "./table-grid";

type PutChart = Extract<WorkbookEdit, { kind: "putChart" }>;

const chartIn = (rows: Rows, id: string): PutChart | null => {
  const { edits } = tableOf(planOf(deliveryWorkbook(rows)), id);
  return edits.find((edit) => edit.kind === "putChart") ?? null;
};

const noteIn = (rows: Rows, id: string): string =>
  gridOf(tableOf(planOf(deliveryWorkbook(rows)), id)).lines.find((line) =>
    line.startsWith("Diagramm"),
  ) ?? "";

describe("the chart of a table", () => {
  test("shows shares over the years, a line per group, without the total", () => {
    expect(chartIn(MUENSTER_ROWS, "BEV-01.3")).toMatchObject({
      name: "IM_D_BEV_01_3",
      chart: {
        type: "Line",
        axisTitle: "Anteil in %",
        categories: { row: 5, column: 4, rows: 1, columns: 3 },
        series: [
          {
            name: "ohne erkennbare Migrationsvorgeschichte",
            values: { row: 6, column: 4, rows: 1, columns: 3 },
          },
          {
            name: "mit Migrationsvorgeschichte insgesamt",
            values: { row: 7, column: 4, rows: 1, columns: 3 },
          },
        ],
      },
    });
  });

  test("is said in words below the table", () => {
    expect(noteIn(MUENSTER_ROWS, "BEV-01.3")).toContain(
      "mit Migrationsvorgeschichte insgesamt 21,3 (2013 %), 22,6 (2015 %)",
    );
  });

  test("leaves out the figures of a line that runs close between two others", () => {
    const rows = [
      cityRow("BEV-A01", "insgesamt", [300000, 300000, 300000]),
      cityRow("BEV-A01", "ohne erkennbare Migrationsvorgeschichte", [234000, 234000, 234000]),
      cityRow("BEV-A01", "mit Migrationsvorgeschichte insgesamt", [66000, 66000, 66000]),
      cityRow("BEV-A01", "Ausländer", [24000, 24000, 24000]),
      cityRow(
        "BEV-A01",
        "Deutsche mit persönlicher Migrationsvorgeschichte",
        [28000, 28000, 28000],
      ),
      cityRow("BEV-A01", "Deutsche mit vererbter Migrationsvorgeschichte", [14000, 14000, 14000]),
    ];
    const series = chartIn(rows, "BEV-01.3")?.chart?.series ?? [];
    expect(Object.fromEntries(series.map(({ name, labels }) => [name, labels]))).toEqual({
      "ohne erkennbare Migrationsvorgeschichte": "Top",
      "mit Migrationsvorgeschichte insgesamt": "Top",
      Ausländer: null,
      "Deutsche mit persönlicher Migrationsvorgeschichte": "Top",
      "Deutsche mit vererbter Migrationsvorgeschichte": "Bottom",
    });
  });

  test("compares two groups side by side", () => {
    const put = chartIn(COMPARED_ROWS, "GES-02.2");
    expect(put?.chart).toMatchObject({
      type: "BarClustered",
      series: [{ name: "2015 mit MV %" }, { name: "2015 ohne MV %" }],
    });
  });

  test("draws bars from zero on, however alike they are, and lines from where they are", () => {
    expect(chartIn(COMPARED_ROWS, "GES-02.2")?.chart?.isFromZero).toBe(true);
    expect(chartIn(MUENSTER_ROWS, "BEV-01.3")?.chart?.isFromZero).toBe(false);
  });

  test("leaves room for bars below zero", () => {
    const { model } = tableOf(planOf(deliveryWorkbook(COMPARED_ROWS)), "GES-02.2");
    const table = bundledCatalogue().data.reportTables.find(({ id }) => id === "GES-02.2");
    if (!model || !table) throw new Error("There is no table.");
    const negative = model.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.kind === "derived" && typeof cell.value === "number"
          ? { ...cell, value: -cell.value }
          : cell,
      ),
    }));
    const { chart } = chartOf({ ...model, rows: negative }, table, REPORT_WORDS);
    expect(chart?.isFromZero).toBe(false);
  });

  test("shows areas by their newest value and names the ends", () => {
    const districts = ["Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];
    const rows = [
      ...MUENSTER_ROWS,
      ...districts.flatMap((area, index) => [
        districtRow("BEV-A01", area, 50000),
        districtRow("BEV-A02", area, 5000 + 1000 * index),
      ]),
    ];
    expect(chartIn(rows, "BEV-03.3")?.chart?.series[0]?.values).toEqual({
      row: 6,
      column: 3,
      rows: 7,
      columns: 1,
    });
    expect(noteIn(rows, "BEV-03.3")).toMatch(
      /Stadt Münster 22,6 \(2015 %\); Mitte 10,0 \(2015 %\)/,
    );
  });

  test("draws no cell that holds a sign, and nothing where all of them do", () => {
    const rows = [
      cityRow("BEV-A01", "insgesamt", [290000, 300000, 310009]),
      cityRow("BEV-A01", "mit Migrationsvorgeschichte insgesamt", [40000, 41000, 17904]),
      cityRow("BEV-A01", "ohne erkennbare Migrationsvorgeschichte", [250000, 259000, 292105]),
      cityRow("BEV-A01", "Ausländer", [20000, 21000, 9983]),
      cityRow("BEV-A01", "Deutsche mit persönlicher Migrationsvorgeschichte", [12000, 12000, 7919]),
      cityRow("BEV-A01", "Deutsche mit vererbter Migrationsvorgeschichte", [8000, 8000, 2]),
    ];
    const names = chartIn(rows, "BEV-01.3")?.chart?.series.map(({ name }) => name);
    expect(names).toEqual([
      "ohne erkennbare Migrationsvorgeschichte",
      "mit Migrationsvorgeschichte insgesamt",
      "Ausländer",
    ]);
    const few = [
      cityRow("BEV-A01", "insgesamt", ["", "", "."]),
      cityRow("BEV-A01", "männlich", ["", "", 142000]),
      cityRow("BEV-A01", "weiblich", ["", "", "."]),
    ];
    expect(chartIn(few, "BEV-01.1")).toBeNull();
    expect(noteIn(few, "BEV-01.1")).toBe("Diagramm entfällt: Werte fehlen oder sind gesperrt.");
  });

  test("never points at a cell without a number", () => {
    const tables = builtTables(planOf(deliveryWorkbook([...MUENSTER_ROWS, ...COMPARED_ROWS])));
    const drawn = tables.flatMap(({ edits, model }) =>
      edits.flatMap((edit) =>
        edit.kind === "putChart"
          ? (edit.chart?.series ?? []).flatMap(({ values }) => cellsIn(model, values))
          : [],
      ),
    );
    expect(drawn.length).toBeGreaterThan(10);
    expect(new Set(drawn.map((cell) => typeof (cell && valueOf(cell))))).toEqual(
      new Set(["number"]),
    );
  });
});

const cellsIn = (model: TableModel | null, { row, column, rows, columns }: Block) =>
  Array.from({ length: rows * columns }, (_, index) => {
    const line = model?.rows[row - 6 + Math.floor(index / columns)];
    return line?.cells[column + (index % columns)];
  });
