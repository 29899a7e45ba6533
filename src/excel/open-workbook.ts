// SPDX-License-Identifier: EUPL-1.2
import { err, ok } from "../domain/shared/result";
import type { OpenWorkbook } from "../usecases/ports";
import { toWorkbookError } from "./workbook-error";

/** Bytes turned into letters at a time: more arguments than this a call does not take. */
const SLICE = 0x8000;

/** Not a batch: Excel opens the file in a window of its own and has nothing to say about it afterwards. */
export const openWorkbook: OpenWorkbook = async (file) => {
  try {
    await Excel.createWorkbook(toBase64(file));
    return ok(null);
  } catch (cause) {
    if (cause instanceof OfficeExtension.Error) return err(toWorkbookError(cause));
    throw cause;
  }
};

const toBase64 = (bytes: Uint8Array): string => {
  let letters = "";
  for (let at = 0; at < bytes.length; at += SLICE) {
    letters += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  }
  return btoa(letters);
};
