// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Catalogue } from "../../domain/catalogue/catalogue";
import type { MergeSheets } from "../../domain/merge/merge-sheets";
import type { DepartmentMessage } from "../../domain/merge/status-sheet";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { departmentNameIn } from "../../texts/department.de";

import type { MergePreview } from "../../usecases/merge-use-cases";
import { usePane } from "../pane-context";
import type { MergeDone } from "../pane-state";
import { CopyButton } from "../shared/CopyButton";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { RevealButton } from "../shared/RevealButton";
import { Section } from "../shared/Section";
import { WrittenView } from "../shared/WrittenView";

const useStyles = makeStyles({
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface MergedViewProps {
  readonly outcome: MergeDone;
}

/** What was taken over, where it stands, and what the departments are to be written. */
export const MergedView = ({ outcome }: MergedViewProps): ReactElement => {
  const { actions } = usePane();
  const { preview } = outcome;
  return (
    <>
      <WrittenView
        job="deliveries"
        title={deliveriesUi.written(preview.plan.changes)}
        outcome={outcome}
      >
        <SheetLinks sheets={preview.sheets} />
        {preview.messages.length > 0 && <Mails preview={preview} />}
      </WrittenView>
      <Button onClick={actions.clearFiles}>{deliveriesUi.fresh}</Button>
    </>
  );
};

/** A new sheet is found by its name: its id is not known here. */
const SheetLinks = ({ sheets }: { readonly sheets: MergeSheets }): ReactElement => {
  const names = [sheets.status, ...sheets.questions.values(), sheets.data].filter(
    (name) => name !== null,
  );
  return (
    <Section title={deliveriesUi.openSheets}>
      <PlainList items={names} keyOf={(name) => name}>
        {(name) => (
          <RevealButton
            sheetId={name}
            cell={{ sheet: name, row: 0, column: 0 }}
            label={name}
            look="link"
          />
        )}
      </PlainList>
    </Section>
  );
};

const Mails = ({ preview }: { readonly preview: MergePreview }): ReactElement => {
  const styles = useStyles();
  const { catalogue } = preview.read;
  const reminders = preview.messages.filter(({ status }) => status === "missing");
  const questions = preview.messages.filter(({ status }) => status !== "missing");
  return (
    <Section title={deliveriesUi.mails}>
      <p className={styles.small}>{deliveriesUi.mailsHint}</p>
      <MailList messages={questions} catalogue={catalogue} />
      {reminders.length > 0 && (
        <Disclosure label={deliveriesUi.reminders(reminders.length)}>
          {() => <MailList messages={reminders} catalogue={catalogue} />}
        </Disclosure>
      )}
    </Section>
  );
};

interface MailListProps {
  readonly messages: readonly DepartmentMessage[];
  readonly catalogue: Catalogue;
}

const MailList = ({ messages, catalogue }: MailListProps): ReactElement => (
  <PlainList items={messages} keyOf={({ department }) => department.id}>
    {(message) => (
      <CopyButton
        label={deliveriesUi.mail(departmentNameIn(catalogue, message.department.id), message)}
        textOf={() => message.text}
      />
    )}
  </PlainList>
);
