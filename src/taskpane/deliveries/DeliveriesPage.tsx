// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { UndoneView } from "../shared/UndoneView";
import { DeliveriesPreview } from "./DeliveriesPreview";
import { FirstFiles } from "./FirstFiles";
import { MergedView } from "./MergedView";
import { useDroppedFiles } from "./use-dropped-files";

/** "Lieferungen zusammenführen": choose files, decide, consent, and what has to be asked back. */
export const DeliveriesPage = (): ReactElement => {
  const { actions } = usePane();
  useDroppedFiles(actions.addFiles);
  return (
    <Page title={ui.jobNames.deliveries} hasBackButton>
      <PhaseFrame job="deliveries">
        <Content />
      </PhaseFrame>
    </Page>
  );
};

const Content = (): ReactElement => {
  const { result } = usePane().state.deliveries;
  switch (result.type) {
    case "none":
      return <FirstFiles />;
    case "preview":
      return <DeliveriesPreview preview={result.preview} />;
    case "written":
      return <MergedView outcome={result.outcome} />;
    case "undone":
      return <UndoneView job="deliveries" undo={result.undo} />;
  }
};
