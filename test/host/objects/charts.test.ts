// SPDX-License-Identifier: EUPL-1.2
import { Workbook } from "@cj-tech-master/excelts";
import { expectNoLeaks, openHost, type ExcelHost } from "..";
import { setRowHeight } from "../behaviour/rows-and-columns";
import { singleCell } from "../model/area";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Gruppe", "'2014", "'2015"],
      ["weiblich", 10, 12],
      ["männlich", 11, 13],
      ["divers", 1, 2],
    ];
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:C4"), "Columns");
    chart.name = "IM_D_BEV_01_1";
    chart.title.text = "Tab. BEV-01.1 Bevölkerung";
    chart.title.format.font.size = 12;
    chart.axes.valueAxis.title.text = "in %";
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 20;
    chart.axes.valueAxis.numberFormat = "0.0";
    chart.axes.categoryAxis.format.font.size = 10;
    chart.legend.position = "Right";
    chart.displayBlanksAs = "NotPlotted";
    chart.setPosition("E2", "J15");
    const [first, second] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
    first.format.fill.setSolidColor("#1F3864");
    second.format.fill.setSolidColor("#0072B2");
    first.gapWidth = 80;
    second.hasDataLabels = true;
    second.dataLabels.position = "OutsideEnd";
    second.dataLabels.numberFormat = "0.0";
  });
});

afterEach(() => expectNoLeaks(host));

const chartData = () => host.book.data.sheets[0]?.charts[0];

type LabelPosition = "OutsideEnd" | "Center" | "Top";

const CHART = "IM_D_BEV_01_1";

test("series, names and categories follow from the block", () => {
  expect(chartData()?.series).toMatchObject([
    { name: "=Daten!$B$1", values: "=Daten!$B$2:$B$4", categories: "=Daten!$A$2:$A$4" },
    { name: "=Daten!$C$1", values: "=Daten!$C$2:$C$4", fillColor: "#0072B2" },
  ]);
});

test("what was set is read", async () => {
  const found = await onSheet((sheet) => {
    const chart = sheet.charts.getItem(CHART);
    chart.load({
      chartType: true,
      left: true,
      top: true,
      width: true,
      height: true,
      title: { text: true, format: { font: { size: true } } },
      legend: { visible: true, position: true },
      axes: { valueAxis: { minimum: true, maximum: true, numberFormat: true } },
    });
    chart.series.load({ name: true, hasDataLabels: true });
    sheet.charts.load({ name: true });
    return () => ({
      type: chart.chartType,
      place: [chart.left, chart.top, chart.width, chart.height],
      title: [chart.title.text, chart.title.format.font.size],
      legend: [chart.legend.visible, chart.legend.position],
      axis: [
        chart.axes.valueAxis.minimum,
        chart.axes.valueAxis.maximum,
        chart.axes.valueAxis.numberFormat,
      ],
      series: chart.series.items.map(({ name, hasDataLabels }) => [name, hasDataLabels]),
      count: sheet.charts.items.length,
    });
  });
  expect(found).toEqual({
    type: "ColumnClustered",
    place: [192, 15, 288, 210],
    title: ["Tab. BEV-01.1 Bevölkerung", 12],
    legend: [true, "Right"],
    axis: [0, 20, "0.0"],
    series: [
      ["2014", false],
      ["2015", true],
    ],
    count: 1,
  });
});

test("references follow inserted rows and renamed sheets", async () => {
  await change((sheet) => {
    sheet.getRange("1:1").insert("Down");
    sheet.name = "Tab 1";
  });
  expect(chartData()?.series[0]).toMatchObject({
    name: "='Tab 1'!$B$2",
    values: "='Tab 1'!$B$3:$B$5",
  });
});

describe("a chart stays with the cell under its corner", () => {
  /** The chart stood at E2, in points from the corner of the sheet. */
  const START = { left: 192, top: 15, width: 288, height: 210 };

  test.each<[string, (sheet: Excel.Worksheet) => unknown, Partial<typeof START>]>([
    ["rows above are inserted", (s) => s.getRange("1:2").insert("Down"), { top: 45 }],
    ["rows below its corner are inserted", (s) => s.getRange("4:9").insert("Down"), {}],
    ["a column before it is deleted", (s) => s.getRange("D:D").delete("Left"), { left: 144 }],
    ["its own row is deleted", (s) => s.getRange("2:3").delete("Up"), {}],
    ["a row above grows", (s) => (s.getRange("A1").format.rowHeight = 40), { top: 40 }],
    ["a column before it is hidden", (s) => (s.getRange("B:B").columnHidden = true), { left: 144 }],
    ["only cells move", (s) => s.getRange("E1:J1").insert("Down"), {}],
  ])("when %s", async (_what, act, moved) => {
    expect(chartData()?.place).toEqual(START);
    await change((sheet) => void act(sheet));
    expect(chartData()?.place).toEqual({ ...START, ...moved });
    const saved = openPackage(savePackage({ data: host.data, original: null }));
    expect(saved.data.sheets[0]?.charts[0]?.place).toEqual({ ...START, ...moved });
  });

  test("also in a file that another program wrote, whose anchor is kept", () => {
    const first = savePackage({ data: host.data, original: null });
    const opened = openPackage(first);
    const reopened = openHost(opened.data);
    reopened.user.type("Daten", "A1", "Gruppen");
    const [sheet] = opened.data.sheets;
    if (sheet) setRowHeight({ book: reopened.book, sheet, area: singleCell(0, 0) }, 60);
    const second = savePackage(opened);
    const drawing = "xl/drawings/drawing1.xml";
    expect(partText(second, drawing)).toBe(partText(first, drawing));
    expect(openPackage(second).data.sheets[0]?.charts[0]?.place.top).toBe(60);
  });
});

