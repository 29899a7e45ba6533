// SPDX-License-Identifier: EUPL-1.2
import { firstRun, REMARKS, rowOf, sheetOf, TABLE } from "./edited-workbook";
import { growSheet, type NewTable } from "../../../src/domain/report/grow-sheet";
import type { TableModel } from "../../../src/domain/report/table-model";
import { textCell } from "../../../src/domain/shared/planned-sheet";
import { REPORT_WORDS } from "../../../src/texts/report.de";

const WITH = "mit Migrationsvorgeschichte insgesamt";
const WITHOUT = "ohne erkennbare Migrationsvorgeschichte";

/** A table of these rows, whose data state would stand in `stateRow`. */
const tableOf = (names: readonly string[], stateRow = 12): NewTable => ({
  written: [],
  model: { hasChart: true } as TableModel,
  layout: {
    grid: [
      ...Array.from({ length: 6 }, () => []),
      ...names.map((name) => [textCell(name, "stub")]),
      [],
    ],
    table: { row: 5, column: 0, rows: names.length + 1, columns: 10 },
    stateRow,
    fixedRow: 0,
    printedColumns: 10,
    spanners: [],
    widths: [],
  },
});

const insertsOf = async (table: NewTable): Promise<readonly unknown[]> => {
  const sheet = sheetOf(await firstRun(), TABLE);
  return growSheet(sheet, table, REPORT_WORDS).inserts;
};

describe("rows of a sheet", () => {
  test.each([
    ["in front", ["neu", WITHOUT, WITH, "Insgesamt"], [[6, 1]]],
    ["between", [WITHOUT, "neu", "auch neu", WITH, "Insgesamt"], [[7, 2]]],
    ["at the end", [WITHOUT, WITH, "Insgesamt", "neu"], [[9, 1]]],
    [
      "in several places",
      ["a", WITHOUT, "b", WITH, "Insgesamt"],
      [
        [6, 1],
        [8, 1],
      ],
    ],
    ["nowhere, where none is new", [WITHOUT, WITH, "Insgesamt"], []],
    ["nowhere, where one was lost", [WITHOUT, "neu", "Insgesamt"], []],
    ["nowhere, where two changed places", [WITH, WITHOUT, "neu", "Insgesamt"], []],
  ])("are put in %s", async (_, names, expected) => {
    expect(await insertsOf(tableOf(names))).toEqual(
      expected.map(([row, count]) => ({ kind: "insertRows", sheet: TABLE, row, count })),
    );
  });

  test("are put in above the chart where there is no room for the lines below the table", async () => {
    const sheet = sheetOf(await firstRun(), TABLE);
    const texts = rowOf(sheet, REMARKS);
    const stateRow = texts;
    const { inserts, existing, rowAfter } = growSheet(
      sheet,
      tableOf([WITHOUT, WITH, "Insgesamt"], stateRow),
      REPORT_WORDS,
    );
    expect(inserts).toHaveLength(1);
    expect(rowOf(existing, REMARKS)).toBe(rowAfter(texts));
    expect(rowAfter(texts)).toBeGreaterThan(stateRow + 15);
    expect(rowAfter(6)).toBe(6);
  });
});
