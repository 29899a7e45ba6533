// SPDX-License-Identifier: EUPL-1.2
export { openHost } from "./boot/open-host";
export { connectBridge, expectNoLeaks } from "./boot/bridge";
export { ExcelHost, DEFAULT_REQUIREMENT_SETS } from "./boot/excel-host";
export type { HostOptions, HostRequest } from "./boot/excel-host";
export { emptySheet, emptyWorkbook } from "./model/new-workbook";
