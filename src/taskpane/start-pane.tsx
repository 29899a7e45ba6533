// SPDX-License-Identifier: EUPL-1.2
import { createRoot } from "react-dom/client";
import { registerRibbonCommands, type RibbonDeps } from "../commands/commands";
import { createJobs } from "../usecases/jobs";
import { createLazyUseCases } from "../usecases/lazy-use-cases";
import type { UseCases } from "../usecases/use-cases";
import { App } from "./App";
import { showNotice, showTooOld, waitForExcel, type FoundExcel } from "./boot";
import type { PaneDeps } from "./pane-context";

/** What the files `wire` and `wire-host` offer the page. */
export interface PaneWiring extends Pick<RibbonDeps, "onRibbonCommand" | "showPane"> {
  readonly whenExcelReady: () => Promise<HostReadiness>;
  /** Called when the pane stands: the use cases are the larger part of the program. */
  readonly loadUseCases: () => Promise<UseCases>;
  readonly isDarkOfficeTheme: () => boolean | undefined;
}

type HostReadiness =
  | { readonly type: "ready" }
  | ({ readonly type: "tooOld" } & FoundExcel)
  | { readonly type: "notExcel" };

/** The whole start of the page: office.js, Excel, ribbon, pane. Every way it can fail ends in a notice. */
export const startPane = async (
  wiring: PaneWiring,
  findingText: PaneDeps["findingText"],
): Promise<void> => {
  const readiness = await waitForExcel(wiring.whenExcelReady);
  if (readiness.type === "tooOld") return showTooOld(readiness);
  if (readiness.type === "notExcel") return showNotice("not-excel");

  const root = document.getElementById("root");
  if (!root) throw new Error("taskpane.html has no element #root");

  const jobs = createJobs(reportLater);
  registerRibbonCommands({ ...wiring, jobs });
  const { useCases, preload } = createLazyUseCases(wiring.loadUseCases);
  const deps: PaneDeps = {
    useCases,
    jobs,
    findingText,
    isOfficeDark: wiring.isDarkOfficeTheme,
    now: () => new Date(),
  };
  showNotice(null);
  createRoot(root).render(<App deps={deps} />);
  preload();
};

/** Lets a bug reach the browser's error report without ending what runs now. */
const reportLater = (cause: unknown): void => {
  queueMicrotask(() => {
    throw cause;
  });
};
