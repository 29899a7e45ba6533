// SPDX-License-Identifier: EUPL-1.2
import { always } from "../../src/usecases/catalogue-in-use";
import type { CellRef } from "../../src/domain/shared/cell";
import type { CellValue, WorkbookSnapshot } from "../../src/domain/shared/sheet-snapshot";
import { REPORT_WORDS } from "../../src/texts/report.de";
import { createPreviewReport, createWriteReport } from "../../src/usecases/build-report";
import type { Watch, Workbook } from "../../src/usecases/ports";
import { bundledCatalogue } from "../support/catalogue";
import { createMemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";

const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

const MUENSTER = workbookOf(
  snapshotOf("Bevölkerung", [
    ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015],
    ["BEV-A01", "Wohnberechtigte", "insgesamt", "Stadt Münster", 298518, 300267, 305235],
    [
      "BEV-A01",
      "Wohnberechtigte",
      "mit Migrationsvorgeschichte insgesamt",
      "Stadt Münster",
      63723,
      65205,
      69098,
    ],
  ]),
);

/** A workbook that counts how often it is asked. */
const counting = (workbook: Workbook) => {
  const calls: string[] = [];
  const counted: Workbook = {
    ...workbook,
    read: (...args) => {
      calls.push("read");
      return workbook.read(...args);
    },
    apply: (...args) => {
      calls.push("apply");
      return workbook.apply(...args);
    },
  };
  return { workbook: counted, calls };
};

const run = async (
  snapshot: WorkbookSnapshot,
  tableIds: readonly string[],
  shown: (cell: CellRef) => CellValue = () => 0,
) => {
  const memory = createMemoryWorkbook(snapshot, (_, cell) => shown(cell));
  const { workbook, calls } = counting(memory);
  const deps = {
    workbook,
    catalogueOf: always(bundledCatalogue()),
    words: REPORT_WORDS,
    now: () => 0,
  };
  const preview = await createPreviewReport(deps)(WATCH);
  if (!preview.ok) throw new Error(preview.error.type);
  const outcome = await createWriteReport(deps)(preview.value, tableIds, WATCH);
  return { preview: preview.value, outcome, calls, after: memory.snapshot() };
};

describe("the report use cases", () => {
  test("read once and write once", async () => {
    const { calls } = await run(MUENSTER, ["BEV-01.3"]);
    expect(calls).toEqual(["read", "apply"]);
  });

  test("write the chosen tables, the data they rest on and the contents", async () => {
    const { outcome, after } = await run(MUENSTER, ["BEV-03.1", "BEV-01.3"]);
    expect(outcome.ok && outcome.value.sheets).toEqual([
      "BEV-01.3 Bevölkerung",
      "BEV-03.1 Bevölkerung",
    ]);
    expect(after.sheetNames).toEqual([
      "Deckblatt",
      "Inhalt",
      "Bevölkerung",
      "IM_Daten",
      "BEV-01.3 Bevölkerung",
      "BEV-03.1 Bevölkerung",
      "Anmerkungen",
      "Quellen",
      "Definitionen",
      "Änderungen",
      "Parameter",
      "Formeln der Tabellen",
    ]);
    const contents = after.sheets.find(({ name }) => name === "Inhalt");
    expect(contents?.values.slice(4, 6).map(([id]) => id)).toEqual(["BEV-01.3", "BEV-03.1"]);
  });

  test("write nothing when no chosen table can be built", async () => {
    const { outcome, after } = await run(MUENSTER, ["BEV-03.3", "KUL-01.1", "unknown"]);
    expect(outcome).toMatchObject({ ok: true, value: { sheets: [], differences: [] } });
    expect(after.sheetNames).toEqual(["Bevölkerung"]);
  });

  test("preview writes nothing", async () => {
    const memory = createMemoryWorkbook(MUENSTER);
    const { workbook, calls } = counting(memory);
    const deps = { workbook, catalogueOf: always(bundledCatalogue()), words: REPORT_WORDS };
    await createPreviewReport(deps)(WATCH);
    expect(calls).toEqual(["read"]);
    expect(memory.snapshot().sheetNames).toEqual(["Bevölkerung"]);
  });

  test("name the formula cells that show something else than computed here", async () => {
    const { preview, outcome } = await run(MUENSTER, ["BEV-03.1"], () => 21.3);
    const expected = preview.plan.tables.find(({ id }) => id === "BEV-03.1")?.expected ?? [];
    expect(outcome.ok && outcome.value.differences.map(({ cell }) => cell)).toEqual(
      expected.map(({ cell }) => cell),
    );
    expect(outcome.ok && outcome.value.differences[0]).toMatchObject({ found: 21.3 });
  });

  test("are content with values that agree to the last digits", async () => {
    const { preview } = await run(MUENSTER, ["BEV-03.1"]);
    const expected = preview.plan.tables.flatMap((table) => table.expected);
    const { outcome } = await run(MUENSTER, ["BEV-03.1"], ({ sheet, row, column }) => {
      const match = expected.find(
        ({ cell }) => cell.sheet === sheet && cell.row === row && cell.column === column,
      );
      return typeof match?.value === "number" ? match.value * (1 + 1e-14) : (match?.value ?? "");
    });
    expect(outcome.ok && outcome.value.differences).toEqual([]);
  });

  test("a second run after writing everything finds nothing to write", async () => {
    const first = await run(MUENSTER, ["BEV-01.3", "BEV-03.1"]);
    const second = await run(first.after, ["BEV-01.3", "BEV-03.1"]);
    expect(second.outcome).toMatchObject({ ok: true, value: { applied: { cellsWritten: 0 } } });
  });

  test("pass on why Excel refused, with nothing written", async () => {
    const { outcome, after } = await run({ ...MUENSTER, isStructureProtected: true }, ["BEV-01.3"]);
    expect(outcome).toEqual({ ok: false, error: { type: "StructureProtected" } });
    expect(after.sheetNames).toEqual(["Bevölkerung"]);
  });
});

describe("the preview of a report", () => {
  /** Every look at the clock takes longer than a stretch of computing. */
  const slow = () => {
    let clock = 0;
    jest.spyOn(Date, "now").mockImplementation(() => (clock += 100));
  };
  afterEach(() => jest.restoreAllMocks());

  const preview = (watch: Watch) => {
    const deps = { catalogueOf: always(bundledCatalogue()), words: REPORT_WORDS, now: () => 0 };
    const workbook = createMemoryWorkbook(MUENSTER);
    return createPreviewReport({ ...deps, workbook })(watch);
  };

  test("tells how far it is, table by table, and gives way in between", async () => {
    slow();
    const told: number[] = [];
    let turns = 0;
    const result = await preview({
      ...WATCH,
      onProgress: ({ phase, done, total }) => {
        if (phase === "computing" && total > 100) told.push(done / total);
      },
      giveWay: () => {
        turns += 1;
        return Promise.resolve();
      },
    });
    expect(result.ok).toBe(true);
    expect(told.length).toBeGreaterThan(100);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    expect(turns).toBeGreaterThanOrEqual(told.length);
  });

  test("can be stopped while it computes", async () => {
    slow();
    let turns = 0;
    const result = await preview({
      ...WATCH,
      isCancelled: () => turns > 20,
      giveWay: () => {
        turns += 1;
        return Promise.resolve();
      },
    });
    expect(result).toEqual({ ok: false, error: { type: "Cancelled", cellsWritten: 0 } });
    expect(turns).toBe(21);
  });
});
