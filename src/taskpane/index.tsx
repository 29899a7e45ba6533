// SPDX-License-Identifier: EUPL-1.2
import { findingText } from "../texts/findings.de";
import {
  createUseCases,
  isDarkOfficeTheme,
  onRibbonCommand,
  showPane,
  whenExcelReady,
} from "../wire";
import { showNotice } from "./boot";
import { startPane } from "./start-pane";

startPane(
  { createUseCases, isDarkOfficeTheme, onRibbonCommand, showPane, whenExcelReady },
  findingText,
).catch((cause: unknown) => {
  showNotice("broken");
  throw cause;
});
