// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from "react";
import { questionnairesUi } from "../../texts/questionnaires-ui.de";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { UndoneView } from "../shared/UndoneView";
import { WrittenView } from "../shared/WrittenView";
import { OrderForm } from "./OrderForm";
import { QuestionnairesPreview } from "./QuestionnairesPreview";

/** "Erhebungsbögen": years and options, preview, then sheets of this workbook or workbooks of their own. */
export const QuestionnairesPage = (): ReactElement => (
  <Page title={ui.jobNames.questionnaires} hasBackButton>
    <PhaseFrame job="questionnaires">
      <Content />
    </PhaseFrame>
  </Page>
);

const Content = (): ReactElement => {
  const { result } = usePane().state.questionnaires;
  switch (result.type) {
    case "none":
      return <OrderForm />;
    case "preview":
      return <QuestionnairesPreview preview={result.preview} />;
    case "written":
      return (
        <WrittenView
          job="questionnaires"
          title={questionnairesUi.written(result.outcome.applied.sheetsAdded.length)}
          outcome={result.outcome}
        />
      );
    case "undone":
      return <UndoneView job="questionnaires" undo={result.undo} />;
  }
};
