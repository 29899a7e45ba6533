// SPDX-License-Identifier: EUPL-1.2

/** What the page needs from Excel before any use case: small, so that the pane appears before the rest is loaded. */
export { isDarkOfficeTheme, onRibbonCommand, showPane, whenExcelReady } from "./excel/host";
