// SPDX-License-Identifier: EUPL-1.2
import { registerRibbonCommands } from "../commands/commands";
import type { UseCases } from "../usecases/use-cases";
import { isDarkOfficeTheme, onRibbonCommand, showPane, whenExcelReady } from "../wire-host";
import { showNotice } from "./boot";
import type { FindingText } from "./finding-words";
import { startPane } from "./start-pane";

/** The wording of the rules comes with the rules: no finding can be shown before there is one. */
let wording: FindingText | null = null;

const loadUseCases = async (): Promise<UseCases> => {
  const [wire, texts] = await Promise.all([import("../wire"), import("../texts/findings.de")]);
  wording = texts.findingText;
  return wire.createUseCases();
};

const findingText: FindingText = (finding, catalogue) => {
  if (!wording) throw new Error("a finding came before the rules");
  return wording(finding, catalogue);
};

startPane(
  {
    loadUseCases,
    isDarkOfficeTheme,
    bindRibbon: (jobs) => registerRibbonCommands({ jobs, onRibbonCommand, showPane }),
    whenExcelReady,
  },
  findingText,
).catch((cause: unknown) => {
  showNotice("broken");
  throw cause;
});
