// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import {
  FULL_DELIVERY,
  seededDelivery,
  type SeededDelivery,
} from "../../test/support/seeded-delivery";
import { listsOf, type ToolReport } from "./compare-lists";
import type { Measurement } from "./statistics";

const REPETITIONS = 5;
/** Beside this program; see webpack.config.js. */
const PROGRAM = join(dirname(process.argv[1] ?? ""), "bench-compare.js");

const TOOLS = [
  ["plain", "the same by hand-written Node"],
  ["ajv", "the same by ajv, a schema per row"],
  ["zod", "the same by zod, a schema per row"],
] as const;

interface Run extends ToolReport {
  readonly milliseconds: number;
}

const runOnce = (name: string, files: readonly string[]): Run => {
  const start = performance.now();
  const output = execFileSync(process.execPath, [PROGRAM, name, ...files], {
    encoding: "utf8",
    maxBuffer: 2 ** 26,
  });
  const milliseconds = performance.now() - start;
  return { ...(JSON.parse(output) as ToolReport), milliseconds };
};

const placeId = (row: number, column: number): string => `${row}:${column}`;

/** How many errors a tool names with all their cells, and how many cells it names besides. */
const judge = (
  { errors }: SeededDelivery,
  { found }: ToolReport,
): { readonly errors: number; readonly besides: number } => {
  const named = new Set(found.map(([row, column]) => placeId(row, column)));
  const wrong = errors.map(({ cells }) => cells.map(({ row, column }) => placeId(row, column)));
  const besides = new Set(named);
  for (const id of wrong.flat()) besides.delete(id);
  return {
    errors: wrong.filter((ids) => ids.every((id) => named.has(id))).length,
    besides: besides.size,
  };
};

/** What other tools take for the delivery of `measureLargeCheck`, and what of its errors they find. */
export const measureOtherTools = (): readonly Measurement[] => {
  const folder = mkdtempSync(join(tmpdir(), "im-bench-"));
  try {
    const catalogue = loadBundledCatalogue();
    const delivery = seededDelivery(catalogue, FULL_DELIVERY);
    const files = [join(folder, "delivery.json"), join(folder, "lists.json")] as const;
    writeFileSync(files[0], JSON.stringify(delivery));
    writeFileSync(files[1], JSON.stringify(listsOf(catalogue)));
    return TOOLS.flatMap(([name, what]): readonly Measurement[] => {
      const runs = Array.from({ length: REPETITIONS }, () => runOnce(name, files));
      const verdicts = runs.map((run) => judge(delivery, run));
      const rest = (of: string, samples: readonly number[], unit: Measurement["unit"]) => ({
        ...{ what: `  ${of}`, samples, unit },
        bar: null,
      });
      return [
        { what, samples: runs.map((run) => run.milliseconds), unit: "ms", bar: null },
        rest(
          "of the processor",
          runs.map((run) => run.processorMs),
          "ms",
        ),
        rest(
          "memory",
          runs.map((run) => run.peakMiB),
          "MiB",
        ),
        rest(
          `seeded errors found, of ${delivery.errors.length}`,
          verdicts.map((v) => v.errors),
          "count",
        ),
        rest(
          "cells named besides them",
          verdicts.map(({ besides }) => besides),
          "count",
        ),
      ];
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
};
