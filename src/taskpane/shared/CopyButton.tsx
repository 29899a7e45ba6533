// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { releaseWords } from "../../texts/release.de";
import { useNarrowField } from "./use-narrow-field";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "4px" },
  button: { alignSelf: "flex-start" },
  text: { margin: 0 },
});

interface CopyButtonProps {
  readonly label: string;
  /** Made when it is asked for: it may be long. */
  readonly textOf: () => string;
}

/** Copies a text. Excel's pane may be denied the clipboard; then the text stands there, selected. */
export const CopyButton = ({ label, textOf }: CopyButtonProps): ReactElement => {
  const styles = useStyles();
  const narrow = useNarrowField();
  const [copy, setCopy] = useState<{ readonly text: string; readonly isDone: boolean } | null>(
    null,
  );
  const copyText = async (): Promise<void> => {
    const text = textOf();
    setCopy({ text, isDone: await wasCopied(text) });
  };
  return (
    <div className={styles.box}>
      <Button size="small" className={styles.button} onClick={() => void copyText()}>
        {label}
      </Button>
      <p role="status" className={styles.text}>
        {copy?.isDone && releaseWords.copied}
      </p>
      {copy && !copy.isDone && (
        <Field label={releaseWords.copyField} hint={releaseWords.copyRefused}>
          <Textarea
            readOnly
            className={narrow.box}
            textarea={{ className: narrow.control }}
            value={copy.text}
            rows={6}
            ref={selectAll}
          />
        </Field>
      )}
    </div>
  );
};

const wasCopied = async (text: string): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
};

const selectAll = (field: HTMLTextAreaElement | null): void => {
  field?.focus();
  field?.select();
};
