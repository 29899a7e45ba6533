// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import { createExcelWorkbook } from "../../src/excel/excel-workbook";
import { connectBridge, expectNoLeaks } from "../host/boot/bridge";
import type { ExcelHost } from "../host/boot/excel-host";
import { openHost } from "../host/boot/open-host";
import { hostWorkbookOf } from "../support/host-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { WATCH } from "./workbook-contract";

const SHEET = "Bogen";
const refusal = {
  title: "Bitte prüfen",
  text: "Eine Zahl oder ein Zeichen.",
  style: "stop",
} as const;

const form: readonly WorkbookEdit[] = [
  {
    kind: "addSheet",
    sheet: SHEET,
    marker: { kind: "questionnaire", id: "61", schema: 1 },
    position: "last",
  },
  {
    kind: "putBlock",
    sheet: SHEET,
    at: { row: 0, column: 0 },
    contents: [["Kennung", 2015, "r"]],
    parts: [["lockedCell", "inputCell", "inputCell"]],
  },
  {
    kind: "limitInput",
    sheet: SHEET,
    block: { row: 0, column: 1, rows: 3, columns: 1 },
    rule: { type: "formula", formula: "=ISNUMBER(B1)" },
    prompt: { title: "Anzahl", text: "Keine Prozentwerte." },
    refusal,
  },
  {
    kind: "limitInput",
    sheet: SHEET,
    block: { row: 0, column: 2, rows: 3, columns: 1 },
    rule: { type: "listOn", sheet: "Listen", block: { row: 1, column: 0, rows: 2, columns: 1 } },
    prompt: null,
    refusal: { ...refusal, style: "warning" },
  },
  { kind: "protectSheet", sheet: SHEET },
];

let host: ExcelHost;

beforeEach(() => {
  host = openHost(hostWorkbookOf(workbookOf(snapshotOf("Listen", [["Kz."], ["p"], ["r"]]))));
  connectBridge(host);
});

afterEach(() => expectNoLeaks(host));

const ruleOf = (address: string): Promise<object> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(SHEET).getRange(address);
    const { dataValidation } = range;
    dataValidation.load({ rule: true, prompt: true, errorAlert: true });
    await context.sync();
    const { rule, prompt, errorAlert } = dataValidation;
    return { rule, prompt: prompt.message, style: errorAlert.style };
  });

const typed = async (address: string): Promise<string> => {
  const result = await createExcelWorkbook().apply(
    [
      {
        kind: "putBlock",
        sheet: SHEET,
        at: { row: 0, column: "ABC".indexOf(address) },
        contents: [[7]],
      },
    ],
    WATCH,
  );
  return result.ok ? "written" : result.error.type;
};

test("a form limits what is typed, offers lists of another sheet and lets only white cells be filled", async () => {
  expect(await createExcelWorkbook().apply(form, WATCH)).toMatchObject({ ok: true });
  expect(await ruleOf("B2")).toEqual({
    rule: { custom: { formula: "=ISNUMBER(B1)" } },
    prompt: "Keine Prozentwerte.",
    style: "Stop",
  });
  expect(await ruleOf("C1:C3")).toEqual({
    rule: { list: { inCellDropDown: true, source: "='Listen'!$A$2:$A$3" } },
    prompt: "",
    style: "Warning",
  });
  expect(await typed("A")).toBe("SheetProtected");
  expect(await typed("B")).toBe("written");
});

test("undoing removes the form although it is protected", async () => {
  const workbook = createExcelWorkbook();
  const result = await workbook.apply(form, WATCH);
  if (!result.ok) throw new Error(result.error.type);
  expect(await workbook.undo(result.value, WATCH)).toMatchObject({
    value: { type: "undone", sheetsRemoved: [SHEET] },
  });
});

test.each(form.slice(2))(
  "$kind on a sheet that was there before is a mistake of ours",
  async (edit) => {
    await expect(
      createExcelWorkbook().apply([{ ...edit, sheet: "Listen" } as WorkbookEdit], WATCH),
    ).rejects.toThrow("was there before");
  },
);
