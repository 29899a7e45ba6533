// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { partText } from "../package/package-fixture";
import { openPackage, savePackage } from "../package/xlsx-package";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const ruleOf = (address: string): Promise<unknown> =>
  onSheet((sheet) => {
    const { dataValidation } = sheet.getRange(address);
    dataValidation.load({ type: true, rule: true });
    return () => [dataValidation.type, dataValidation.rule];
  });

const setAll = (): Promise<void> =>
  change((sheet) => {
    const numbers = sheet.getRange("B2:B9").dataValidation;
    numbers.prompt = { showPrompt: true, title: "Anzahl", message: "Ganze Zahl ab 0" };
    numbers.errorAlert = { showAlert: true, style: "Warning", title: "Prüfen", message: "Zahl?" };
    numbers.rule = { wholeNumber: { formula1: 0, operator: "GreaterThanOrEqualTo" } };
    sheet.getRange("C2:C9").dataValidation.rule = {
      list: { inCellDropDown: true, source: sheet.getRange("F1:F3") },
    };
    sheet.getRange("D2").dataValidation.rule = {
      list: { inCellDropDown: false, source: "ja,nein" },
    };
    sheet.getRange("E2").dataValidation.rule = { custom: { formula: "=E2>D2" } };
  });

test("rules are read as they were set; a range becomes an absolute reference", async () => {
  await setAll();
  expect(await ruleOf("B3")).toEqual([
    "WholeNumber",
    { wholeNumber: { operator: "GreaterThanOrEqualTo", formula1: 0 } },
  ]);
  expect(await ruleOf("C2:C9")).toEqual([
    "List",
    { list: { inCellDropDown: true, source: "=Daten!$F$1:$F$3" } },
  ]);
  expect(await ruleOf("D2")).toEqual([
    "List",
    { list: { inCellDropDown: false, source: "ja,nein" } },
  ]);
  expect(await ruleOf("E2")).toEqual(["Custom", { custom: { formula: "=E2>D2" } }]);
});

test("cells without one, and cells that differ, say so", async () => {
  await setAll();
  expect(await ruleOf("A1")).toEqual(["None", {}]);
  expect(await ruleOf("A1:C9")).toEqual(["Inconsistent", null]);
});

test("prompt and alert stay when the rule is set after them", async () => {
  await setAll();
  const found = await onSheet((sheet) => {
    const { dataValidation } = sheet.getRange("B2");
    dataValidation.load({ prompt: true, errorAlert: true });
    return () => [dataValidation.prompt.title, dataValidation.errorAlert.style];
  });
  expect(found).toEqual(["Anzahl", "Warning"]);
});

test("clearing takes only the cells of the range out", async () => {
  await setAll();
  await change((sheet) => sheet.getRange("B3").dataValidation.clear());
  expect(await ruleOf("B3")).toEqual(["None", {}]);
  expect(await ruleOf("B4:B9")).toMatchObject(["WholeNumber", {}]);
});

test("columns that are inserted move them", async () => {
  await setAll();
  await change((sheet) => void sheet.getRange("A:A").insert("Right"));
  expect(await ruleOf("D2")).toMatchObject(["List", { list: { source: "=Daten!$G$1:$G$3" } }]);
});

test.each<[string, (sheet: Excel.Worksheet) => void, string]>([
  [
    "two kinds of rule at once",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.rule = {
        custom: { formula: "=A1>0" },
        list: { inCellDropDown: true, source: "a" },
      }),
    "InvalidArgument",
  ],
  [
    "a title of more than 32 characters",
    (sheet) =>
      (sheet.getRange("A1").dataValidation.prompt = {
        showPrompt: true,
        title: "x".repeat(33),
        message: "",
      }),
    "InvalidArgument",
  ],
  [
    "a protected sheet",
    (sheet) => {
      sheet.protection.protect();
      sheet.getRange("A1").dataValidation.rule = { custom: { formula: "=A1>0" } };
    },
    "AccessDenied",
  ],
])("%s is refused", async (_what, work, code) => {
  expect(await codeOf(change(work))).toBe(code);
});

test("they come back from a file", async () => {
  await setAll();
  const saved = savePackage({ data: host.data, original: null });
  expect(openPackage(saved).data.sheets[0]?.validations).toEqual(host.data.sheets[0]?.validations);
  expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain(
    "<formula1>Daten!$F$1:$F$3</formula1>",
  );
});
