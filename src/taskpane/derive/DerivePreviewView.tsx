// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DerivePlan, PlannedMeasure } from "../../domain/derive/derive-plan";
import { cellId } from "../../domain/shared/cell";
import { ui } from "../../texts/ui.de";
import type { DerivePreview } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { ResultHeading } from "../shared/ResultHeading";
import { UndoPanel } from "../shared/UndoPanel";
import { ScopeChoice } from "../shared/ScopeChoice";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  sheet: {
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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
      {preview.plans.map((plan) => (
        <PlanView key={plan.sheet} plan={plan} />
      ))}
      {preview.unread.length > 0 && preview.plans.length > 0 && (
        <p className={styles.small}>{ui.derive.unread(preview.unread)}</p>
      )}
      {cells > 0 && (
        <>
          <Button appearance="primary" onClick={() => void actions.start("derive", "write")}>
            {ui.derive.confirm(cells)}
          </Button>
          <p className={styles.small}>{ui.write.excelUndo}</p>
        </>
      )}
      <ScopeChoice />
      <Button onClick={() => void actions.start("derive", "preview")}>{ui.write.newPreview}</Button>
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

const PlanView = ({ plan }: { readonly plan: DerivePlan }): ReactElement => {
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
              {(skipped) => ui.derive.skippedRow(skipped)}
            </PlainList>
          )}
        </Disclosure>
      )}
      {plan.occupied.length > 0 && (
        <Disclosure label={ui.derive.occupied(plan.occupied.length)}>
          {() => (
            <PlainList items={plan.occupied} keyOf={cellId}>
              {(cell) => ui.cell(cell)}
            </PlainList>
          )}
        </Disclosure>
      )}
    </section>
  );
};

interface MeasureProps {
  readonly measure: PlannedMeasure;
  /** Sheet the plan is for; another target sheet is named. */
  readonly home: string;
}

const MeasureView = ({ measure, home }: MeasureProps): ReactElement => {
  const styles = useStyles();
  const { header, sheet, sentence, cells } = measure;
  return (
    <div className={styles.measure}>
      <div className={styles.header}>{header}</div>
      <div>{sentence}</div>
      <div className={styles.small}>
        {ui.counted.cells(cells)}
        {sheet !== home && ` ${ui.derive.onSheet(sheet)}`}
      </div>
    </div>
  );
};
