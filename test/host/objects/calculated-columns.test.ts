// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, freshHost, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(async () => {
  host = freshHost();
  await change((sheet) => {
    sheet.getRange("A1:C4").values = [
      ["Wert", "Bezug", "Quote"],
      [1, 10, ""],
      [2, 10, ""],
      [3, 10, ""],
    ];
    sheet.tables.add("A1:C4", true).name = "Quoten";
  });
});

afterEach(() => expectNoLeaks(host));

describe("a formula in a column of a table", () => {
  test("spreads over the blank rest of the column", async () => {
    await change((sheet) => {
      sheet.getRange("C2").formulas = [["=A2*100/B2"]];
    });
    expect(await read("C2:C4", "formulas")).toEqual([
      ["=A2*100/B2"],
      ["=A3*100/B3"],
      ["=A4*100/B4"],
    ]);
    expect(await read("C2:C4", "values")).toEqual([[10], [20], [30]]);
  });

  test("with structured references spreads as it is", async () => {
    await change((sheet) => {
      sheet.getRange("C3").formulas = [["=[@Wert]*100/[@Bezug]"]];
    });
    expect(await read("C2:C4", "values")).toEqual([[10], [20], [30]]);
  });

  test("replaces the formula of the whole column", async () => {
    await change((sheet) => {
      sheet.getRange("C2").formulas = [["=A2*100/B2"]];
      sheet.getRange("C3").formulas = [["=A3+B3"]];
    });
    expect(await read("C2:C4", "values")).toEqual([[11], [12], [13]]);
  });

  test("leaves a column alone that holds something else", async () => {
    await change((sheet) => {
      sheet.getRange("C4").values = [["k. A."]];
      sheet.getRange("C2").formulas = [["=A2*100/B2"]];
    });
    expect(await read("C2:C4", "formulas")).toEqual([["=A2*100/B2"], [""], ["k. A."]]);
  });

  test("stays as written when the whole column is written at once", async () => {
    await change((sheet) => {
      sheet.getRange("C2:C4").formulas = [["=A2*100/B2"], [""], ["=B4"]];
    });
    expect(await read("C2:C4", "formulas")).toEqual([["=A2*100/B2"], [""], ["=B4"]]);
  });

  test("outside of a table stays alone", async () => {
    await change((sheet) => {
      sheet.getRange("E2").formulas = [["=A2*2"]];
    });
    expect(await read("E2:E4", "formulas")).toEqual([["=A2*2"], [""], [""]]);
  });
});