test("rows become series where they are asked to", async () => {
  await change((sheet) => sheet.charts.getItem(CHART).setData(sheet.getRange("A1:C3"), "Rows"));
  expect(chartData()?.series).toMatchObject([
    { name: "=Daten!$A$2", values: "=Daten!$B$2:$C$2", categories: "=Daten!$B$1:$C$1" },
    { name: "=Daten!$A$3", values: "=Daten!$B$3:$C$3" },
  ]);
});

test("years as numbers are no heads, unless the corner is blank", async () => {
  await change((sheet) => {
    sheet.getRange("A1:C1").values = [["Gruppe", 2014, 2015]];
    sheet.charts.getItem(CHART).setData(sheet.getRange("A1:C4"), "Columns");
  });
  expect(chartData()?.series[0]).toMatchObject({
    name: "Datenreihen1",
    values: "=Daten!$B$1:$B$4",
  });
  await change((sheet) => {
    sheet.getRange("A1").values = [[""]];
    sheet.charts.getItem(CHART).setData(sheet.getRange("A1:C4"), "Columns");
  });
  expect(chartData()?.series[0]).toMatchObject({ name: "=Daten!$B$1", values: "=Daten!$B$2:$B$4" });
});

test("a missing chart is a null object, a deleted one is gone", async () => {
  await change((sheet) => sheet.charts.getItem(CHART).delete());
  const isMissing = await onSheet((sheet) => {
    const chart = sheet.charts.getItemOrNullObject(CHART);
    chart.load({ name: true });
    return () => chart.isNullObject;
  });
  expect(isMissing).toBe(true);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  [
    "another kind",
    (sheet) => void sheet.charts.add("Radar", sheet.getRange("A1:C4")),
    "NotImplemented",
  ],
  [
    "one on a protected sheet",
    (sheet) => {
      sheet.protection.protect();
      sheet.charts.add("Line", sheet.getRange("A1:C4"));
    },
    "AccessDenied",
  ],
])("%s is refused", async (_what, work, code) => {
  expect(await codeOf(change(work))).toBe(code);
});

describe("in a file", () => {
  const save = (): Uint8Array => savePackage({ data: host.data, original: null });

  test.each<["ColumnClustered" | "BarStacked100" | "LineMarkers" | "Pie", LabelPosition]>([
    ["ColumnClustered", "OutsideEnd"],
    ["BarStacked100", "Center"],
    ["LineMarkers", "Top"],
    ["Pie", "OutsideEnd"],
  ])("a chart of the kind %s comes back as it was", async (type, position) => {
    await change((sheet) => (sheet.charts.getItem(CHART).chartType = type));
    await change((sheet) => {
      sheet.charts.getItem(CHART).series.getItemAt(1).dataLabels.position = position;
    });
    const chart = openPackage(save()).data.sheets[0]?.charts[0];
    const { gapWidth, categoryAxis, valueAxis, ...written } = { ...chartData() };
    expect(chart).toMatchObject(type === "Pie" ? written : { ...written, categoryAxis, valueAxis });
    if (type === "ColumnClustered") expect(chart?.gapWidth).toBe(gapWidth);
  });

  test("no figure is copied into the chart", () => {
    expect(partText(save(), "xl/charts/chart1.xml")).not.toContain("Cache");
  });

  test("an unchanged chart keeps its part, a moved or renamed one too", () => {
    const first = save();
    const opened = openPackage(first);
    const [chart] = opened.data.sheets[0]?.charts ?? [];
    if (!chart) throw new Error("There is no chart.");
    chart.name = "Anders";
    chart.place = { ...chart.place, left: 0 };
    const second = savePackage(opened);
    expect(partText(second, "xl/charts/chart1.xml")).toBe(partText(first, "xl/charts/chart1.xml"));
    expect(openPackage(second).data.sheets[0]?.charts[0]).toEqual(chart);
  });

  test("a deleted chart leaves no part behind", () => {
    const opened = openPackage(save());
    const [sheet] = opened.data.sheets;
    if (sheet) sheet.charts = [];
    expect(partText(savePackage(opened), "xl/charts/chart1.xml")).toBe("");
  });

  test("a library that is not ours opens it", async () => {
    const workbook = new Workbook();
    await workbook.xlsx.load(save());
    expect(workbook.getWorksheet("Daten")?.getCell("B2").value).toBe(10);
  });
});
