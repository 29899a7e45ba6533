// SPDX-License-Identifier: EUPL-1.2
import { parseA1 } from "../../src/domain/shared/cell";
import { createMemoryWorkbook } from "../support/memory-workbook";
import { snapshotOf, workbookOf } from "../support/sheet-table";
import { describeRows } from "./rows-contract";
import { describeShape } from "./shape-contract";
import { describeShowing } from "./showing-contract";
import { describeWorkbook, type OpenWith } from "./workbook-contract";

/** The three formulas of the contract, worked out by hand: the in-memory workbook has no calculator. */
const VALUES: Readonly<Record<string, number>> = { "=B2*2": 80, "='Zahlen'!$B$2+1": 41 };

const open: OpenWith = (content) => {
  const workbook = createMemoryWorkbook(content, (sheets, { sheet, row, column }) => {
    const formula = sheets.find(({ name }) => name === sheet)?.cells[row]?.[column]?.formula;
    return VALUES[String(formula)] ?? "";
  });
  return Promise.resolve({
    workbook,
    typeInto: (sheet, address, value) => {
      const at = parseA1(address);
      if (!at) throw new Error(`no address: ${address}`);
      workbook.type({ sheet, row: at.row, column: at.column }, value);
      return Promise.resolve();
    },
    select: (_sheet, address) => workbook.select(parseA1(address) ?? { row: 0, column: 0 }),
  });
};

describeWorkbook("in-memory workbook", open, { snapshotOf, workbookOf });
describeRows("in-memory workbook", open, { snapshotOf, workbookOf });
describeShape("in-memory workbook", open, { snapshotOf, workbookOf });
describeShowing("in-memory workbook", open, { snapshotOf, workbookOf });
