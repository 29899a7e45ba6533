// SPDX-License-Identifier: EUPL-1.2
import type { Jobs, ViewRequest } from "../usecases/jobs";

/** Names of the functions in `manifest.xml`; a button does what the page of the same name does. */
export const RIBBON_REQUESTS = {
  pruefen: { view: "check", startsJob: true },
  berechnen: { view: "derive", startsJob: true },
  erhebungsboegen: { view: "questionnaires", startsJob: true },
  /** Files have to be chosen first. */
  lieferungen: { view: "deliveries", startsJob: false },
  berichtstabellen: { view: "report", startsJob: true },
  naechsterBefund: { view: "check", startsJob: false, step: "next" },
  vorherigerBefund: { view: "check", startsJob: false, step: "previous" },
  zelleErklaeren: { view: "explain", startsJob: true },
  hilfe: { view: "about", startsJob: false },
} as const satisfies Readonly<Record<string, ViewRequest>>;

export interface RibbonDeps {
  readonly jobs: Jobs;
  /** Binds a handler to a ribbon function and tells Excel in every case when it is through. */
  readonly onRibbonCommand: (id: string, handler: () => Promise<void>) => void;
  readonly showPane: () => Promise<void>;
}

/**
 * Ribbon buttons only leave a request; the pane follows it and starts the job. So a button is through at once,
 * which Excel expects of it, and ribbon and pane cannot run two jobs side by side.
 */
export const registerRibbonCommands = ({ jobs, onRibbonCommand, showPane }: RibbonDeps): void => {
  Object.entries(RIBBON_REQUESTS).forEach(([id, request]) => {
    onRibbonCommand(id, async () => {
      jobs.requestView(request);
      await showPane();
    });
  });
};
