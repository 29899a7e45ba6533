// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { editionsUi } from "../../texts/editions-ui.de";
import type { EditionsPreview } from "../../usecases/edition-use-cases";
import { usePane } from "../pane-context";
import { ResultHeading } from "../shared/ResultHeading";
import { useNarrowField } from "../shared/use-narrow-field";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

/** Name and person, and where it was refused, why. */
export const CloseForm = ({ preview }: { readonly preview: EditionsPreview }): ReactElement => {
  const styles = useStyles();
  const narrow = useNarrowField();
  const { state, actions } = usePane();
  const { obstacle } = state.editions;
  const [id, setId] = useState(String(preview.report.plan.years.at(-1) ?? ""));
  const [closedBy, setClosedBy] = useState("");
  return (
    <>
      <h3 className={styles.heading}>{editionsUi.close}</h3>
      <p className={styles.text}>{editionsUi.closeHint}</p>
      {obstacle && (
        <div>
          <ResultHeading of={obstacle} status="warning">
            {editionsUi.refused}
          </ResultHeading>
          <p className={styles.text}>{editionsUi.obstacle(obstacle)}</p>
        </div>
      )}
      <Field label={editionsUi.id}>
        <Input
          className={narrow.box}
          input={{ className: narrow.control }}
          value={id}
          onChange={(_event, { value }) => setId(value)}
        />
      </Field>
      <Field label={editionsUi.closedBy} hint={editionsUi.closedByHint}>
        <Input
          className={narrow.box}
          input={{ className: narrow.control }}
          value={closedBy}
          onChange={(_event, { value }) => setClosedBy(value)}
        />
      </Field>
      <Button
        appearance="primary"
        onClick={() => void actions.closeEdition({ id, closedBy: closedBy || null })}
      >
        {editionsUi.close}
      </Button>
    </>
  );
};
