// SPDX-License-Identifier: EUPL-1.2
import type { PartName, WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { FONT_NAME, PART_LOOKS } from "../../src/excel/theme";
import { createWorkbookWriter } from "../../src/files/write-workbook";
import { connectBridge, emptyWorkbook, type ExcelHost, expectNoLeaks, openHost } from "../host";
import { openPackage } from "../host/package/xlsx-package";
import { convertWithLibreOffice, describeWithLibreOffice } from "../support/libreoffice";
import { valueOf } from "../support/value-of";
import { WATCH } from "./workbook-contract";

const SHEET = "Tabelle1";

const put = (part: PartName, format: string | null = null): WorkbookEdit => ({
  kind: "putBlock",
  sheet: SHEET,
  at: { row: 0, column: 0 },
  contents: [[7]],
  numberFormats: [[format]],
  parts: [[part]],
});

let host: ExcelHost;

const open = () => {
  host = openHost(emptyWorkbook(SHEET));
  connectBridge(host);
  return createExcelWorkbook();
};

const ownStyles = (): readonly string[] =>
  host.data.cellStyles.map(({ name }) => name).filter((name) => name.startsWith("IM "));

/** What Excel answers on A1. */
const firstCell = () =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange("A1");
    range.load({
      style: true,
      numberFormat: true,
      format: {
        horizontalAlignment: true,
        fill: { color: true },
        font: { bold: true, name: true },
        protection: { locked: true },
      },
    });
    await context.sync();
    const { style, numberFormat, format } = range;
    return {
      style,
      numberFormat: numberFormat[0] as readonly string[],
      alignment: format.horizontalAlignment,
      fill: format.fill.color,
      bold: format.font.bold,
      font: format.font.name,
      locked: format.protection.locked,
    };
  });

/** As a city makes it in a template of its own. */
const addTemplateStyle = () =>
  Excel.run(async ({ workbook }) => {
    workbook.styles.add(PART_LOOKS.totalBody.style);
    workbook.styles.getItem(PART_LOOKS.totalBody.style).fill.color = "#FFCC00";
    await workbook.application.context.sync();
  });

test("parts with different looks have styles of their own, which begin with IM", () => {
  const looks = new Map<string, string>();
  for (const { style, ...look } of Object.values(PART_LOOKS)) {
    expect(style).toMatch(/^IM \p{Lu}/u);
    expect(looks.get(style) ?? JSON.stringify(look)).toBe(JSON.stringify(look));
    looks.set(style, JSON.stringify(look));
  }
  expect(looks.size).toBeGreaterThan(20);
});

