// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import type { ReportOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { PlainList } from "../shared/PlainList";
import { RevealButton } from "../shared/RevealButton";
import { UndoneView } from "../shared/UndoneView";
import { WrittenView } from "../shared/WrittenView";
import { PublicationPanel } from "./PublicationPanel";
import { ReportPreviewView } from "./ReportPreviewView";

const useStyles = makeStyles({ text: { margin: 0 } });

/** "Berichtstabellen": choose, consent, table sheets, the way back. */
export const ReportPage = (): ReactElement => (
  <Page title={ui.jobNames.report} hasBackButton>
    <PhaseFrame job="report">
      <ReportContent />
    </PhaseFrame>
  </Page>
);

const ReportContent = (): ReactElement => {
  const { result } = usePane().state.report;
  switch (result.type) {
    case "none":
      return <Introduction />;
    case "preview":
      return <ReportPreviewView preview={result.preview} />;
    case "written":
      return (
        <WrittenView
          job="report"
          title={ui.report.done(result.outcome.sheets.length, result.outcome.applied.cellsWritten)}
          outcome={result.outcome}
        >
          <SheetLinks outcome={result.outcome} />
          <PublicationPanel />
        </WrittenView>
      );
    case "undone":
      return <UndoneView job="report" undo={result.undo} />;
  }
};

const Introduction = (): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  return (
    <>
      <p className={styles.text}>{ui.report.intro}</p>
      <Button appearance="primary" onClick={() => void actions.start("report", "preview")}>
        {ui.write.preview}
      </Button>
      <PublicationPanel />
    </>
  );
};

/** A new sheet is found by its name: its id is not known here. */
const SheetLinks = ({ outcome }: { readonly outcome: ReportOutcome }): ReactElement => {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.text}>{ui.report.doneSheets}</p>
      <PlainList items={outcome.sheets} keyOf={(sheet) => sheet}>
        {(sheet) => (
          <RevealButton
            sheetId={sheet}
            cell={{ sheet, row: 0, column: 0 }}
            label={sheet}
            look="link"
          />
        )}
      </PlainList>
    </div>
  );
};
