// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { cellId } from "../../domain/shared/cell";
import { errorText } from "../../texts/errors.de";
import { ui } from "../../texts/ui.de";
import type { AppliedEdits, CellDifference, WorkbookError } from "../../usecases/ports";
import { usePane } from "../pane-context";
import type { LastWrite } from "../pane-state";
import { PlainList } from "./PlainList";
import { ResultHeading } from "./ResultHeading";
import { UndoPanel } from "./UndoPanel";

const useStyles = makeStyles({
  notice: { margin: "0 0 4px" },
});

interface WrittenViewProps {
  readonly job: LastWrite["job"];
  readonly title: string;
  readonly outcome: {
    readonly applied: AppliedEdits;
    readonly differences: readonly CellDifference[];
  };
  readonly children?: ReactNode;
}

/** What was written, what turned out otherwise, and the way back. */
export const WrittenView = ({ job, title, outcome, children }: WrittenViewProps): ReactElement => {
  const { actions } = usePane();
  const { applied, differences } = outcome;
  return (
    <>
      <ResultHeading of={outcome} status="success">
        {title}
      </ResultHeading>
      {children}
      {differences.length > 0 && <Differences differences={differences} />}
      {applied.notices.length > 0 && <Notices notices={applied.notices} />}
      <UndoPanel job={job} />
      <Button onClick={() => void actions.start(job, "preview")}>{ui.write.newPreview}</Button>
    </>
  );
};

const Differences = ({
  differences,
}: {
  readonly differences: readonly CellDifference[];
}): ReactElement => {
  const styles = useStyles();
  return (
    <div>
      <p className={styles.notice}>{ui.write.differences(differences.length)}</p>
      <PlainList items={differences} keyOf={({ cell }) => cellId(cell)}>
        {({ cell, expected, found }) => `${ui.cell(cell)}: ${ui.write.difference(expected, found)}`}
      </PlainList>
    </div>
  );
};

const Notices = ({ notices }: { readonly notices: readonly WorkbookError[] }): ReactElement => {
  const styles = useStyles();
  const sentences = [...new Set(notices.map(noticeSentence))];
  return (
    <div>
      <p className={styles.notice}>{ui.write.notices}</p>
      <PlainList items={sentences} keyOf={(sentence) => sentence}>
        {(sentence) => sentence}
      </PlainList>
    </div>
  );
};

const noticeSentence = (notice: WorkbookError): string => {
  const { title, meaning } = errorText(notice);
  return `${title}. ${meaning}`;
};
