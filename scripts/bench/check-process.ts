// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import { loadBundledCatalogue } from "../../src/domain/catalogue/bundled-catalogue";
import { parseDelivery } from "../../src/domain/delivery/parse-delivery";
import { allRules } from "../../src/domain/rules/index";
import { runRules } from "../../src/domain/rules/run";
import { toA1 } from "../../src/domain/shared/cell";
import { seededSheet } from "../../test/support/seeded-sheet";
import { workbookOf } from "../../test/support/sheet-table";
import type { SeededDelivery } from "../../test/support/seeded-delivery";

/** What the process says of itself when it is done. */
export interface CheckReport {
  /** "SUM-01 F12" for every cell that an error or warning names first. */
  readonly found: readonly string[];
  readonly peakMiB: number;
  readonly processorMs: number;
}

/** What was read is let go of here, as Excel's answer is in the add-in. */
const read = (file: string, catalogue: Catalogue) => {
  const { table, years } = JSON.parse(readFileSync(file, "utf8")) as SeededDelivery;
  return { delivery: parseDelivery(workbookOf(seededSheet(table)), catalogue), years };
};

/** A program of its own, so that time and memory are those of the check alone: reads the delivery, checks it. */
const check = (file: string): CheckReport => {
  const catalogue = loadBundledCatalogue();
  const { delivery, years } = read(file, catalogue);
  const { findings } = runRules(allRules, { catalogue, delivery, years, department: null });
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return {
    found: findings
      .filter(({ severity }) => severity !== "information")
      .flatMap(({ code, cells }) =>
        cells.filter(({ role }) => role === "target").map(({ cell }) => `${code} ${toA1(cell)}`),
      ),
    // Given in kilobytes and microseconds.
    peakMiB: maxRSS / 1024,
    processorMs: (userCPUTime + systemCPUTime) / 1000,
  };
};

process.stdout.write(JSON.stringify(check(process.argv[2] ?? "")));
