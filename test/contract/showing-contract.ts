// SPDX-License-Identifier: EUPL-1.2
import { sheetNamed, WATCH, type ContractTools, type OpenWith } from "./workbook-contract";

/** What every implementation of the port promises about bringing a cell before the user. */
export const describeShowing = (
  name: string,
  open: OpenWith,
  { snapshotOf, workbookOf }: ContractTools,
): void => {
  const figures = () =>
    snapshotOf("Zahlen", [
      ["Gruppe", 2015],
      ["insgesamt", 40],
    ]);

  describe(`${name}: showing a cell`, () => {
    test.each([
      ["a visible cell", {}, "shown"],
      ["a hidden sheet", { visibility: "Hidden" }, "sheetHidden"],
      ["a hidden row", { hiddenRows: [1] }, "rowHidden"],
    ])("answers for %s", async (_name, options, type) => {
      const target = snapshotOf("Ziel", [["a"], ["b"]], options);
      const { workbook } = await open(workbookOf(figures(), target));
      const { id } = await sheetNamed(workbook, "Ziel");
      const cell = { sheet: "Ziel", row: 1, column: 0 };
      expect(await workbook.reveal(id, cell)).toEqual({ ok: true, value: { type } });
    });

    test("shows a cell of a hidden sheet once the sheet has been unhidden", async () => {
      const target = snapshotOf("Ziel", [["a"], ["b"]], { visibility: "Hidden" });
      const { workbook } = await open(workbookOf(figures(), target));
      const { id } = await sheetNamed(workbook, "Ziel");
      expect(await workbook.unhideSheet(id, "Ziel")).toEqual({ ok: true, value: null });
      expect((await sheetNamed(workbook, "Ziel")).visibility).toBe("Visible");
      const cell = { sheet: "Ziel", row: 1, column: 0 };
      expect(await workbook.reveal(id, cell)).toEqual({ ok: true, value: { type: "shown" } });
    });

    test("unhides nothing in a workbook whose structure is protected", async () => {
      const target = snapshotOf("Ziel", [["a"]], { visibility: "Hidden" });
      const content = { ...workbookOf(figures(), target), isStructureProtected: true };
      const { workbook } = await open(content);
      const { id } = await sheetNamed(workbook, "Ziel");
      expect(await workbook.unhideSheet(id, "Ziel")).toEqual({
        ok: false,
        error: { type: "StructureProtected" },
      });
      expect((await sheetNamed(workbook, "Ziel")).visibility).toBe("Hidden");
    });

    test.each([
      ["what was expected", 40, "shown"],
      ["something else", 41, "changed"],
    ])("compares it with what it held: %s", async (_name, expected, type) => {
      const { workbook } = await open(workbookOf(figures()));
      const { id } = await sheetNamed(workbook, "Zahlen");
      const cell = { sheet: "Zahlen", row: 1, column: 1 };
      expect(await workbook.reveal(id, cell, expected)).toEqual({ ok: true, value: { type } });
    });

    test("knows the cell the user has selected", async () => {
      const { workbook, select } = await open(workbookOf(figures()));
      const { id } = await sheetNamed(workbook, "Zahlen");
      select("Zahlen", "B2");
      expect(await workbook.activeCell(WATCH)).toEqual({
        ok: true,
        value: { sheetId: id, cell: { sheet: "Zahlen", row: 1, column: 1 } },
      });
    });

    test("says when the sheet no longer exists", async () => {
      const { workbook } = await open(workbookOf(figures()));
      const cell = { sheet: "Fort", row: 0, column: 0 };
      expect(await workbook.reveal("{gone}", cell)).toEqual({
        ok: false,
        error: { type: "SheetMissing", sheet: "Fort" },
      });
    });
  });
};
