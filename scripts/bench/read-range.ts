// SPDX-License-Identifier: EUPL-1.2
import { connectBridge, emptyWorkbook, openHost } from "../../test/host";
import { cellKey, DEFAULT_FORMAT, type WorkbookData } from "../../test/host/model/workbook-data";
import { timed, type Measurement } from "./statistics";

const ROWS = 50_000;
const COLUMNS = 20;
const REPETITIONS = 7;
const BAR_MS = 250;

/** Whole numbers and short labels, as in a merged delivery. */
const largeWorkbook = (): WorkbookData => {
  const data = emptyWorkbook("Daten");
  const cells = data.sheets[0]?.cells;
  for (let row = 0; row < ROWS; row += 1) {
    for (let column = 0; column < COLUMNS; column += 1) {
      const value = column < 2 ? `Gruppe ${row % 50}` : row * COLUMNS + column;
      const type = typeof value === "string" ? "String" : "Double";
      cells?.set(cellKey(row, column), { value, type, formula: null, format: DEFAULT_FORMAT });
    }
  }
  return data;
};

/** Values of 50,000 x 20 cells in one Excel.run, from the call to the array in the hands of the caller. */
export const measureRead = async (): Promise<Measurement> => {
  connectBridge(openHost(largeWorkbook()));
  const read = () =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Daten").getRange("A1:T50000");
      range.load({ values: true });
      await context.sync();
      return range.values.length;
    });
  return {
    what: "read 50,000 x 20 values through office.js",
    samples: await timed(REPETITIONS, read),
    unit: "ms",
    bar: BAR_MS,
  };
};
