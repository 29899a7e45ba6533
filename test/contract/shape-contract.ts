// SPDX-License-Identifier: EUPL-1.2
import type { WorkbookEdit } from "../../src/domain/shared/workbook-edit";
import type { Workbook } from "../../src/usecases/ports";
import { applied, sheetNamed, WATCH, type ContractTools, type OpenWith } from "./workbook-contract";

const MERGED = { row: 2, column: 1, rows: 1, columns: 2 } as const;

const UNMERGE: WorkbookEdit = { kind: "unmerge", sheet: "Zahlen", block: MERGED };

const SHOW: WorkbookEdit = { kind: "showLines", sheet: "Zahlen", rows: [1, 3], columns: [0] };

/** What every implementation promises about merged cells, hidden lines and calculating on demand. */
export const describeShape = (
  name: string,
  open: OpenWith,
  { snapshotOf, workbookOf }: ContractTools,
): void => {
  const figures = (options: object = {}) =>
    workbookOf(
      snapshotOf(
        "Zahlen",
        [
          ["Gruppe", 2014, 2015],
          ["insgesamt", 40, 41],
          ["weiblich", 21, ""],
          ["männlich", 19, 20],
        ],
        { mergedAreas: [MERGED], hiddenRows: [1, 3], hiddenColumns: [0], ...options },
      ),
    );

  const sheetIn = (workbook: Workbook) => sheetNamed(workbook, "Zahlen");

  describe(`${name}: the shape of a sheet`, () => {
    test("merged cells are taken apart; the first keeps what they held", async () => {
      const { workbook } = await open(figures());
      await applied(workbook, [UNMERGE]);
      const { mergedAreas, values } = await sheetIn(workbook);
      expect(mergedAreas).toEqual([]);
      expect(values[2]).toEqual(["weiblich", 21, ""]);
    });

    test("hidden rows and columns are shown, and no others", async () => {
      const { workbook } = await open(figures({ hiddenRows: [1, 2, 3] }));
      await applied(workbook, [SHOW]);
      const { hiddenRows, hiddenColumns } = await sheetIn(workbook);
      expect(hiddenRows).toEqual([2]);
      expect(hiddenColumns).toEqual([]);
    });

    test("Excel calculates by itself again", async () => {
      const { workbook } = await open({ ...figures(), isCalculatedByHand: true });
      await applied(workbook, [{ kind: "calculate" }]);
      const read = await workbook.read("allSheets", WATCH);
      expect(read.ok && read.value.isCalculatedByHand).toBe(false);
    });

    test.each<[string, WorkbookEdit]>([
      ["merged cells taken apart", UNMERGE],
      ["lines shown", SHOW],
      ["calculating by itself", { kind: "calculate" }],
    ])("is as before when %s is taken back", async (_, edit) => {
      const { workbook } = await open({ ...figures(), isCalculatedByHand: true });
      const before = await workbook.read("allSheets", WATCH);
      const undone = await workbook.undo(await applied(workbook, [edit]), WATCH);
      expect(undone).toMatchObject({ ok: true, value: { type: "undone" } });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });

    test("stays when somebody has typed into a cell that was merged", async () => {
      const { workbook, typeInto } = await open(figures());
      const change = await applied(workbook, [UNMERGE]);
      await typeInto("Zahlen", "C3", 22);
      expect(await workbook.undo(change, WATCH)).toEqual({
        ok: true,
        value: { type: "changedMeanwhile", cells: [{ sheet: "Zahlen", row: 2, column: 2 }] },
      });
      expect((await sheetIn(workbook)).values[2]).toEqual(["weiblich", 21, 22]);
    });

    test.each([UNMERGE, SHOW])("is not changed on a protected sheet", async (edit) => {
      const { workbook } = await open(figures({ isProtected: true }));
      const before = await workbook.read("allSheets", WATCH);
      expect(await workbook.apply([edit], WATCH)).toEqual({
        ok: false,
        error: { type: "SheetProtected", sheet: "Zahlen" },
      });
      expect(await workbook.read("allSheets", WATCH)).toEqual(before);
    });
  });
};
