// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookSnapshot } from "../../../src/domain/shared/sheet-snapshot";
import { snapshotOf } from "../../support/sheet-table";
import { firstRun, REMARKS, rowOf, sheetOf, TABLE, typed, withRows } from "./edited-workbook";
import {
  allEdits,
  cityRow,
  deliveryWorkbook,
  EVENING,
  MUENSTER_ROWS,
  planOf,
  tableOf,
  writeAll,
} from "./muenster";

const changedCells = (plan: ReturnType<typeof planOf>, sheet: string): readonly unknown[] =>
  allEdits(plan).flatMap((edit) =>
    edit.kind === "putBlock" && edit.sheet === sheet
      ? edit.contents.flat().filter((content) => content !== null)
      : [],
  );

describe("a second run", () => {
  test("on an unchanged workbook changes nothing, however late", async () => {
    expect(allEdits(planOf(await firstRun(), EVENING))).toEqual([]);
  });

  test("takes formulas for the same that Excel gives back without needless quotes", async () => {
    const workbook = await firstRun();
    const unquoted = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) => ({
        ...sheet,
        formulas: sheet.formulas.map((row) =>
          row.map((cell) =>
            typeof cell === "string" ? cell.replaceAll("'IM_Daten'!", "IM_Daten!") : cell,
          ),
        ),
      })),
    };
    expect(allEdits(planOf(unquoted, EVENING))).toEqual([]);
  });

  test("writes a changed figure and the time, and nothing else", async () => {
    const rows = [
      ...MUENSTER_ROWS.slice(0, 2),
      cityRow("BEV-A01", "ohne erkennbare Migrationsvorgeschichte", [234795, 235062, 236140]),
    ];
    const plan = planOf(withRows(await firstRun(), rows), EVENING);
    expect(changedCells(plan, "IM_Daten")).toEqual([236140]);
    expect(changedCells(plan, TABLE)).toEqual([
      236140,
      "Datenstand 04.01.2016, erzeugt am 04.01.2016 um 18:30 Uhr, Katalog 1.1.0.",
    ]);
    expect(tableOf(plan, "BEV-03.1").edits).toEqual([]);
    // A chart keeps its place and looks at its cells anew.
    const kinds = new Set(allEdits(plan).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(["putBlock", "putChart", "putOwnPart"]));
  });

  test("appends new figures to IM_Daten, so that all others keep their row", async () => {
    const before = await firstRun();
    const rows = [cityRow("BEV-A01", "männlich", [1, 2, 3]), ...MUENSTER_ROWS];
    const workbook = withRows(before, rows);
    const after = await writeAll(workbook, planOf(workbook, EVENING));
    const keys = (snapshot: WorkbookSnapshot) =>
      sheetOf(snapshot, "IM_Daten")
        .values.slice(4)
        .map(([key]) => key);
    expect(keys(after).slice(0, 9)).toEqual(keys(before));
    expect(keys(after).slice(9)).toEqual([
      "residents|sex:male|city|2013",
      "residents|sex:male|city|2014",
      "residents|sex:male|city|2015",
    ]);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("keeps the row of a figure that is delivered no more and shows that it is to follow", async () => {
    const workbook = withRows(await firstRun(), MUENSTER_ROWS.slice(0, 2));
    const after = await writeAll(workbook, planOf(workbook, EVENING));
    const data = sheetOf(after, "IM_Daten");
    const row = rowOf(data, "residents|mv:without|city|2013");
    expect(data.values[row]?.slice(6, 12)).toEqual([
      "…",
      "Angabe folgt später",
      "Stadtplanungsamt (mit Statistikdienststelle)",
      "",
      "Bevölkerung",
      "E6",
    ]);
    expect(sheetOf(after, TABLE).values[6]?.slice(0, 3)).toEqual([
      "ohne erkennbare Migrationsvorgeschichte",
      "…",
      "…",
    ]);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("makes room for a new row, gives the Excel table its new size and moves the remarks along", async () => {
    const before = await firstRun(MUENSTER_ROWS.slice(0, 2));
    const remarks = rowOf(sheetOf(before, TABLE), REMARKS);
    const noted = typed(before, TABLE, [remarks + 1, 0, "mit Amt 61 klären"]);
    const workbook = withRows(noted, MUENSTER_ROWS);
    const plan = planOf(workbook, EVENING);
    expect(tableOf(plan, "BEV-01.3").edits[0]).toEqual({
      kind: "insertRows",
      sheet: TABLE,
      row: 6,
      count: 1,
    });
    expect(tableOf(plan, "BEV-01.3").edits).toContainEqual({
      kind: "resizeTable",
      sheet: TABLE,
      name: "IM_T_BEV_01_3",
      block: { row: 5, column: 0, rows: 4, columns: 10 },
    });
    const after = await writeAll(workbook, plan);
    const sheet = sheetOf(after, TABLE);
    expect(sheet.values.slice(6, 9).map(([first]) => first)).toEqual([
      "ohne erkennbare Migrationsvorgeschichte",
      "mit Migrationsvorgeschichte insgesamt",
      "Insgesamt",
    ]);
    expect(rowOf(sheet, REMARKS)).toBe(remarks + 1);
    expect(rowOf(sheet, "mit Amt 61 klären")).toBe(remarks + 2);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });
});

describe("the contents", () => {
  test("lose the line of a table whose sheet somebody deleted, with its link", async () => {
    const workbook = await firstRun();
    const isKept = (name: string): boolean => name !== TABLE;
    const deleted = {
      ...workbook,
      sheets: workbook.sheets.filter(({ name }) => isKept(name)),
      sheetNames: workbook.sheetNames.filter(isKept),
    };
    const plan = planOf(deleted, EVENING);
    const kept = plan.tables.filter(({ edits }) => edits.length === 0).map(({ id }) => id);
    const edits = plan.contentsEdits(kept);
    const lines = sheetOf(workbook, "Inhalt").values.length - 4;
    expect(edits[0]).toEqual({
      kind: "clearBlock",
      sheet: "Inhalt",
      block: { row: 4, column: 0, rows: lines, columns: 6 },
    });
    expect(edits).toContainEqual(
      expect.objectContaining({
        kind: "resizeTable",
        block: { row: 3, column: 0, rows: lines, columns: 6 },
      }),
    );
    expect(JSON.stringify(edits)).not.toContain(TABLE);
  });

  test("name only sheets that are there: types that are not built are the checklist's business", async () => {
    const workbook = await firstRun();
    const linked = sheetOf(workbook, "Inhalt")
      .values.slice(4)
      .map((line) => line.at(-1));
    expect(linked).not.toHaveLength(0);
    expect(workbook.sheetNames).toEqual(expect.arrayContaining(linked));
  });
});

describe("what users typed", () => {
  test("beside the table and below it is not written to", async () => {
    const workbook = typed(typed(await firstRun(), TABLE, [6, 11, "siehe Vorlage"]), TABLE, [
      40,
      0,
      "unten",
    ]);
    expect(allEdits(planOf(workbook, EVENING))).toEqual([]);
  });

  test("beside a row goes along with it when a row comes in above", async () => {
    const before = await firstRun(MUENSTER_ROWS.slice(0, 2));
    const workbook = withRows(typed(before, TABLE, [6, 11, "siehe Vorlage"]), MUENSTER_ROWS);
    const after = await writeAll(workbook, planOf(workbook, EVENING));
    const noted = sheetOf(after, TABLE).values.filter((cells) => cells[11] === "siehe Vorlage");
    expect(noted.map(([first]) => first)).toEqual(["mit Migrationsvorgeschichte insgesamt"]);
    expect(allEdits(planOf(after, EVENING))).toEqual([]);
  });

  test("right below the last line stays below it when the table grows", async () => {
    const before = await firstRun(MUENSTER_ROWS.slice(0, 2));
    const stateOf = (workbook: WorkbookSnapshot) =>
      sheetOf(workbook, TABLE).values.findIndex(([first]) =>
        String(first).startsWith("Datenstand"),
      );
    const noted = typed(before, TABLE, [stateOf(before) + 1, 0, "von Hand"]);
    const workbook = withRows(noted, MUENSTER_ROWS);
    const after = await writeAll(workbook, planOf(workbook, EVENING));
    expect(rowOf(sheetOf(after, TABLE), "von Hand")).toBe(stateOf(after) + 1);
    expect(stateOf(after)).toBe(stateOf(before) + 1);
  });

  test("where further notes would stand sends the table to a new sheet", async () => {
    const before = await firstRun(MUENSTER_ROWS.slice(0, 2));
    const state = sheetOf(before, TABLE).values.findIndex(([first]) =>
      String(first).startsWith("Datenstand"),
    );
    const rows = [
      MUENSTER_ROWS[0] ?? [],
      cityRow("BEV-A01", "mit Migrationsvorgeschichte insgesamt", ["/", 65205, 69098]),
    ];
    const plan = planOf(withRows(typed(before, TABLE, [state + 1, 0, "von Hand"]), rows), EVENING);
    expect(tableOf(plan, "BEV-01.3").sheet).toBe("BEV-01.3 Bevölkerung (2)");
    expect(plan.foreignSheets).toEqual([TABLE]);
    expect(changedCells(plan, TABLE)).toEqual([]);
  });

  test("on a sheet that only has our name stays, and ours gets another name", () => {
    const workbook = deliveryWorkbook(MUENSTER_ROWS);
    const foreign = snapshotOf("inhalt", [["Meine Notizen"]]);
    const plan = planOf({
      ...workbook,
      sheets: [...workbook.sheets, foreign],
      sheetNames: [...workbook.sheetNames, foreign.name],
    });
    expect(plan.foreignSheets).toEqual(["Inhalt"]);
    expect(plan.contentsEdits(["BEV-01.3"])[0]).toMatchObject({
      kind: "addSheet",
      sheet: "Inhalt (2)",
    });
  });

  test("as the new name of one of our sheets is kept, and the contents follow", async () => {
    const workbook = await firstRun();
    const renamed = {
      ...workbook,
      sheets: workbook.sheets.map((sheet) =>
        sheet.name === TABLE ? { ...sheet, name: "Tabelle für den Rat" } : sheet,
      ),
      sheetNames: workbook.sheetNames.map((name) =>
        name === TABLE ? "Tabelle für den Rat" : name,
      ),
    };
    const plan = planOf(renamed, EVENING);
    expect(tableOf(plan, "BEV-01.3")).toMatchObject({ sheet: "Tabelle für den Rat", edits: [] });
    expect(allEdits(plan)).toContainEqual(
      expect.objectContaining({
        kind: "link",
        target: { sheet: "Tabelle für den Rat", at: { row: 0, column: 0 } },
      }),
    );
  });
});
