// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { savePackage } from "../../test/host/package/xlsx-package";
import { hostWorkbookOf } from "../../test/support/host-workbook";
import { snapshotOf, workbookOf } from "../../test/support/sheet-table";
import type { ReadReport } from "./read-process";
import type { Measurement } from "./statistics";

const ROUNDS = 5;
const BAR_MS = 5000;
const BAR_LARGE_MS = 2000;
const BAR_LARGE_MIB = 500;
const DELIVERIES = 15;
const ROWS = 300;
/** Makes a file of a little more than 1 MB. */
const ROWS_OF_LARGE = 27_000;
/** Beside this program; see webpack.config.js. */
const PROGRAM = join(dirname(process.argv[1] ?? ""), "bench-read.js");

const HEADER = ["Kennung", "Angabe", "Gruppe", "Gebiet", "2013", "2014", "2015", "Bemerkung"];

/** Figures that differ from row to row, so that packing gains no more than with real ones. */
const rowOf = (row: number): readonly (string | number)[] => [
  "BEV-A01",
  "Wohnberechtigte Bevölkerung",
  `Gruppe ${row % 50}`,
  `Gebiet ${row % 45}`,
  ...[7919, 6101, 4099].map((factor) => (row * factor) % 99_991),
  row % 7 === 0 ? `Bemerkung ${row}` : "",
];

const writeFile = (file: string, rows: number): string => {
  const sheet = snapshotOf("Lieferung", [
    HEADER,
    ...Array.from({ length: rows }, (_, r) => rowOf(r)),
  ]);
  writeFileSync(file, savePackage({ data: hostWorkbookOf(workbookOf(sheet)), original: null }));
  return file;
};

const readIn = (files: readonly string[]): ReadReport =>
  JSON.parse(
    execFileSync(process.execPath, [PROGRAM, String(ROUNDS), ...files], { encoding: "utf8" }),
  ) as ReadReport;

/** Files that are not open in Excel: as many deliveries as are merged at once, and one large one. */
export const measureFiles = (): readonly Measurement[] => {
  const folder = mkdtempSync(join(tmpdir(), "im-bench-"));
  try {
    const deliveries = Array.from({ length: DELIVERIES }, (_, index) =>
      writeFile(join(folder, `${index}.xlsx`), ROWS),
    );
    const large = writeFile(join(folder, "large.xlsx"), ROWS_OF_LARGE);
    const size = (statSync(large).size / 1_000_000).toFixed(2);
    const many = readIn(deliveries);
    const one = readIn([large]);
    return [
      {
        what: `read ${DELIVERIES} files of ${ROWS} rows`,
        samples: many.milliseconds,
        unit: "ms",
        bar: BAR_MS,
      },
      {
        what: `read a file of ${size} MB, ${ROWS_OF_LARGE} rows`,
        samples: one.milliseconds,
        unit: "ms",
        bar: BAR_LARGE_MS,
      },
      { what: "  memory", samples: [one.peakMiB], unit: "MiB", bar: BAR_LARGE_MIB },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
