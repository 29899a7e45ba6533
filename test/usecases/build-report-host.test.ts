// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { createPreviewReport, createWriteReport } from "../../src/usecases/build-report";
import type { AppliedEdits, Watch } from "../../src/usecases/ports";
import type { ReportOutcome } from "../../src/usecases/use-cases";
import { connectBridge, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { COMPARED_ROWS } from "../domain/report/muenster";
import { bundledCatalogue } from "../support/catalogue";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../support/sheet-table";

const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

const cityRow = (group: string, values: readonly number[]): readonly TableCell[] => [
  ...["BEV-A01", "Wohnberechtigte Bevölkerung", group, "Stadt Münster"],
  ...values,
];

const TOTAL = cityRow("insgesamt", [298518, 300267, 305235]);
const WITH = cityRow("mit Migrationsvorgeschichte insgesamt", [63723, 65205, 69098]);
const WITHOUT = cityRow("ohne erkennbare Migrationsvorgeschichte", [234795, 235062, 236137]);
const TABLES = ["BEV.1", "BEV-01.3", "BEV-03.1"];

let host: ExcelHost;

const open = (...rows: readonly (readonly TableCell[])[]) => {
  const head = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015];
  host = openHost(hostWorkbookOf(workbookOf(snapshotOf("Bevölkerung", [head, ...rows]))));
  connectBridge(host);
  const workbook = createExcelWorkbook();
  const deps = { workbook, catalogueOf: always(bundledCatalogue()), words: REPORT_WORDS };

  /** Without ids: the tables the checklist has chosen. */
  const run = async (ids?: readonly string[]): Promise<ReportOutcome> => {
    const preview = await createPreviewReport(deps)(WATCH);
    if (!preview.ok) throw new Error(preview.error.type);
    const chosen = preview.value.plan.tables.filter(({ selectedByDefault }) => selectedByDefault);
    const tables = ids ?? chosen.map(({ id }) => id);
    const outcome = await createWriteReport(deps)(preview.value, tables, WATCH);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };
  const read = async (): Promise<WorkbookSnapshot> => {
    const snapshot = await workbook.read("allSheets", WATCH);
    if (!snapshot.ok) throw new Error(snapshot.error.type);
    return snapshot.value;
  };
  const undo = (applied: AppliedEdits) => workbook.undo(applied, WATCH);
  return { run, read, undo };
};