describe("cell styles in Excel", () => {
  afterEach(() => expectNoLeaks(host));

  test("a style is made with the first cell that needs it, and no other", async () => {
    const workbook = open();
    valueOf(await workbook.apply([put("totalBody", "0.0")], WATCH));
    valueOf(await workbook.apply([put("totalBody", "0.00")], WATCH));
    expect(ownStyles()).toEqual(["IM Summe"]);
    expect(await firstCell()).toEqual({
      style: "IM Summe",
      numberFormat: ["0.00"],
      alignment: "Right",
      fill: "#FFFFFF",
      bold: true,
      font: FONT_NAME,
      locked: true,
    });
  });

  test("a style of the template is used as it is", async () => {
    const workbook = open();
    await addTemplateStyle();
    valueOf(await workbook.apply([put("totalBody", "0.0")], WATCH));
    expect(await firstCell()).toMatchObject({ style: "IM Summe", fill: "#FFCC00", bold: false });
  });

  test("cells follow when somebody changes their style", async () => {
    const workbook = open();
    valueOf(await workbook.apply([put("columnHead")], WATCH));
    await Excel.run(async ({ workbook: { styles, application } }) => {
      styles.getItem("IM Kopf").fill.color = "#E2EFDA";
      await application.context.sync();
    });
    expect(await firstCell()).toMatchObject({ style: "IM Kopf", fill: "#E2EFDA", bold: true });
  });

  test("a centred head over several columns stays centred when it is written again", async () => {
    const workbook = open();
    const block = { row: 0, column: 0, rows: 1, columns: 2 };
    const centre: WorkbookEdit = { kind: "centerAcross", sheet: SHEET, block };
    valueOf(await workbook.apply([put("spanner"), centre], WATCH));
    valueOf(await workbook.apply([put("spanner")], WATCH));
    expect(await firstCell()).toMatchObject({ alignment: "CenterAcrossSelection" });
  });

  test("white cells can be typed into on a protected sheet, all others stay locked", async () => {
    const workbook = open();
    valueOf(await workbook.apply([put("inputCell")], WATCH));
    expect(await firstCell()).toMatchObject({ style: "IM Eingabe", locked: false });
    valueOf(await workbook.apply([put("lockedCell")], WATCH));
    expect(await firstCell()).toMatchObject({ style: "IM Vorgabe", locked: true });
  });

  test("a link looks as ours do, not as Excel's", async () => {
    const workbook = open();
    const target = { sheet: SHEET, at: { row: 3, column: 0 } };
    const at = { row: 0, column: 0 };
    const edit: WorkbookEdit = { kind: "link", sheet: SHEET, at, target, tip: "Inhalt" };
    valueOf(await workbook.apply([edit], WATCH));
    expect(await firstCell()).toMatchObject({ style: "IM Verweis", font: FONT_NAME });
  });

  test("taking an action back gives cleared cells their style again, even if it was deleted", async () => {
    const workbook = open();
    valueOf(await workbook.apply([put("columnHead")], WATCH));
    const block = { row: 0, column: 0, rows: 1, columns: 1 };
    const clear: WorkbookEdit = {
      kind: "clearBlock",
      sheet: SHEET,
      block,
      looks: [["columnHead"]],
    };
    const applied = valueOf(await workbook.apply([clear], WATCH));
    expect(await firstCell()).toMatchObject({ style: "Normal" });
    await Excel.run(async ({ workbook: { styles, application } }) => {
      styles.getItem("IM Kopf").delete();
      await application.context.sync();
    });
    valueOf(await workbook.undo(applied, WATCH));
    expect(await firstCell()).toMatchObject({ style: "IM Kopf", bold: true });
  });
});

describe("cell styles in files", () => {
  const bytes = createWorkbookWriter({ fontName: FONT_NAME, parts: PART_LOOKS }).write({
    title: "Probe",
    creator: "Integrationsmonitoring",
    created: new Date("2016-01-10T10:00:00Z"),
    computed: new Map(),
    edits: [
      {
        kind: "addSheet",
        sheet: SHEET,
        marker: { kind: "supporting", id: "Probe", schema: 1 },
        position: "last",
      },
      {
        ...put("columnHead"),
        contents: [["Kopf"], [7], [8]],
        numberFormats: [[null], ["0.0"], ["0"]],
        parts: [["columnHead"], ["hint"], ["source"]],
      } as WorkbookEdit,
    ],
  });

  test("carry the same names, and cells follow them", async () => {
    host = openHost(openPackage(bytes).data);
    connectBridge(host);
    expect(ownStyles()).toEqual(["IM Kopf", "IM Hinweis", "IM Quelle"]);
    expect(await firstCell()).toMatchObject({ style: "IM Kopf", bold: true, font: FONT_NAME });
    await Excel.run(async ({ workbook: { styles, application } }) => {
      styles.getItem("IM Kopf").fill.color = "#E2EFDA";
      await application.context.sync();
    });
    expect(await firstCell()).toMatchObject({ fill: "#E2EFDA" });
  });

  describeWithLibreOffice("in LibreOffice", () => {
    test("are its cell styles", async () => {
      const document = await convertWithLibreOffice(bytes, "fods");
      expect(document).toMatch(/style:name="IM_20_Kopf" style:display-name="IM Kopf"/u);
      expect(document).toMatch(/style:parent-style-name="IM_20_Kopf"/u);
    });
  });
});
