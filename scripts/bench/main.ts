// SPDX-License-Identifier: EUPL-1.2
import { cpus } from "node:os";
import { measureBundle } from "./bundle-size";
import { measureOtherTools } from "./compare-tools";
import { measureJestBoot } from "./jest-boot";
import { measureLargeCheck } from "./large-check";
import { measureLargeDerive } from "./large-derive";
import { measureLargeReport } from "./large-report";
import { measureMerge } from "./merge-files";
import { measureQuestionnaire } from "./questionnaire-check";
import { measurePane } from "./pane-in-browser";
import { measureFiles } from "./read-files";
import { measureRead } from "./read-range";
import { lineOf, type Measurement } from "./statistics";

const print = (measurements: readonly Measurement[]): void => {
  for (const measurement of measurements) console.log(lineOf(measurement));
};

/** Prints medians, with the smallest and largest value, and how they stand to the bars. It fails only if something breaks. */
const main = async (): Promise<void> => {
  console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? "unknown"}`);
  print([await measureRead()]);
  print([measureJestBoot()]);
  print(measureLargeCheck());
  print(measureOtherTools());
  print(await measureQuestionnaire());
  print(measureFiles());
  print(await measureMerge());
  print(await measureLargeDerive());
  print(await measureLargeReport());
  const bundle = measureBundle();
  if (bundle.length === 0) console.log("The pane is not built: npm run build");
  print(bundle);
  const pane = await measurePane();
  if (pane.length === 0) console.log("Chromium is not installed: the pane is not measured");
  print(pane);
};

void main();
