// SPDX-License-Identifier: EUPL-1.2
import { connectBridge, openHost } from "../../test/host";

// Run by jest-boot.ts alone; the name keeps it out of the tests of the project.
test("the host answers", async () => {
  const start = performance.now();
  connectBridge(openHost());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Tabelle1").getRange("A1").values = [[1]];
    await context.sync();
  });
  process.stdout.write(`boot-ms:${performance.now() - start}\n`);
});
