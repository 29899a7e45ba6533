// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { DeliveredFile } from "../../domain/merge/delivered-file";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { departmentNameIn } from "../../texts/department.de";
import { fileSummary, mergeProblemText } from "../../texts/merge-ui.de";
import { deliveredFile, type FileStatus, type MergePreview } from "../../usecases/merge-use-cases";
import { PlainList } from "../shared/PlainList";
import { Section } from "../shared/Section";
import { StatusIcon, type StatusName } from "../shared/StatusIcon";

const useStyles = makeStyles({
  entry: { display: "flex", alignItems: "flex-start", gap: "6px", padding: "4px 0" },
  icon: { display: "flex", flexShrink: 0 },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FileListProps {
  readonly preview: MergePreview;
}

/** Every chosen file: what it brings, or why it brings nothing. */
export const FileList = ({ preview }: FileListProps): ReactElement => (
  <Section title={deliveriesUi.listTitle}>
    <PlainList items={preview.read.files} keyOf={idOf}>
      {(status) => <FileEntry status={status} preview={preview} />}
    </PlainList>
  </Section>
);

const idOf = (status: FileStatus): string =>
  status.kind === "delivered" ? status.file.id : status.id;

interface FileEntryProps extends FileListProps {
  readonly status: FileStatus;
}

const FileEntry = ({ status, preview }: FileEntryProps): ReactElement => {
  const styles = useStyles();
  const isLeft = deliveredFile(status).some(({ id }) => labelOf(preview, id) === null);
  return (
    <div className={styles.entry}>
      <span className={styles.icon}>
        <StatusIcon status={iconOf(status, isLeft)} />
      </span>
      <div>
        {status.kind === "refused" ? (
          <Refused status={status} preview={preview} />
        ) : (
          <Delivered file={status.file} preview={preview} isLeft={isLeft} />
        )}
      </div>
    </div>
  );
};

const labelOf = ({ plan }: MergePreview, id: string): string | null =>
  plan.files.find(({ file }) => file.id === id)?.label ?? null;

const iconOf = (status: FileStatus, isLeft: boolean): StatusName => {
  if (status.kind === "refused") return "error";
  const { stamp, points } = status.file;
  return isLeft || stamp === "broken" || points.length > 0 ? "warning" : "success";
};

interface RefusedProps extends FileListProps {
  readonly status: Extract<FileStatus, { readonly kind: "refused" }>;
}

const Refused = ({ status, preview }: RefusedProps): ReactElement => {
  const styles = useStyles();
  const { what, fix } = mergeProblemText(status.problem, preview.read.catalogue);
  return (
    <>
      <p className={styles.name}>{status.name}</p>
      <p className={styles.text}>
        {deliveriesUi.refused}. {what} {fix}
      </p>
    </>
  );
};

interface DeliveredProps extends FileListProps {
  readonly file: DeliveredFile;
  readonly isLeft: boolean;
}

const Delivered = ({ file, preview, isLeft }: DeliveredProps): ReactElement => {
  const styles = useStyles();
  const { plan, read } = preview;
  const department = plan.files.find((one) => one.file.id === file.id)?.department ?? null;
  return (
    <>
      <p className={styles.name}>{file.name}</p>
      <p className={styles.text}>
        {department === null
          ? deliveriesUi.unknownDepartment
          : departmentNameIn(read.catalogue, department)}
        {isLeft && ` – ${deliveriesUi.left}`}
      </p>
      <p className={styles.small}>{fileSummary(file)}</p>
      {file.catalogueVersion !== null && (
        <p className={styles.small}>{deliveriesUi.catalogue(file.catalogueVersion)}</p>
      )}
    </>
  );
};
