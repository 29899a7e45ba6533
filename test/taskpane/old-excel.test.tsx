// SPDX-License-Identifier: EUPL-1.2
import { whenExcelReady } from "../../src/wire-host";
import { openHost } from "../host";
import { bootOffice } from "../host/boot/full-boot";
import { emptyWorkbook } from "../host/model/new-workbook";
import { OLD_EXCEL } from "../host/situations";

test("X43: an Excel below the floor is told from its answer, with what it is and what is needed", async () => {
  await bootOffice(openHost(emptyWorkbook("Daten"), { requirementSets: OLD_EXCEL }));
  const answer = await whenExcelReady();
  expect(answer).toEqual({
    type: "tooOld",
    version: Office.context.diagnostics.version,
    platform: String(Office.context.diagnostics.platform),
    supported: OLD_EXCEL["ExcelApi"],
    required: "1.14",
  });
});
