// SPDX-License-Identifier: EUPL-1.2
import { registerRibbonCommands } from "../commands/commands";
import { findingText } from "../texts/findings.de";
import { isDarkOfficeTheme, onRibbonCommand, showPane, whenExcelReady } from "../wire-host";
import { showNotice } from "./boot";
import { startPane } from "./start-pane";

startPane(
  {
    loadUseCases: async () => (await import("../wire")).createUseCases(),
    isDarkOfficeTheme,
    bindRibbon: (jobs) => registerRibbonCommands({ jobs, onRibbonCommand, showPane }),
    whenExcelReady,
  },
  findingText,
).catch((cause: unknown) => {
  showNotice("broken");
  throw cause;
});
