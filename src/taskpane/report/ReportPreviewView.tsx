// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DataConflict } from "../../domain/report/report-plan";
import { cellId } from "../../domain/shared/cell";
import { ui } from "../../texts/ui.de";
import type { ReportPreview } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { canBeBuilt } from "../job-results";
import { ActionBar } from "../shared/ActionBar";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { ResultHeading } from "../shared/ResultHeading";
import { UndoPanel } from "../shared/UndoPanel";
import { ManualChanges } from "./ManualChanges";
import { SecrecyNotes } from "./SecrecyNotes";
import { TableChecklist } from "./TableChecklist";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ReportPreviewProps {
  readonly preview: ReportPreview;
}

export const ReportPreviewView = ({ preview }: ReportPreviewProps): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const { tables, conflicts, foreignSheets, unfinishedSheets } = preview.plan;
  const possible = tables.filter(canBeBuilt);
  const impossible = tables.filter((table) => !canBeBuilt(table));
  return (
    <>
      {possible.length > 0 ? (
        <ResultHeading of={preview}>{ui.report.previewTitle(possible.length)}</ResultHeading>
      ) : (
        <NoTables preview={preview} />
      )}
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} />}
      {foreignSheets.length > 0 && (
        <p className={styles.text}>{ui.report.foreignSheets(foreignSheets)}</p>
      )}
      {unfinishedSheets.length > 0 && (
        <p className={styles.text}>{ui.report.unfinished(unfinishedSheets)}</p>
      )}
      <ManualChanges tables={possible} snapshot={preview.snapshot} />
      <SecrecyNotes plan={preview.plan} />
      {possible.length > 0 && <TableChecklist tables={possible} />}
      {possible.length > 0 && <ConfirmButton />}
      {impossible.length > 0 && (
        <Disclosure label={ui.report.notPossible(impossible.length)}>
          {() => (
            <PlainList items={impossible} keyOf={({ id }) => id}>
              {(table) => (
                <p className={styles.small}>
                  {table.title} – {ui.report.tableState(table)}
                </p>
              )}
            </PlainList>
          )}
        </Disclosure>
      )}
      <Button onClick={() => void actions.start("report", "preview")}>{ui.write.newPreview}</Button>
      <UndoPanel job="report" />
    </>
  );
};

const NoTables = ({ preview }: ReportPreviewProps): ReactElement => {
  const styles = useStyles();
  return (
    <>
      <ResultHeading of={preview} status="information">
        {ui.report.noTables}
      </ResultHeading>
      <p className={styles.text}>
        {preview.plan.tables.length === 0 ? ui.report.noneInCatalogue : ui.report.noTablesBody}
      </p>
    </>
  );
};

const Conflicts = ({
  conflicts,
}: {
  readonly conflicts: readonly DataConflict[];
}): ReactElement => (
  <Disclosure label={ui.report.conflicts(conflicts.length)}>
    {() => (
      <PlainList items={conflicts} keyOf={({ other }) => cellId(other.cell)}>
        {({ used, other }) => (
          <p>{ui.report.conflict(ui.report.conflictSide(used), ui.report.conflictSide(other))}</p>
        )}
      </PlainList>
    )}
  </Disclosure>
);

const ConfirmButton = (): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const count = state.chosenTables.length;
  return (
    <>
      <p className={styles.small}>{count === 0 ? ui.report.noneChosen : ui.write.excelUndo}</p>
      <ActionBar>
        <Button
          appearance="primary"
          disabledFocusable={count === 0}
          onClick={() => void actions.start("report", "write")}
        >
          {ui.report.confirm(count)}
        </Button>
      </ActionBar>
    </>
  );
};
