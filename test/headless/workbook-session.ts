// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../../src/domain/catalogue/catalogue";
import type { Watch } from "../../src/usecases/ports";
import type { UseCases } from "../../src/usecases/use-cases";
import { connectBridge, openHost, type ExcelHost } from "../host";
import { savePackage, type OpenedPackage } from "../host/package/xlsx-package";

/** A file opened in the host, with office.js connected to it. */
export interface WorkbookSession {
  readonly useCases: UseCases;
  readonly host: ExcelHost;
  /** The file as it stands now. */
  readonly save: () => Uint8Array;
}

/** A catalogue that is given counts whatever the workbook carries. */
export type CreateUseCases = (catalogue: Catalogue | undefined) => UseCases;

export const openSession = (
  opened: OpenedPackage,
  catalogue: Catalogue | undefined,
  createUseCases: CreateUseCases,
): WorkbookSession => {
  const host = openHost(opened.data);
  connectBridge(host);
  return {
    useCases: createUseCases(catalogue),
    host,
    save: () => savePackage({ ...opened, data: host.data }),
  };
};

/** Nobody watches, nobody stops it, nobody types. */
export const UNWATCHED: Watch = {
  onProgress: () => undefined,
  isCancelled: () => false,
  waitForCellEdit: false,
};
