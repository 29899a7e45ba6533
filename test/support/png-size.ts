// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from "node:fs";

const SIGNATURE = "89504e470d0a1a0a";

/** Width and height in pixels from the header of a PNG file; null for a file that is none. */
export const pngSize = (path: string): readonly [number, number] | null => {
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 8).toString("hex") !== SIGNATURE) return null;
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};
