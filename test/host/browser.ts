// SPDX-License-Identifier: EUPL-1.2
// What a page needs that is the host itself; nothing in here uses Node.
export { connectFrame } from "./boot/browser-channel";
export type { FrameConnection, FrameOptions } from "./boot/browser-channel";
export { ExcelHost } from "./boot/excel-host";
export { PaneChannel } from "./boot/pane-channel";
export { loadIronCalc, useLoadedIronCalc } from "./calculator/ironcalc-engine";
export { emptySheet, emptyWorkbook } from "./model/new-workbook";
