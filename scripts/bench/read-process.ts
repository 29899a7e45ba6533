// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";
import { createDeliveryFiles } from "../../src/files/delivery-files";

/** What the process says of itself when it is done. */
export interface ReadReport {
  /** Milliseconds per round, reading all files one after the other. */
  readonly milliseconds: readonly number[];
  readonly peakMiB: number;
}

/** A program of its own, so that memory is that of the reading alone: reads the files named, as often as told. */
const readAll = async (rounds: number, files: readonly string[]): Promise<ReadReport> => {
  const reader = createDeliveryFiles();
  const milliseconds: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    for (const name of files) {
      const bytes = new Uint8Array(readFileSync(name));
      const result = await reader.read({ name, bytes: () => Promise.resolve(bytes) });
      if (!result.ok) throw new Error(result.error.type);
    }
    milliseconds.push(performance.now() - start);
  }
  // Given in kilobytes.
  return { milliseconds, peakMiB: process.resourceUsage().maxRSS / 1024 };
};

const [rounds = "1", ...files] = process.argv.slice(2);
void readAll(Number(rounds), files).then((report) => process.stdout.write(JSON.stringify(report)));
