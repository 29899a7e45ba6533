// SPDX-License-Identifier: EUPL-1.2
import { createRoot } from "react-dom/client";
import { createJobs, type Jobs } from "../usecases/jobs";
import { createLazyUseCases } from "../usecases/lazy-use-cases";
import type { UseCases } from "../usecases/use-cases";
import { App } from "./App";
import { showNotice, showTooOld, waitForExcel, type FoundExcel } from "./boot";
import { giveWay } from "./give-way";
import { preloadPages } from "./pages";
import type { PaneDeps } from "./pane-context";
import { rememberedWelcome } from "./welcome/remembered-welcome";

/** What `index.tsx` hands over from `wire`, `wire-host` and the commands. */
export interface PaneWiring {
  readonly whenExcelReady: () => Promise<HostReadiness>;
  /** Called when the pane stands: the use cases are the larger part of the program. */
  readonly loadUseCases: () => Promise<UseCases>;
  readonly isDarkOfficeTheme: () => boolean | undefined;
  /** Binds the ribbon buttons to the jobs of the pane. */
  readonly bindRibbon: (jobs: Jobs) => void;
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

  const jobs = createJobs(reportLater, giveWay);
  wiring.bindRibbon(jobs);
  const { useCases, preload } = createLazyUseCases(wiring.loadUseCases);
  const deps: PaneDeps = {
    useCases,
    jobs,
    findingText,
    isOfficeDark: wiring.isDarkOfficeTheme,
    now: () => new Date(),
    welcome: rememberedWelcome(),
    reload: () => window.location.reload(),
  };
  showNotice(null);
  // What no boundary catches leaves an empty page; the notice then takes its place.
  const onUncaughtError = (cause: unknown): void => {
    showNotice("broken");
    reportLater(cause);
  };
  createRoot(root, { onUncaughtError }).render(<App deps={deps} />);
  preload();
  // Whoever opens a page meets the failure.
  preloadPages().catch(() => undefined);
};

/** Lets a bug reach the browser's error report without ending what runs now. */
const reportLater = (cause: unknown): void => {
  queueMicrotask(() => {
    throw cause;
  });
};
