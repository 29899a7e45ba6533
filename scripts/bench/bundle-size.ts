// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Measurement } from "./statistics";

const BAR_KB = 180;
const FOLDER = "dist";
const SCRIPT = /<script[^>]*\ssrc="?([^"\s>]+)/g;

/** The scripts of our own that the page of the pane names; office.js comes from elsewhere. */
const initialFiles = (): readonly string[] => {
  const page = readFileSync(join(FOLDER, "taskpane.html"), "utf8");
  return [...page.matchAll(SCRIPT)]
    .map(([, source = ""]) => source)
    .filter((source) => !/^(https?:)?\/\//.test(source));
};

const sizeOf = (file: string): number => gzipSync(readFileSync(join(FOLDER, file))).length / 1000;

/** What a browser loads, before the pane shows anything and later; empty as long as the pane is not built. */
export const measureBundle = (): readonly Measurement[] => {
  if (!existsSync(join(FOLDER, "taskpane.html"))) return [];
  const initial = initialFiles();
  const later = readdirSync(FOLDER).filter(
    (file) => file.endsWith(".js") && !initial.includes(file),
  );
  return [
    ...measureParts("pane, initially loaded, gzip", initial, BAR_KB),
    ...measureParts("pane, loaded when needed, gzip", later, null),
  ];
};

/** The sum, then every part. */
const measureParts = (
  what: string,
  files: readonly string[],
  bar: number | null,
): readonly Measurement[] => {
  const parts = files.map((file): Measurement => ({
    what: `  ${file}`,
    samples: [sizeOf(file)],
    unit: "kB",
    bar: null,
  }));
  const total = parts.reduce((sum, { samples }) => sum + (samples[0] ?? 0), 0);
  return [{ what, samples: [total], unit: "kB", bar }, ...parts];
};
