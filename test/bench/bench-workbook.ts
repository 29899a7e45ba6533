// SPDX-License-Identifier: EUPL-1.2
import { ExcelHost } from "../host/boot/excel-host";
import { useLoadedIronCalc } from "../host/calculator/ironcalc-engine";
import { openPackage, savePackage, type OpenedPackage } from "../host/package/xlsx-package";

/** A file open on the bench: the host that answers the pane, and the package it is saved back into. */
export interface BenchWorkbook {
  /** Tells workbooks apart that were opened under the same name. */
  readonly id: number;
  readonly fileName: string;
  readonly host: ExcelHost;
  readonly save: () => Uint8Array;
}

let opened = 0;

/** Opens the bytes of an .xlsx; throws a PackageError for anything else. */
export const openWorkbook = (fileName: string, bytes: Uint8Array): BenchWorkbook => {
  const file: OpenedPackage = openPackage(bytes);
  const host = new ExcelHost(file.data, { calculator: useLoadedIronCalc() });
  opened += 1;
  return { id: opened, fileName, host, save: () => savePackage({ ...file, data: host.data }) };
};

/** Hands a file to the browser's downloads. */
export const download = (fileName: string, bytes: Uint8Array): void => {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
};
