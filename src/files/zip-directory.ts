// SPDX-License-Identifier: EUPL-1.2
import { damaged } from "./file-refusal";

/** One file inside a zip, as its directory describes it; nobody has looked whether that is true. */
export interface ZipEntry {
  readonly name: string;
  /** 0: stored as it is, 8: deflated. */
  readonly method: number;
  /** Bytes in the zip, and unpacked. */
  readonly packedSize: number;
  readonly size: number;
  /** Where the entry's own header begins. */
  readonly offset: number;
}

/** Signatures and field offsets as in APPNOTE.TXT of PKWARE, 4.3.7, 4.3.12, 4.3.16 and 4.5.3; numbers are little-endian. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
/** Stands where the number needs 64 bits and is found in an extra field. */
const IN_EXTRA_FIELD = 0xffffffff;
const EXTRA_64_BIT = 1;

/** Lists what a zip holds without unpacking any of it. */
export const readDirectory = (bytes: Uint8Array): readonly ZipEntry[] => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = findEnd(view);
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    const entries: ZipEntry[] = [];
    for (let index = 0; index < count; index += 1) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
      entries.push(readEntry(view, at));
      at += ENTRY_SIZE + [28, 30, 32].reduce((sum, of) => sum + view.getUint16(at + of, true), 0);
    }
    return entries;
  } catch (cause) {
    // A number that points outside the file.
    if (cause instanceof RangeError) throw damaged();
    throw cause;
  }
};

/** The packed bytes of an entry. */
export const packedBytes = (bytes: Uint8Array, { offset, packedSize }: ZipEntry): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const fits = offset + LOCAL_SIZE <= bytes.length;
  if (!fits || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged();
  const names = view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const start = offset + LOCAL_SIZE + names;
  if (start + packedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + packedSize);
};

/** The directory ends with a record that may be followed by a comment. */
const findEnd = (view: DataView): number => {
  const last = view.byteLength - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw damaged();
};

const readEntry = (view: DataView, at: number): ZipEntry => {
  const nameLength = view.getUint16(at + 28, true);
  const name = new Uint8Array(view.buffer, view.byteOffset + at + ENTRY_SIZE, nameLength);
  const numbers = readNumbers(view, at, at + ENTRY_SIZE + nameLength);
  return {
    name: new TextDecoder().decode(name),
    method: view.getUint16(at + 10, true),
    ...numbers,
  };
};

type EntryNumbers = Pick<ZipEntry, "packedSize" | "size" | "offset">;

const readNumbers = (view: DataView, at: number, extraAt: number): EntryNumbers => {
  let wide = findWideNumbers(view, extraAt, extraAt + view.getUint16(at + 30, true));
  // The extra field holds only the numbers that did not fit, in this order.
  const read = (of: number): number => {
    const value = view.getUint32(at + of, true);
    if (value !== IN_EXTRA_FIELD || wide === null) return value;
    wide += 8;
    return Number(view.getBigUint64(wide - 8, true));
  };
  const size = read(24);
  const packedSize = read(20);
  return { size, packedSize, offset: read(42) };
};

const findWideNumbers = (view: DataView, start: number, end: number): number | null => {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === EXTRA_64_BIT) return at + 4;
  }
  return null;
};
