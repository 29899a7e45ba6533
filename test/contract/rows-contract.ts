// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import type { Workbook } from "../../src/usecases/ports";
import { applied, sheetNamed, WATCH, type ContractTools, type OpenWith } from "./workbook-contract";

const insert = (row: number, count: number): WorkbookEdit => ({
  kind: "insertRows",
  sheet: "Zahlen",
  row,
  count,
});

const put = (
  row: number,
  column: number,
  contents: Extract<WorkbookEdit, { kind: "putBlock" }>["contents"],
): WorkbookEdit => ({ kind: "putBlock", sheet: "Zahlen", at: { row, column }, contents });

/** What every implementation promises about rows that are put in. */
export const describeRows = (
  name: string,
  open: OpenWith,
  { snapshotOf, workbookOf }: ContractTools,
): void => {
  const figures = (options: object = {}) =>
    workbookOf(
      snapshotOf(
        "Zahlen",
        [
          ["Gruppe", 2015, "Notiz"],
          ["insgesamt", 40, "a"],
          ["weiblich", 21, "b"],
          ["männlich", 19, "c"],
        ],
        options,
      ),
    );

  const sheetIn = (workbook: Workbook) => sheetNamed(workbook, "Zahlen");

  describe(`${name}: rows that are put in`, () => {
    test("stand where they were asked for; everything below moves on, whoever it belongs to", async () => {
      const { workbook } = await open(figures());
      await applied(workbook, [insert(2, 2), put(2, 0, [["divers"]])]);
      expect((await sheetIn(workbook)).values).toEqual([
        ["Gruppe", 2015, "Notiz"],
        ["insgesamt", 40, "a"],
        ["divers", "", ""],
        ["", "", ""],
        ["weiblich", 21, "b"],
        ["männlich", 19, "c"],
      ]);
    });

    test("count for one another in the order they are put in", async () => {
      const { workbook } = await open(figures());
      await applied(workbook, [insert(1, 1), insert(4, 1), put(1, 0, [["x"]]), put(4, 0, [["y"]])]);
      expect((await sheetIn(workbook)).values.map(([group]) => group)).toEqual([
        "Gruppe",
        "x",
        "insgesamt",
        "weiblich",
        "y",
        "männlich",
      ]);
    });

    test("take hidden rows and merged cells along", async () => {
      const { workbook } = await open(
        figures({
          hiddenRows: [3],
          mergedAreas: [{ row: 3, column: 1, rows: 1, columns: 2 }],
        }),
      );
      await applied(workbook, [insert(2, 1)]);
      const sheet = await sheetIn(workbook);
      expect(sheet.hiddenRows).toEqual([4]);
      expect(sheet.mergedAreas).toEqual([{ row: 4, column: 1, rows: 1, columns: 2 }]);
    });

    test("are gone again when that is taken back, with all that was written beside them", async () => {
      const { workbook } = await open(figures());
      const before = await workbook.read("allSheets", WATCH);
      const change = await applied(workbook, [
        insert(2, 1),
        insert(4, 2),
        put(1, 1, [[50], [7], ["drei"], [1], [2], [60]]),
      ]);
      const undone = await workbook.undo(change, WATCH);
      expect(undone).toMatchObject({ ok: true, value: { type: "undone" } });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });

    test.each([
      ["a row that was put in", "B3"],
      ["a line below everything", "A9"],
    ])("stay, and so does the rest, when somebody has typed into %s", async (_, address) => {
      const { workbook, typeInto } = await open(figures());
      const change = await applied(workbook, [insert(2, 1), put(1, 1, [[50]])]);
      await typeInto("Zahlen", address, 5);
      const before = await workbook.read("allSheets", WATCH);
      expect(await workbook.undo(change, WATCH)).toMatchObject({
        ok: true,
        value: { type: "changedMeanwhile" },
      });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });

    test("are refused on a protected sheet", async () => {
      const { workbook } = await open(figures({ isProtected: true }));
      expect(await workbook.apply([insert(2, 1)], WATCH)).toEqual({
        ok: false,
        error: { type: "SheetProtected", sheet: "Zahlen" },
      });
    });

    test("are refused when a cell below has changed since they were planned", async () => {
      const { workbook, typeInto } = await open(figures());
      const read = await workbook.read("allSheets", WATCH);
      if (!read.ok) throw new Error(read.error.type);
      await typeInto("Zahlen", "B4", 20);
      const before = await workbook.read("allSheets", WATCH);
      const result = await workbook.apply([insert(2, 1), put(4, 1, [[18]])], WATCH, read.value);
      expect(result).toEqual({
        ok: false,
        error: {
          type: "ChangedMeanwhile",
          cells: [{ sheet: "Zahlen", row: 3, column: 1 }],
        },
      });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });
  });
};
