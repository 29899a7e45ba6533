// SPDX-License-Identifier: EUPL-1.2
import { Inflate } from "fflate";
import { damaged, FileRefusal } from "./file-refusal";
import { packedBytes, readDirectory, type ZipEntry } from "./zip-directory";

export const MOST_UNPACKED_BYTES = 50 * 1024 * 1024;

/** Packed bytes handed over at a time. Deflate makes at most about 1,000 bytes of one, so that a lie is caught early. */
const SLICE = 16 * 1024;
const STORED = 0;
const DEFLATED = 8;

export interface Archive {
  /** Paths as written in the zip. */
  readonly paths: readonly string[];
  readonly has: (path: string) => boolean;
  /** Hands over the bytes of a file piece by piece. */
  readonly unpack: (path: string, onBytes: (bytes: Uint8Array) => void) => void;
}

/** Opens a zip; refuses one that says it is too large before anything of it is unpacked. */
export const openArchive = (bytes: Uint8Array, limitBytes = MOST_UNPACKED_BYTES): Archive => {
  const entries = readDirectory(bytes);
  const tooLarge = new FileRefusal({ type: "TooLarge", limitBytes });
  if (entries.reduce((sum, { size }) => sum + size, 0) > limitBytes) throw tooLarge;
  // Names of parts differ in upper and lower case between what is said and what is there (ISO 29500-2, 6.2.2.3).
  const byPath = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let unpacked = 0;
  const count = (piece: Uint8Array): void => {
    unpacked += piece.length;
    if (unpacked > limitBytes) throw tooLarge;
  };
  return {
    paths: entries.map(({ name }) => name),
    has: (path) => byPath.has(path.toLowerCase()),
    unpack: (path, onBytes) => {
      const entry = byPath.get(path.toLowerCase());
      if (!entry) throw damaged(path);
      let size = 0;
      unpackEntry(bytes, entry, (piece) => {
        count(piece);
        size += piece.length;
        onBytes(piece);
      });
      if (size !== entry.size) throw damaged(path);
    },
  };
};

const unpackEntry = (
  bytes: Uint8Array,
  entry: ZipEntry,
  onBytes: (bytes: Uint8Array) => void,
): void => {
  const packed = packedBytes(bytes, entry);
  if (entry.method === STORED) {
    onBytes(packed);
    return;
  }
  if (entry.method !== DEFLATED) throw damaged(entry.name);
  const inflate = new Inflate((piece) => onBytes(piece));
  for (let at = 0; at < packed.length; at += SLICE) {
    push(inflate, packed, { at, path: entry.name });
  }
};

const push = (
  inflate: Inflate,
  packed: Uint8Array,
  { at, path }: { readonly at: number; readonly path: string },
): void => {
  try {
    inflate.push(packed.subarray(at, at + SLICE), at + SLICE >= packed.length);
  } catch (cause) {
    // The library's own errors carry a code; what the receiver throws does not.
    if (cause instanceof Error && "code" in cause) throw damaged(path);
    throw cause;
  }
};
