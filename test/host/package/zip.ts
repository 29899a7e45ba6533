// SPDX-License-Identifier: EUPL-1.2
import { unzipSync, zipSync } from "fflate";
import { PackageError } from "./package-error";

/** The parts of a package by path ("xl/workbook.xml"), in the order of the zip file. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MAX_UNPACKED_BYTES = 50 * 1024 * 1024;
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b];
/** Stream of an encrypted workbook inside an OLE file ([MS-OFFCRYPTO] 2.3.4). */
const ENCRYPTED_STREAM = "EncryptedPackage";
/** Zip knows no time before 1980; a fixed one makes the same workbook the same file. */
const FIXED_TIME = new Date(1980, 0, 1);

export const unpack = (bytes: Uint8Array): Parts => {
  refuseForeignFiles(bytes);
  refuseLargePackages(bytes);
  const entries = readZip(() => unzipSync(bytes));
  return new Map(Object.entries(entries).filter(([path]) => !path.endsWith("/")));
};

export const pack = (parts: Parts): Uint8Array =>
  zipSync(Object.fromEntries(parts), { level: 6, mtime: FIXED_TIME });

const refuseForeignFiles = (bytes: Uint8Array): void => {
  if (bytes.length === 0) throw new PackageError("empty");
  if (startsWith(bytes, OLE_SIGNATURE)) {
    throw new PackageError(isEncrypted(bytes) ? "passwordProtected" : "oldFormat");
  }
  if (!startsWith(bytes, ZIP_SIGNATURE)) throw new PackageError("notZip");
};

/** The directory of the zip names the unpacked sizes, so that nothing has to be unpacked to know them. */
const refuseLargePackages = (bytes: Uint8Array): void => {
  let total = 0;
  const addSize = ({ originalSize }: { readonly originalSize: number }): boolean => {
    total += originalSize;
    return false;
  };
  readZip(() => unzipSync(bytes, { filter: addSize }));
  if (total > MAX_UNPACKED_BYTES) throw new PackageError("tooLarge", `${total} bytes`);
};

const readZip = <T>(read: () => T): T => {
  try {
    return read();
  } catch {
    throw new PackageError("notZip", "broken zip directory");
  }
};

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Names in an OLE directory are UTF-16LE. */
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder("latin1").decode(bytes).includes([...ENCRYPTED_STREAM].join("\0"));
