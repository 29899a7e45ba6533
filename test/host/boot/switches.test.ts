// SPDX-License-Identifier: EUPL-1.2
import { expectNoLeaks, type ExcelHost } from "..";
import { change, codeOf, freshHost, onSheet, read } from "../support/excel-run";

let host: ExcelHost;

beforeEach(() => {
  host = freshHost();
});

afterEach(() => expectNoLeaks(host));

const write = () =>
  change((sheet) => {
    sheet.getRange("A1").values = [[1]];
  });

describe("counters", () => {
  test("count every sync of a run once, and not the batch that gives references back", async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("A1:B2");
      range.load({ values: true });
      await context.sync();
      range.values = [
        [1, 2],
        [3, 4],
      ];
    });
    await expectNoLeaks(host);
    expect(host.counters).toMatchObject({ syncs: 2, cellsRead: 4, cellsWritten: 4 });
    expect(host.counters.requestBytes).toBeGreaterThan(500);
    expect(host.counters.responseBytes).toBeGreaterThan(100);
  });

  test("start anew when they are reset", async () => {
    await write();
    host.resetCounters();
    expect(host.counters).toEqual({
      syncs: 0,
      requestBytes: 0,
      responseBytes: 0,
      cellsRead: 0,
      cellsWritten: 0,
    });
  });
});

describe("failures on demand", () => {
  test("the n-th batch from now fails and does nothing", async () => {
    host.switches.failBatch(2, "GeneralException");
    await write();
    const failing = change((sheet) => {
      sheet.getRange("A1").values = [[2]];
    });
    expect(await codeOf(failing)).toBe("GeneralException");
    expect(await read("A1", "values")).toEqual([[1]]);
  });
});

describe("cell edit mode", () => {
  test("refuses a batch at once", async () => {
    host.switches.beginCellEdit();
    expect(await codeOf(write())).toBe("InvalidOperationInCellEditMode");
    host.switches.endCellEdit();
    expect(await codeOf(write())).toBe("none");
  });

  test("lets a batch wait that asked for it", async () => {
    host.switches.beginCellEdit();
    const seen: string[] = [];
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Daten").getRange("A1").values = [[5]];
      await context.sync();
    }).then(() => seen.push("written"));
    await new Promise((resolve) => setTimeout(resolve, 5));
    seen.push("left");
    host.switches.endCellEdit();
    await waiting;
    expect(seen).toEqual(["left", "written"]);
  });
});

describe("size limits of Excel on the web", () => {
  const readMany = () =>
    onSheet((sheet) => {
      const range = sheet.getRange("A1:T50000");
      range.load({ numberFormat: true });
      return () => range.numberFormat.length;
    });

  test("are off at first", async () => {
    expect(await readMany()).toBe(50_000);
  });

  test("refuse an answer of more than 5 MB", async () => {
    host.switches.hasWebLimits = true;
    expect(await codeOf(readMany())).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("refuse a request of more than 5 MB before it does anything", async () => {
    host.switches.hasWebLimits = true;
    const huge = change((sheet) => {
      sheet.getRange("A1:A600").values = Array.from({ length: 600 }, () => ["x".repeat(10_000)]);
    });
    expect(await codeOf(huge)).toBe("RequestPayloadSizeLimitExceeded");
    expect(host.book.data.sheets[0]?.cells.size).toBe(0);
  });
});

describe("a second author", () => {
  test("acts between two syncs and is marked as remote in the event", async () => {
    const sources: string[] = [];
    await change((sheet) => {
      sheet.onChanged.add(({ source, address }) => {
        sources.push(`${source} ${address}`);
        return Promise.resolve();
      });
    });
    host.switches.beforeBatch = (batch) => {
      if (batch === 3) host.user.typeRemotely("Daten", "B1", 9);
    };
    const values = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("B1");
      range.load({ values: true });
      await context.sync();
      const before: unknown = range.values[0]?.[0];
      range.load({ values: true });
      await context.sync();
      return [before, range.values[0]?.[0] as unknown];
    });
    expect(values).toEqual(["", 9]);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(sources).toEqual(["Remote B1"]);
  });
});
