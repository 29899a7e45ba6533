// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Result } from "../../src/domain/shared/result";
import type { WorkbookError } from "../../src/usecases/ports";
import type { UseCases } from "../../src/usecases/use-cases";
import { createUseCases } from "../../src/wire";
import { WATCH } from "../contract/workbook-contract";
import { connectBridge, expectNoLeaks, openHost, type ExcelHost } from "../host";
import { openPackage } from "../host/package/xlsx-package";
import { bundledCatalogue } from "../support/catalogue";

// Bars of DESIGN section 9, in round trips that reach the host, with headroom for chunks:
// an Erhebungsbogen of 240 rows takes two chunks of 5,000 formula cells to read and one to write.
const SAMPLE = join(__dirname, "../fixtures/samples/erhebungsbogen-amt61.xlsx");
const CHECK = 4;
const DERIVE = 6;
const REPORT_ONCE = 4;
const REPORT_PER_SHEET = 3;

let host: ExcelHost;
let useCases: UseCases;

beforeEach(() => {
  host = openHost(openPackage(readFileSync(SAMPLE)).data);
  connectBridge(host);
  useCases = createUseCases(bundledCatalogue());
  host.resetCounters();
});

afterEach(() => expectNoLeaks(host));

const valueOf = <T>(result: Result<T, WorkbookError>): T => {
  if (!result.ok) throw new Error(`refused: ${result.error.type}`);
  return result.value;
};

test("checking one sheet stays within its round trips", async () => {
  const request = { scope: "activeSheet", years: [], department: null } as const;
  valueOf(await useCases.checkDelivery(request, WATCH));
  expect(host.counters.syncs).toBeLessThanOrEqual(CHECK);
});

test("computing, from preview to the last cell, stays within its round trips", async () => {
  const preview = valueOf(await useCases.previewDerivedColumns("activeSheet", WATCH));
  const outcome = valueOf(await useCases.writeDerivedColumns(preview, WATCH));
  expect(outcome.applied.cellsWritten).toBeGreaterThan(1000);
  expect(outcome.differences).toEqual([]);
  expect(host.counters.syncs).toBeLessThanOrEqual(DERIVE);
});

test("making the report stays within its round trips per sheet", async () => {
  const preview = valueOf(await useCases.previewReport(WATCH));
  const ids = preview.plan.tables.filter((table) => table.selectedByDefault).map(({ id }) => id);
  const outcome = valueOf(await useCases.writeReport(preview, ids, WATCH));
  expect(outcome.differences).toEqual([]);
  const bar = REPORT_ONCE + REPORT_PER_SHEET * outcome.applied.sheetsAdded.length;
  expect(host.counters.syncs).toBeLessThanOrEqual(bar);
});
