// SPDX-License-Identifier: EUPL-1.2
import { cellId } from "../../../src/domain/shared/cell";
import type { ManualChange, ManualChoice } from "../../../src/domain/report/manual-changes";
import type { ReportPlan } from "../../../src/domain/report/report-plan";
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { createMemoryWorkbook } from "../../support/memory-workbook";
import { firstRun, REMARKS, rowOf, sheetOf, TABLE, typed, withRows } from "./edited-workbook";
import { allEdits, cityRow, EVENING, MUENSTER_ROWS, planOf, tableOf, writeAll } from "./muenster";

const WITH = "mit Migrationsvorgeschichte insgesamt";
const WITHOUT = "ohne erkennbare Migrationsvorgeschichte";
/** B8: the figure of 2013 of the second row. */
const FIGURE = [7, 1, 63999] as const;

const replaced = <T>(
  grid: readonly (readonly T[])[],
  [row, column, value]: readonly [number, number, T],
): readonly (readonly T[])[] =>
  grid.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));

const changesIn = (workbook: WorkbookSnapshot): readonly ManualChange[] =>
  tableOf(planOf(workbook, EVENING), "BEV-01.3").manualChanges;

const choosing = (plan: ReportPlan, choice: ManualChoice): ReportPlan => {
  const { manualChanges } = tableOf(plan, "BEV-01.3");
  const choices = new Map(manualChanges.map(({ cell }) => [cellId(cell), choice]));
  return {
    ...plan,
    tables: plan.tables.map((table) => ({ ...table, edits: table.editsWith(choices) })),
  };
};

/** The table after a run with this choice for every change. */
const afterRun = async (workbook: WorkbookSnapshot, choice: ManualChoice) => {
  const after = await writeAll(workbook, choosing(planOf(workbook, EVENING), choice));
  return { after, sheet: sheetOf(after, TABLE) };
};

