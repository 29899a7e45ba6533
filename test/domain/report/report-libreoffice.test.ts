// SPDX-License-Identifier: EUPL-1.2
import { isSameNumber } from "../../../src/domain/derive/rounding";
import { describeWithLibreOffice, recalculate, xlsxOf } from "../../support/libreoffice";
import {
  cityRow,
  COMPARED_ROWS,
  deliveryWorkbook,
  MUENSTER_ROWS,
  planOf,
  UNEMPLOYED_ROWS,
  writeAll,
} from "./muenster";

const workbook = deliveryWorkbook([
  ...MUENSTER_ROWS,
  cityRow("BEV-A01", "männlich", [".", 142000, 146000]),
  cityRow("BEV-A01", "weiblich", [152000, "…", 159000]),
  cityRow("BEV-A02", "männlich", [0, 32000, 34000]),
  ...UNEMPLOYED_ROWS,
  ...COMPARED_ROWS,
]);

describeWithLibreOffice("the formulas of report tables", () => {
  test("give in LibreOffice what the plan expects", async () => {
    const plan = planOf(workbook);
    const { sheets } = await writeAll(workbook, plan);
    const computed = await recalculate(
      await xlsxOf(sheets.map(({ name, formulas }) => ({ name, formulas }))),
    );
    const expected = plan.tables.flatMap((table) => table.expected);
    const different = expected.filter(({ cell, value }) => {
      const found = computed.get(cell.sheet)?.[cell.row]?.[cell.column];
      return typeof value === "number" && typeof found === "number"
        ? !isSameNumber(value, found)
        : value !== found;
    });
    expect(expected.length).toBeGreaterThan(60);
    expect(different).toEqual([]);
  });
});
