// SPDX-License-Identifier: EUPL-1.2
import { existsSync, readFileSync } from "node:fs";
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

/** What a browser loads before the pane shows anything; empty as long as the pane is not built. */
export const measureBundle = (): readonly Measurement[] => {
  if (!existsSync(join(FOLDER, "taskpane.html"))) return [];
  const files = initialFiles().map((file) => ({ file, size: sizeOf(file) }));
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return [
    { what: "pane, initially loaded, gzip", samples: [total], unit: "kB", bar: BAR_KB },
    ...files.map(({ file, size }): Measurement => ({
      what: `  ${file}`,
      samples: [size],
      unit: "kB",
      bar: null,
    })),
  ];
};
