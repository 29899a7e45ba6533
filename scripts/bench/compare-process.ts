// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import type { SeededDelivery } from "../../test/support/seeded-delivery";
import type { Lists, Place, ToolReport } from "./compare-lists";

type Tool = (rows: SeededDelivery["table"], lists: Lists) => readonly Place[];

/** Loaded only when it is asked for, as a tool of its own would be. */
const toolNamed = async (name: string): Promise<Tool> => {
  if (name === "plain") return (await import("./compare-plain")).checkPlainly;
  if (name === "ajv") return (await import("./compare-ajv")).checkWithAjv;
  return (await import("./compare-zod")).checkWithZod;
};

/** A program of its own per tool, so that time and memory are its own. */
const check = async (name: string, files: readonly [string, string]): Promise<ToolReport> => {
  const tool = await toolNamed(name);
  const [delivery, lists] = files.map((file) => JSON.parse(readFileSync(file, "utf8")) as unknown);
  const found = tool((delivery as SeededDelivery).table.slice(1), lists as Lists);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  return {
    found: [...new Map(found.map((place) => [place.join(), place])).values()],
    // Given in kilobytes and microseconds.
    peakMiB: maxRSS / 1024,
    processorMs: (userCPUTime + systemCPUTime) / 1000,
  };
};

const [name = "", delivery = "", lists = ""] = process.argv.slice(2);
void check(name, [delivery, lists]).then((report) => process.stdout.write(JSON.stringify(report)));
