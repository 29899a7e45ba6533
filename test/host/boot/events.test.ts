// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, freshHost } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const delivered = () => new Promise((resolve) => setTimeout(resolve, 5));

const listenTo = (
  register: (sheet: Excel.Worksheet, sheets: Excel.WorksheetCollection) => void,
): Promise<void> => change((sheet, context) => register(sheet, context.workbook.worksheets));

describe("onChanged", () => {
  test("a write of the add-in says so and describes a single cell", async () => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    await listenTo((sheet) => {
      sheet.onChanged.add((event) => {
        seen.push(event);
        return Promise.resolve();
      });
    });
    await change((sheet) => {
      sheet.getRange("B2").values = [[42]];
    });
    await delivered();
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({
      type: "WorksheetChanged",
      address: "B2",
      source: "Local",
      triggerSource: "ThisLocalAddin",
      changeType: "RangeEdited",
      details: { valueBefore: "", valueAfter: 42, valueTypeAfter: "Double" },
    });
  });

  test("typing by the user has another trigger", async () => {
    const seen: string[] = [];
    await listenTo((_sheet, sheets) => {
      sheets.onChanged.add(({ address, triggerSource }) => {
        seen.push(`${address} ${triggerSource}`);
        return Promise.resolve();
      });
    });
    host.user.type("Daten", "A1:B1", [[1, 2]]);
    await delivered();
    expect(seen).toEqual(["A1:B1 Unknown"]);
  });

  test("formatting raises no change", async () => {
    const seen: string[] = [];
    await listenTo((sheet) => {
      sheet.onChanged.add(({ address }) => {
        seen.push(address);
        return Promise.resolve();
      });
    });
    await change((sheet) => {
      sheet.getRange("A1").format.fill.color = "#FFFF00";
    });
    await delivered();
    expect(seen).toEqual([]);
  });

  test("a handler that was removed hears nothing more", async () => {
    const seen: string[] = [];
    const registration = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(({ address }) => {
        seen.push(address);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    host.user.type("Daten", "A1", 1);
    await delivered();
    expect(seen).toEqual([]);
    expect(host.book.eventTargets.size).toBe(0);
  });
});

describe("selection and activation", () => {
  test("selecting a cell of another sheet activates that sheet and tells both", async () => {
    const seen: string[] = [];
    await listenTo((_sheet, sheets) => {
      sheets.add("Zweites");
      sheets.onSelectionChanged.add(({ address }) => {
        seen.push(`selected ${address}`);
        return Promise.resolve();
      });
      sheets.onActivated.add(() => {
        seen.push("activated");
        return Promise.resolve();
      });
    });
    host.user.select("Zweites", "C3");
    await delivered();
    expect(seen.sort()).toEqual(["activated", "selected C3"]);
  });
});
