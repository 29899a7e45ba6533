// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import type { Watch } from "../../src/usecases/ports";
import { createUseCases } from "../../src/wire";
import { connectBridge, openHost } from "../../test/host";
import { hostWorkbookOf } from "../../test/support/host-workbook";
import { largeReport } from "../../test/support/large-report";
import type { Measurement } from "./statistics";

const OBSERVATIONS = 20_000;
const TABLES = 60;
const BAR_MS = 20_000;

const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

/** "Berichtstabellen" of a whole edition on the host: from the click on "Vorschau" to the last sheet. */
export const measureLargeReport = async (): Promise<readonly Measurement[]> => {
  const catalogue = loadBundledCatalogue();
  const host = openHost(hostWorkbookOf(largeReport(catalogue, OBSERVATIONS)));
  connectBridge(host);
  const useCases = createUseCases(catalogue);
  host.resetCounters();
  const start = performance.now();
  const preview = await useCases.previewReport(WATCH);
  if (!preview.ok) throw new Error(preview.error.type);
  const planned = performance.now();
  const built = preview.value.plan.tables.filter(({ model }) => model !== null);
  const ids = built.slice(0, TABLES).map(({ id }) => id);
  const outcome = await useCases.writeReport(preview.value, ids, WATCH);
  if (!outcome.ok) throw new Error(outcome.error.type);
  const end = performance.now();
  const sheets = outcome.value.applied.sheetsAdded.length;
  return [
    {
      what: `report of ${ids.length} tables from ${OBSERVATIONS} observations`,
      samples: [end - start],
      unit: "ms",
      bar: BAR_MS,
    },
    { what: "  until the preview", samples: [planned - start], unit: "ms", bar: null },
    {
      what: `  round trips for ${sheets} sheets`,
      samples: [host.counters.syncs],
      unit: "count",
      bar: 4 + 3 * sheets,
    },
  ];
};
