// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Edition } from "../../domain/edition/edition-record";
import { editionsUi } from "../../texts/editions-ui.de";
import { errorText } from "../../texts/errors.de";
import type { EditionsPreview } from "../../usecases/edition-use-cases";
import { usePane } from "../pane-context";
import { useNarrowField } from "../shared/use-narrow-field";
import { yearsIn } from "../shared/years-in";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
});

interface NextFormProps {
  readonly preview: EditionsPreview;
  readonly last: Edition;
}

/** Opens the workbook of the next edition; this one is left as it is. */
export const NextForm = ({ preview, last }: NextFormProps): ReactElement => {
  const styles = useStyles();
  const narrow = useNarrowField();
  const { useCases } = usePane().deps;
  const { years: before } = last.record;
  const [text, setText] = useState(before.map((year) => year + before.length).join(", "));
  const [message, setMessage] = useState("");
  const years = yearsIn(text) ?? [];

  const open = async (): Promise<void> => {
    setMessage(editionsUi.opening);
    const file = await useCases.newEditionFile(preview, years);
    if (!file) return;
    const opened = await useCases.openPublication(file.bytes);
    if (opened.ok) return setMessage(editionsUi.opened(file.name));
    const { title, meaning, fix } = errorText(opened.error);
    setMessage(`${title}. ${meaning} ${fix}`);
  };
  return (
    <>
      <h3 className={styles.heading}>{editionsUi.next}</h3>
      <p className={styles.text}>{editionsUi.nextHint(last.record.id)}</p>
      <Field
        label={editionsUi.years}
        hint={editionsUi.yearsHint}
        {...(years.length === 0 && { validationMessage: editionsUi.yearsWrong })}
      >
        <Input
          className={narrow.box}
          input={{ className: narrow.control }}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <Button disabledFocusable={years.length === 0} onClick={() => void open()}>
        {editionsUi.open}
      </Button>
      <p role="status" className={styles.text}>
        {message}
      </p>
    </>
  );
};