describe("changes by hand in a table", () => {
  test("are none after a run, and none where only deliveries have changed", async () => {
    const workbook = await firstRun();
    const rows = [...MUENSTER_ROWS.slice(0, 2), cityRow("BEV-A01", WITHOUT, [1, 2, 3])];
    expect(changesIn(workbook)).toEqual([]);
    expect(changesIn(withRows(workbook, rows))).toEqual([]);
  });

  test.each([
    ["a figure", FIGURE, { row: WITH, column: "2013 Anzahl", found: "63999" }],
    ["a formula", [7, 4, "hoch"] as const, { row: WITH, column: "2013 %", found: "hoch" }],
    ["an emptied cell", [7, 1, ""] as const, { row: WITH, column: "2013 Anzahl", found: "" }],
    ["the title", [0, 0, "Mein Titel"] as const, { row: "", column: "", found: "Mein Titel" }],
    ["the name of a row", [7, 0, "mit MV"] as const, { row: "mit MV", found: "mit MV" }],
  ])("are seen in %s", async (_name, edit, expected) => {
    const [row, column] = edit;
    const changes = changesIn(typed(await firstRun(), TABLE, edit));
    expect(changes).toEqual([
      expect.objectContaining({ ...expected, cell: { sheet: TABLE, row, column } }),
    ]);
  });

  test("are none where the delivery now says the same", async () => {
    const rows = [
      MUENSTER_ROWS[0] ?? [],
      cityRow("BEV-A01", WITH, [63999, 65205, 69098]),
      MUENSTER_ROWS[2] ?? [],
    ];
    const workbook = withRows(typed(await firstRun(), TABLE, FIGURE), rows);
    expect(changesIn(workbook)).toEqual([]);
  });

  test("stay unless somebody chooses otherwise, and are told again by the next run", async () => {
    const workbook = typed(await firstRun(), TABLE, FIGURE);
    expect(allEdits(planOf(workbook, EVENING))).toEqual([]);
    const corrected = withRows(workbook, [
      ...MUENSTER_ROWS.slice(0, 2),
      cityRow("BEV-A01", WITHOUT, [234795, 235062, 236140]),
    ]);
    const { after, sheet } = await afterRun(corrected, "keep");
    expect(sheet.values[7]?.[1]).toBe(63999);
    expect(sheet.values[6]?.[3]).toBe(236140);
    expect(changesIn(after)).toHaveLength(1);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("keep their place in the table when a row comes in above", async () => {
    const before = typed(await firstRun(MUENSTER_ROWS.slice(0, 2)), TABLE, [6, 1, 63999]);
    const { after, sheet } = await afterRun(withRows(before, MUENSTER_ROWS), "keep");
    expect(sheet.values.slice(6, 8).map(([name, first]) => [name, first])).toEqual([
      [WITHOUT, 234795],
      [WITH, 63999],
    ]);
    expect(changesIn(after)).toHaveLength(1);
  });

  test("stay formulas that go along with their row when one comes in above", async () => {
    const before = typed(await firstRun(MUENSTER_ROWS.slice(0, 2)), TABLE, [6, 4, "hoch"]);
    const withFormula = {
      ...before,
      sheets: before.sheets.map((sheet) =>
        sheet.name === TABLE
          ? { ...sheet, formulas: replaced(sheet.formulas, [6, 4, "=B7*2"]) }
          : sheet,
      ),
    };
    const { edits } = tableOf(planOf(withRows(withFormula, MUENSTER_ROWS), EVENING), "BEV-01.3");
    expect(edits[0]).toMatchObject({ kind: "insertRows", row: 6 });
    const written = edits.flatMap((edit) =>
      edit.kind === "putBlock" && edit.at.row <= 7 && edit.at.row + edit.contents.length > 7
        ? [edit.contents[7 - edit.at.row]?.[4 - edit.at.column]]
        : [],
    );
    expect(written).toEqual([null]);
  });

  test("are gone when they are overwritten", async () => {
    const { after, sheet } = await afterRun(typed(await firstRun(), TABLE, FIGURE), "overwrite");
    expect(sheet.values[7]?.[1]).toBe(63723);
    expect(changesIn(after)).toEqual([]);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("are told among the remarks when they are moved there, and said only once", async () => {
    const workbook = typed(await firstRun(), TABLE, FIGURE);
    const { after, sheet } = await afterRun(workbook, "moveToRemarks");
    expect(sheet.values[7]?.[1]).toBe(63723);
    expect(sheet.values[rowOf(sheet, REMARKS) + 1]?.[0]).toBe(
      `Von Hand geändert in B8 – ${WITH}, 2013 Anzahl: 63999`,
    );
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("in a note that is no more go to the remarks, as there is nowhere to keep them", async () => {
    const before = await firstRun();
    const row = sheetOf(before, TABLE).values.findIndex(([first]) =>
      String(first).startsWith("Quelle"),
    );
    const edited = typed(before, TABLE, [row, 0, "Quelle: eigene"]);
    const rows = [
      ...MUENSTER_ROWS.slice(0, 2),
      [...cityRow("BEV-A01", WITHOUT, ["/", 235062, 236137]), "Umstellung"],
    ];
    const { sheet } = await afterRun(withRows(edited, rows), "keep");
    expect(sheet.values.flat()).toContain(`Von Hand geändert in A${row + 1}: Quelle: eigene`);
  });

  test("of most cells leave the sheet alone, and the table goes to a new one", async () => {
    const before = await firstRun();
    const sheet = sheetOf(before, TABLE);
    const moved = {
      ...before,
      sheets: before.sheets.map((item) =>
        item === sheet
          ? {
              ...sheet,
              values: [sheet.values[0]?.map(() => "") ?? [], ...sheet.values],
              formulas: [sheet.formulas[0]?.map(() => "") ?? [], ...sheet.formulas],
            }
          : item,
      ),
    };
    const table = tableOf(planOf(moved, EVENING), "BEV-01.3");
    expect(table).toMatchObject({ sheet: `${TABLE} (2)`, manualChanges: [] });
  });

  test("cannot be told from ours where the record is lost", async () => {
    const workbook = { ...typed(await firstRun(), TABLE, FIGURE), ownParts: [] };
    expect(changesIn(workbook)).toEqual([]);
    expect(allEdits(planOf(workbook, EVENING))).toContainEqual(
      expect.objectContaining({ kind: "putOwnPart", part: "generated" }),
    );
  });
});

describe("an interrupted run", () => {
  const watch = {
    onProgress: () => undefined,
    isCancelled: () => false,
    waitForCellEdit: false,
  };

  /** The workbook in which so many of the edits have arrived. */
  const interrupted = async (edits: number): Promise<WorkbookSnapshot> => {
    const whole = await firstRun();
    const workbook = {
      ...whole,
      ownParts: [],
      sheets: whole.sheets.filter(({ marker }) => marker === null),
      sheetNames: whole.sheets.flatMap(({ marker, name }) => (marker ? [] : [name])),
    };
    const memory = createMemoryWorkbook(workbook);
    const sent = allEdits(planOf(workbook)).slice(0, edits);
    const outcome = await memory.apply(sent, watch);
    if (!outcome.ok) throw new Error(outcome.error.type);
    return memory.snapshot();
  };

  const namesAndValues = ({ sheets }: WorkbookSnapshot) =>
    sheets.map(({ name, values }) => [name, values]);

  test("that has only added its sheets is told and completed on these sheets", async () => {
    const whole = await firstRun();
    const added = allEdits(planOf(await interrupted(0))).filter(({ kind }) => kind === "addSheet");
    const workbook = await interrupted(added.length);
    const plan = planOf(workbook);
    expect(plan.unfinishedSheets).toHaveLength(added.length);
    expect(plan.foreignSheets).toEqual([]);
    expect(allEdits(plan).filter(({ kind }) => kind === "addSheet")).toEqual([]);
    const after = await writeAll(workbook, plan);
    expect(namesAndValues(after).sort()).toEqual(namesAndValues(whole).sort());
    expect(planOf(after).unfinishedSheets).toEqual([]);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("is completed wherever it was cut off", async () => {
    const whole = await firstRun();
    const all = allEdits(planOf(await interrupted(0)));
    const cuts = all.flatMap(({ kind }, index) => (kind === "putBlock" ? [index] : []));
    for (const cut of cuts.filter((_, index) => index % 4 === 1)) {
      const workbook = await interrupted(cut);
      const after = await writeAll(workbook, planOf(workbook));
      expect(namesAndValues(after).sort()).toEqual(namesAndValues(whole).sort());
    }
  });
});
