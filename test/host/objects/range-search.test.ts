// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, freshHost, onSheet } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:C3").values = [
      ["Kita", 1, true],
      ["Schule", "", "k. A."],
      ["Kita Süd", "=B1*2", "=1/0"],
    ];
  });
});

afterEach(() => expectNoLeaks(host));

describe("getSpecialCells", () => {
  const special = (type: `${Excel.SpecialCellType}`, valueType?: `${Excel.SpecialCellValueType}`) =>
    onSheet((sheet) => {
      const areas = sheet.getRange("A:C").getSpecialCellsOrNullObject(type, valueType);
      areas.load({ address: true });
      return () => (areas.isNullObject ? null : areas.address.replaceAll("Daten!", ""));
    });

  test.each([
    ["Blanks", undefined, "B2"],
    ["Constants", undefined, "A1:C1,A2:A3,C2"],
    ["Constants", "Numbers", "B1"],
    ["Constants", "LogicalNumbers", "B1:C1"],
    ["Formulas", undefined, "B3:C3"],
    ["Formulas", "Errors", "C3"],
    ["Formulas", "Text", null],
  ] as const)("%s %s", async (type, valueType, expected) => {
    expect(await special(type, valueType)).toBe(expected);
  });

  test("finds cells with conditional formats and validations", async () => {
    await change((sheet) => {
      sheet.getRange("B1:B2").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("A3").dataValidation.rule = { list: { inCellDropDown: true, source: "a,b" } };
    });
    expect(await special("ConditionalFormats")).toBe("B1:B2");
    expect(await special("DataValidations")).toBe("A3");
  });

  test("leaves hidden rows out of the visible ones", async () => {
    await change((sheet) => {
      sheet.getRange("2:2").rowHidden = true;
    });
    expect(await special("Visible")).toBe("A1:C1,A3:C3");
  });

  test("fails when there are none", async () => {
    const none = change((sheet) => {
      sheet.getRange("E1:F9").getSpecialCells("Formulas").load({ address: true });
    });
    expect(await codeOf(none)).toBe("ItemNotFound");
  });
});

describe("find", () => {
  const find = (text: string, criteria: Excel.SearchCriteria) =>
    onSheet((sheet) => {
      const found = sheet.getRange("A:C").findOrNullObject(text, criteria);
      found.load({ address: true });
      return () => (found.isNullObject ? null : found.address);
    });

  test.each([
    ["kita", {}, "Daten!A1"],
    ["kita", { matchCase: true }, null],
    ["Süd", {}, "Daten!A3"],
    ["Süd", { completeMatch: true }, null],
    ["Kita", { searchDirection: "Backwards" }, "Daten!A3"],
  ] as const)("%s %j", async (text, criteria, expected) => {
    expect(await find(text, criteria)).toBe(expected);
  });

  test("fails when nothing is found", async () => {
    const failing = change((sheet) => {
      sheet.getRange("A:C").find("nirgends", {}).load({ address: true });
    });
    expect(await codeOf(failing)).toBe("ItemNotFound");
  });
});
