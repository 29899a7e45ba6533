// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import type { Watch } from "../../src/usecases/ports";
import { createUseCases } from "../../src/wire";
import { connectBridge, openHost } from "../../test/host";
import { hostWorkbookOf } from "../../test/support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../../test/support/sheet-table";
import type { Measurement } from "./statistics";

const ROWS = 10_000;
const BAR_MS = 5_000;

const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

const GROUPS = ["insgesamt", "männlich", "weiblich"];
const AREAS = ["Stadt Münster", "Mitte", "West", "Nord", "Ost", "Südost", "Hiltrup"];

/** Years as columns, three of them, so that each row gets four changes and two over the whole period. */
const rowAt = (_: unknown, index: number): readonly TableCell[] => [
  ...["BEV-A01", "", GROUPS[index % GROUPS.length] ?? "", AREAS[index % AREAS.length] ?? ""],
  ...[index + 1, index + 2, index + 3],
];

/** "Berechnen" of a long sheet on the host: from the click on "Vorschau" to the comparison with what was computed. */
export const measureLargeDerive = async (): Promise<readonly Measurement[]> => {
  const header = ["Kennung", "Angabe", "Gruppe", "Gebiet", 2013, 2014, 2015];
  const rows = Array.from({ length: ROWS }, rowAt);
  const host = openHost(hostWorkbookOf(workbookOf(snapshotOf("Zahlen", [header, ...rows]))));
  connectBridge(host);
  const useCases = createUseCases(loadBundledCatalogue());
  host.resetCounters();
  const start = performance.now();
  const preview = await useCases.previewDerivedColumns("allSheets", WATCH);
  if (!preview.ok) throw new Error(preview.error.type);
  const planned = performance.now();
  const outcome = await useCases.writeDerivedColumns(preview.value, WATCH);
  if (!outcome.ok) throw new Error(outcome.error.type);
  const end = performance.now();
  if (outcome.value.differences.length > 0) throw new Error("Host and add-in differ.");
  const cells = outcome.value.applied.cellsWritten;
  return [
    {
      what: `Berechnen of 10,000 rows (${cells} cells)`,
      samples: [end - start],
      unit: "ms",
      bar: BAR_MS,
    },
    { what: "  until the preview", samples: [planned - start], unit: "ms", bar: null },
    { what: "  round trips", samples: [host.counters.syncs], unit: "count", bar: null },
  ];
};
