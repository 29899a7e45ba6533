// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DerivePlan, PlannedMeasure } from "../../domain/derive/derive-plan";
import { type CellRef, cellId } from "../../domain/shared/cell";
import { deriveUi } from "../../texts/derive-ui.de";
import { ui } from "../../texts/ui.de";
import type { DerivePreview } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { ActionBar } from "../shared/ActionBar";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { ResultHeading } from "../shared/ResultHeading";
import { UndoPanel } from "../shared/UndoPanel";
import { ScopeChoice } from "../shared/ScopeChoice";
import { DeriveOptionsView } from "./DeriveOptionsView";
import { RemovalButton } from "./RemovalView";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sheet: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  named: { paddingBottom: tokens.spacingVerticalS },
  measure: { marginBottom: "8px" },
  header: { fontWeight: tokens.fontWeightSemibold },
});

interface DerivePreviewProps {
  readonly preview: DerivePreview;
}

/** What would be written, what would not and why; the button names the act. */
export const DerivePreviewView = ({ preview }: DerivePreviewProps): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const cells = preview.plans.reduce((sum, { cellsToWrite }) => sum + cellsToWrite, 0);
  return (
    <>
      <PreviewHead preview={preview} cells={cells} />
      {preview.plans.length > 0 && <DeriveOptionsView preview={preview} />}
      {preview.plans.map((plan) => (
        <PlanView key={plan.sheet} plan={plan} replaces={preview.options.occupied === "replace"} />
      ))}
      {preview.unread.length > 0 && preview.plans.length > 0 && (
        <p className={styles.small}>{ui.derive.unread(preview.unread)}</p>
      )}
      {cells > 0 && (
        <>
          <p className={styles.small}>{ui.write.excelUndo}</p>
          <ActionBar>
            <Button appearance="primary" onClick={() => void actions.start("derive", "write")}>
              {ui.derive.confirm(cells)}
            </Button>
            <Button onClick={() => actions.open("start")}>{deriveUi.giveUp}</Button>
          </ActionBar>
        </>
      )}
      <ScopeChoice />
      <Button onClick={() => void actions.start("derive", "preview")}>{ui.write.newPreview}</Button>
      <RemovalButton />
      <UndoPanel job="derive" />
    </>
  );
};

const PreviewHead = ({
  preview,
  cells,
}: DerivePreviewProps & { readonly cells: number }): ReactElement => {
  const styles = useStyles();
  if (cells > 0) return <ResultHeading of={preview}>{ui.derive.previewTitle(cells)}</ResultHeading>;
  const isRead = preview.plans.length > 0;
  return (
    <>
      <ResultHeading of={preview} status={isRead ? "success" : "information"}>
        {isRead ? ui.derive.nothingToDo : ui.derive.nothingRecognised}
      </ResultHeading>
      <p className={styles.text}>
        {isRead ? ui.derive.nothingToDoBody : ui.derive.nothingRecognisedBody}
      </p>
    </>
  );
};

interface PlanProps {
  readonly plan: DerivePlan;
  /** true: cells that hold something else are written over and not kept. */
  readonly replaces: boolean;
}

const PlanView = ({ plan, replaces }: PlanProps): ReactElement => {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.sheet}>{ui.derive.sheet(plan.sheet)}</h3>
      <PlainList items={plan.measures} keyOf={({ sheet, header }) => `${sheet} ${header}`}>
        {(measure) => <MeasureView measure={measure} home={plan.sheet} />}
      </PlainList>
      {plan.skipped.length > 0 && (
        <Disclosure label={ui.derive.skipped(plan.skipped.length)}>
          {() => (
            <PlainList items={plan.skipped} keyOf={({ row, cell }) => `${row} ${cellId(cell)}`}>
              {(skipped) => ui.derive.skippedRow(skipped, plan.sheet)}
            </PlainList>
          )}
        </Disclosure>
      )}
      {plan.problems.map((problem) => (
        <p key={deriveUi.problem(problem)} className={styles.text}>
          {deriveUi.problem(problem)}
        </p>
      ))}
      {plan.hiddenRows > 0 && (
        <p className={styles.small}>{deriveUi.hiddenRows(plan.hiddenRows)}</p>
      )}
      {plan.bypassed.length > 0 && (
        <CellList label={deriveUi.bypassed(plan.bypassed.length)} cells={plan.bypassed} />
      )}
      {plan.occupied.length > 0 && !replaces && (
        <CellList label={ui.derive.occupied(plan.occupied.length)} cells={plan.occupied} />
      )}
    </section>
  );
};

interface CellListProps {
  readonly label: string;
  readonly cells: readonly CellRef[];
}

const CellList = ({ label, cells }: CellListProps): ReactElement => (
  <Disclosure label={label}>
    {() => (
      <PlainList items={cells} keyOf={cellId}>
        {(cell) => ui.cell(cell)}
      </PlainList>
    )}
  </Disclosure>
);

interface MeasureProps {
  readonly measure: PlannedMeasure;
  /** Sheet the plan is for; another target sheet is named. */
  readonly home: string;
}

const MeasureView = ({ measure, home }: MeasureProps): ReactElement => {
  const styles = useStyles();
  const { header, sheet, sentence, named = [], cells } = measure;
  return (
    <div className={styles.measure}>
      <div className={styles.header}>{header}</div>
      <div>{sentence}</div>
      <div className={styles.small}>
        {ui.counted.cells(cells)}
        {sheet !== home && ` ${ui.derive.onSheet(sheet)}`}
      </div>
      {named.length > 0 && (
        <Disclosure label={deriveUi.named(named.length)}>
          {() => (
            <PlainList items={named} keyOf={(text) => text}>
              {(text) => <div className={styles.named}>{text}</div>}
            </PlainList>
          )}
        </Disclosure>
      )}
    </div>
  );
};