const sheetOf = ({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot => {
  const sheet = sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet;
};

afterEach(() => expectNoLeaks(host));

describe("Berichtstabellen through office.js", () => {
  test("computes what was expected, within the budget of round trips", async () => {
    const { run } = open(TOTAL, WITH, WITHOUT);
    host.resetCounters();
    const { differences, sheets } = await run(TABLES);
    expect(differences).toEqual([]);
    expect(sheets).toEqual(["BEV.1 Bevölkerung", "BEV-01.3 Bevölkerung", "BEV-03.1 Bevölkerung"]);
    const generated = sheets.length + 2;
    expect(host.counters.syncs).toBeLessThanOrEqual(4 + 3 * generated);
  });

  test("writes nothing the second time", async () => {
    const { run } = open(TOTAL, WITH, WITHOUT);
    await run(TABLES);
    const { applied } = await run(TABLES);
    expect(applied).toMatchObject({ cellsWritten: 0, sheetsAdded: [] });
  });

  test("writes every type of table, and nothing the second time", async () => {
    const { run, read } = open(...COMPARED_ROWS);
    const { differences, sheets } = await run();
    expect(differences).toEqual([]);
    expect(sheets).toEqual(
      expect.arrayContaining([
        "GES-02.2 Gesundheit",
        "ARB-05.3 Arbeit",
        "ARB-05.4 Arbeit",
        "BIL-05.2 Bildung",
        "SOZ-03.1 Soziales",
      ]),
    );
    const { values } = sheetOf(await read(), "GES-02.2 Gesundheit");
    expect(values[6]?.at(-1)).toBe("auf 100 in der Vergleichsgruppe kommen 44");
    expect(await run()).toMatchObject({ applied: { cellsWritten: 0, sheetsAdded: [] } });
  });

  test("writes a corrected figure in place and computes anew", async () => {
    const { run, read } = open(TOTAL, WITH);
    await run(TABLES);
    host.user.type("Bevölkerung", "G3", 70000);
    const { differences, applied } = await run(TABLES);
    expect(differences).toEqual([]);
    expect(applied.sheetsAdded).toEqual([]);
    const { values } = sheetOf(await read(), "BEV-03.1 Bevölkerung");
    expect(values[6]?.slice(0, 3)).toEqual(["Insgesamt", 70000, 305235]);
    expect(values[6]?.[5]).toBeCloseTo(22.933, 3);
    expect((await run(TABLES)).applied.cellsWritten).toBe(0);
  });

  test("lets a table gain rows when a group is delivered later", async () => {
    const { run, read, undo } = open(TOTAL, WITH);
    await run(TABLES);
    const tableOf = () =>
      host.data.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "IM_T_BEV_01_3");
    const before = tableOf()?.area.rows ?? 0;
    const cells = [..."ABCDEFG"];
    WITHOUT.forEach((value, column) => {
      host.user.type("Bevölkerung", `${cells[column] ?? ""}4`, value ?? "");
    });
    const { applied, differences } = await run(TABLES);
    expect(differences).toEqual([]);
    expect(tableOf()?.area.rows).toBe(before + 1);
    const { values } = sheetOf(await read(), "BEV-01.3 Bevölkerung");
    expect(values.map(([first]) => first)).toEqual(
      expect.arrayContaining(["Insgesamt", WITH[2], WITHOUT[2]]),
    );
    expect(applied.sheetsAdded).toEqual([]);
    expect((await run(TABLES)).applied.cellsWritten).toBe(0);

    expect(await undo(applied)).toMatchObject({ ok: true });
    expect(tableOf()?.area.rows).toBe(before);
  });

  describe("when a table gains a row", () => {
    const SHEET = "BEV-01.3 Bevölkerung";
    const ROW = WITH[2];

    /** A first run, what people did on its sheet, and the delivery of another group. */
    const prepared = async () => {
      const report = open(TOTAL, WITH);
      await report.run(TABLES);
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(SHEET);
        context.workbook.comments.add(sheet.getRange("B7"), "Bitte mit Amt 61 klären");
        sheet.getRange("L7").values = [["eigene Spalte"]];
        sheet.getRange("A7").format.rowHeight = 33;
        sheet.getRange("D1").format.columnWidth = 99;
        await context.sync();
      });
      WITHOUT.forEach((value, column) => {
        host.user.type("Bevölkerung", `${"ABCDEFG"[column] ?? ""}4`, value ?? "");
      });
      return report;
    };

    /** Where things stand on the sheet: rows and their height by what people put there. */
    const found = () =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem(SHEET);
        const comments = context.workbook.comments;
        comments.load("items/content");
        const used = sheet.getUsedRange();
        const width = sheet.getRange("D1");
        const chart = sheet.charts.getItemAt(0);
        used.load({ values: true });
        width.load({ format: { columnWidth: true } });
        chart.load({ top: true, left: true });
        await context.sync();
        const cells = comments.items.map((comment) => comment.getLocation());
        cells.forEach((cell) => cell.load({ rowIndex: true, columnIndex: true }));
        const values = used.values as (string | number)[][];
        const row = values.findIndex(([first]) => first === ROW);
        const height = sheet.getRange(`A${row + 1}`);
        height.load({ format: { rowHeight: true } });
        await context.sync();
        return {
          row,
          commented: cells.map((cell) => [cell.rowIndex, cell.columnIndex]),
          noted: values.findIndex((line) => line[11] === "eigene Spalte"),
          height: height.format.rowHeight,
          width: width.format.columnWidth,
          remarks: values.findIndex(([first]) => String(first).startsWith("Bemerkungen der Koord")),
          chart: { top: chart.top, left: chart.left },
        };
      });

    test("comments, columns of people's own, heights, widths, chart and remarks go along", async () => {
      const { run } = await prepared();
      const before = await found();
      expect(before).toMatchObject({ row: 6, commented: [[6, 1]], noted: 6, height: 33 });
      const { differences, applied } = await run(TABLES);
      expect(differences).toEqual([]);
      expect(applied.sheetsAdded).toEqual([]);
      const after = await found();
      expect(after).toEqual({
        ...{ row: 7, commented: [[7, 1]], noted: 7, height: 33, width: before.width },
        remarks: before.remarks + 1,
        chart: { left: before.chart.left, top: expect.any(Number) as number },
      });
      expect(after.chart.top).toBeGreaterThan(before.chart.top);
      expect((await run(TABLES)).applied.cellsWritten).toBe(0);
    });

    test("all of it stands where it stood once the run is taken back", async () => {
      const { run, undo } = await prepared();
      const before = await found();
      const { applied } = await run(TABLES);
      expect(await undo(applied)).toMatchObject({ ok: true, value: { type: "undone" } });
      expect(await found()).toEqual(before);
    });
  });

  test("draws charts once, and lets them stay where somebody put them", async () => {
    const { run } = open(TOTAL, WITH, WITHOUT);
    await run(TABLES);
    const charts = () => host.data.sheets.flatMap((sheet) => sheet.charts);
    expect(charts().map(({ name }) => name)).toEqual(["IM_D_BEV_01_3", "IM_D_BEV_03_1"]);
    const [first] = charts();
    if (!first) throw new Error("There is no chart.");
    const moved = { ...first.place, left: 300 };
    first.place = moved;
    host.user.type("Bevölkerung", "G3", 70000);
    await run(TABLES);
    expect(charts()).toHaveLength(2);
    expect(charts()[0]).toMatchObject({ name: "IM_D_BEV_01_3", place: moved });
    expect(charts()[0]?.series).toHaveLength(2);
  });

  test("draws bars from zero on, and leaves the axis of lines to Excel", async () => {
    const { run } = open(TOTAL, WITH, WITHOUT, ...COMPARED_ROWS);
    await run(["BEV-01.3", "GES-02.2"]);
    const minima = host.data.sheets.flatMap((sheet) =>
      sheet.charts.map(({ type, valueAxis }) => [type, valueAxis.minimum]),
    );
    expect(minima).toEqual([
      ["Line", null],
      ["BarClustered", 0],
    ]);
  });

  test("takes a chart away whose figures became secret", async () => {
    const { run } = open(TOTAL, WITH, WITHOUT);
    await run(["BEV-01.3"]);
    host.user.type("Bevölkerung", "G4", 2);
    await run(["BEV-01.3"]);
    const series = host.data.sheets
      .flatMap(({ charts }) => charts)
      .flatMap((chart) => chart.series);
    expect(series.map(({ values }) => values)).not.toContain("='BEV-01.3 Bevölkerung'!$E$8:$G$8");
  });

  test("can be taken back as a whole", async () => {
    const { run, read, undo } = open(TOTAL, WITH);
    const before = await read();
    const { applied } = await run(TABLES);
    expect(await undo(applied)).toMatchObject({ ok: true, value: { type: "undone" } });
    expect((await read()).sheets.map(({ name, values }) => ({ name, values }))).toEqual(
      before.sheets.map(({ name, values }) => ({ name, values })),
    );
  });
});
