// SPDX-License-Identifier: EUPL-1.2
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { NO_DECISIONS } from "../../src/domain/merge/merge-decisions";
import type { ChosenFile, Watch } from "../../src/usecases/ports";
import { createUseCases } from "../../src/wire";
import { connectBridge, emptyWorkbook, openHost } from "../../test/host";
import { savePackage } from "../../test/host/package/xlsx-package";
import { hostWorkbookOf } from "../../test/support/host-workbook";
import { snapshotOf, type TableCell, workbookOf } from "../../test/support/sheet-table";
import type { Measurement } from "./statistics";

const FILES = 15;
const ROWS = 300;
const BAR_MS = 5000;
/** Of the coordinator's workbook, and per file. */
const BAR_SYNCS = 3 + 2 * FILES;

const HEADER = ["Kennung", "Gruppe", "Gebiet", 2013, 2014, 2015];

const WATCH: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};

/** Groups no two of which share a figure, so that every file is a part of its own. */
const groupsOf = ({ data }: Catalogue): readonly string[] =>
  data.dimensions
    .filter(({ id }) => id === "age10" || id === "residenceStatus" || id === "schoolForm")
    .flatMap(({ members }) => members.filter(({ id }) => id !== "total").map(({ label }) => label))
    .slice(0, FILES);

/** One group of several Angaben of one department, in every area. */
const rowsOf = ({ data }: Catalogue, group: string): readonly (readonly TableCell[])[] => {
  const areas = data.dimensions.find(({ id }) => id === "area")?.members ?? [];
  return data.quantities
    .filter(({ department }) => department === "61")
    .flatMap(({ code }, quantity) =>
      areas.map(({ label }, area) => [
        code,
        group,
        label,
        ...[7919, 6101, 4099].map((factor) => 1000 + (((quantity + area) * factor) % 99_991)),
      ]),
    )
    .slice(0, ROWS);
};

const fileOf = (name: string, rows: readonly (readonly TableCell[])[]): ChosenFile => {
  const workbook = workbookOf(snapshotOf("Lieferung", [HEADER, ...rows]));
  const bytes = savePackage({ data: hostWorkbookOf(workbook), original: null });
  return { name, bytes: () => Promise.resolve(bytes) };
};

/** "Lieferungen zusammenführen" on the host: from the chosen files to the last cell written. */
export const measureMerge = async (): Promise<readonly Measurement[]> => {
  const catalogue = loadBundledCatalogue();
  const files = groupsOf(catalogue).map((group, index) =>
    fileOf(`${index}.xlsx`, rowsOf(catalogue, group)),
  );
  const host = openHost(emptyWorkbook("Tabelle1"));
  connectBridge(host);
  const useCases = createUseCases(catalogue);
  host.resetCounters();
  const start = performance.now();
  const read = await useCases.readDeliveries(files, WATCH);
  if (!read.ok) throw new Error(read.error.type);
  const preview = await useCases.previewMerge(read.value, NO_DECISIONS);
  if (!preview.ok) throw new Error(preview.error.type);
  const outcome = await useCases.writeMerge(preview.value, WATCH);
  if (!outcome.ok) throw new Error(outcome.error.type);
  return [
    {
      what: `merge ${FILES} files of ${ROWS} rows`,
      samples: [performance.now() - start],
      unit: "ms",
      bar: BAR_MS,
    },
    { what: "  round trips", samples: [host.counters.syncs], unit: "count", bar: BAR_SYNCS },
  ];
};
