// SPDX-License-Identifier: EUPL-1.2
import type { FileProblem } from "../usecases/ports";

/** First bytes of the container of .xls and of encrypted workbooks ([MS-CFB] 2.2). */
const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP_SIGNATURE = [0x50, 0x4b];
/** Streams of an encrypted workbook ([MS-OFFCRYPTO] 1.3.2, 2.2); the second one only where a label encrypts it. */
const ENCRYPTED_STREAM = "EncryptedPackage";
const LABEL_STREAM = "DRMEncryptedDataSpace";
const TEXT_FILE = /\.(?:csv|txt|tsv)$/iu;
/** How many bytes decide whether a file is text. */
const BYTES_LOOKED_AT = 1000;

/** Why a file is no zip package, as far as its first bytes tell; null where it may be one. */
export const foreignFile = (name: string, bytes: Uint8Array): FileProblem | null => {
  if (bytes.length === 0) return { type: "Empty" };
  if (startsWith(bytes, OLE_SIGNATURE)) return oleProblem(bytes);
  if (startsWith(bytes, ZIP_SIGNATURE)) return null;
  return TEXT_FILE.test(name) && isText(bytes)
    ? { type: "ForeignFormat", format: "csv" }
    : { type: "NoWorkbook" };
};

const oleProblem = (bytes: Uint8Array): FileProblem => {
  const text = new TextDecoder("latin1").decode(bytes);
  if (!text.includes(streamName(ENCRYPTED_STREAM))) {
    return { type: "ForeignFormat", format: "xls" };
  }
  return { type: "Encrypted", by: text.includes(streamName(LABEL_STREAM)) ? "label" : "password" };
};

/** Names in the directory of the container are UTF-16LE; read byte by byte, a zero stands behind each letter. */
const streamName = (name: string): string => [...name].join("\0");

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, BYTES_LOOKED_AT).includes(0);
