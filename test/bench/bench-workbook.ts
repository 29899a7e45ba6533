// SPDX-License-Identifier: EUPL-1.2
import { ExcelHost } from "../host/boot/excel-host";
import { useLoadedIronCalc } from "../host/calculator/ironcalc-engine";
import { openPackage, savePackage, type OpenedPackage } from "../host/package/xlsx-package";

/** A file open on the bench: the host that answers the pane, and the package it is saved back into. */
export interface BenchWorkbook {
  readonly fileName: string;
  readonly host: ExcelHost;
  readonly save: () => Uint8Array;
}

/** Opens the bytes of an .xlsx; throws a PackageError for anything else. */
export const openWorkbook = (fileName: string, bytes: Uint8Array): BenchWorkbook => {
  const opened: OpenedPackage = openPackage(bytes);
  const host = new ExcelHost(opened.data, { calculator: useLoadedIronCalc() });
  return { fileName, host, save: () => savePackage({ ...opened, data: host.data }) };
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
