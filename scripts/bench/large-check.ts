// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { toA1 } from "../../src/domain/shared/cell";
import {
  FULL_DELIVERY,
  seededDelivery,
  type SeededDelivery,
  type SeededError,
} from "../../test/support/seeded-delivery";
import type { CheckReport } from "./check-process";
import type { Measurement } from "./statistics";

const REPETITIONS = 5;
const BAR_MS = 500;
const BAR_MIB = 150;
/** Beside this program; see webpack.config.js. */
const PROGRAM = join(dirname(process.argv[1] ?? ""), "bench-check.js");

interface Run extends CheckReport {
  readonly milliseconds: number;
}

const runOnce = (file: string): Run => {
  const start = performance.now();
  const output = execFileSync(process.execPath, [PROGRAM, file], { encoding: "utf8" });
  const milliseconds = performance.now() - start;
  return { ...(JSON.parse(output) as CheckReport), milliseconds };
};

const labelsOf = ({ code, cells }: SeededError): readonly string[] =>
  cells.map((cell) => `${code} ${toA1(cell)}`);

const seededCells = ({ errors }: SeededDelivery): readonly string[] => errors.flatMap(labelsOf);

const countFound = ({ errors }: SeededDelivery, found: readonly string[]): number => {
  const cells = new Set(found);
  return errors.filter((error) => labelsOf(error).every((label) => cells.has(label))).length;
};

/** About 100,000 observations with 490 errors, from the start of the process to its end. */
export const measureLargeCheck = (): readonly Measurement[] => {
  const folder = mkdtempSync(join(tmpdir(), "im-bench-"));
  try {
    const file = join(folder, "delivery.json");
    const delivery = seededDelivery(loadBundledCatalogue(), FULL_DELIVERY);
    writeFileSync(file, JSON.stringify(delivery));
    const runs = Array.from({ length: REPETITIONS }, () => runOnce(file));
    const what = `check of ${delivery.table.length - 1} observations`;
    return [
      { what, samples: runs.map((run) => run.milliseconds), unit: "ms", bar: BAR_MS },
      {
        what: "  of the processor",
        samples: runs.map((run) => run.processorMs),
        unit: "ms",
        bar: null,
      },
      { what: "  memory", samples: runs.map((run) => run.peakMiB), unit: "MiB", bar: BAR_MIB },
      {
        what: "  seeded errors found",
        samples: runs.map(({ found }) => countFound(delivery, found)),
        unit: "count",
        bar: delivery.errors.length,
      },
      {
        what: "  cells named besides them",
        samples: runs.map(({ found }) => found.length - seededCells(delivery).length),
        unit: "count",
        bar: null,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
};
