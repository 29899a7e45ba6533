// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type DragEvent, type ReactElement } from "react";
import { earlierWords } from "../../texts/earlier.de";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { FileButton } from "../shared/FileButton";
import { useNarrowField } from "../shared/use-narrow-field";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0 },
  drop: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  button: { alignSelf: "flex-start" },
  remove: { alignSelf: "flex-start" },
});

const FILE_TYPES = ".xlsx";

/** What the delivery is compared with: a sheet of this workbook, a file, or nothing. */
export const EarlierChoice = (): ReactElement => {
  const { previous } = usePane().state.check;
  return <Disclosure label={earlierWords.title(previous)}>{() => <Choice />}</Disclosure>;
};

const Choice = (): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { previous, result } = state.check;
  return (
    <div className={styles.box}>
      <p className={styles.text}>{earlierWords.intro}</p>
      {result && <SheetChoice names={result.outcome.snapshot.sheetNames} />}
      <FileChoice />
      {previous && (
        <Button size="small" className={styles.remove} onClick={() => actions.chooseEarlier(null)}>
          {earlierWords.remove}
        </Button>
      )}
    </div>
  );
};

/** Known from the first check on. */
const SheetChoice = ({ names }: { readonly names: readonly string[] }): ReactElement => {
  const narrow = useNarrowField();
  const { state, actions } = usePane();
  const { previous } = state.check;
  return (
    <Field label={earlierWords.sheet}>
      <Select
        className={narrow.box}
        select={{ className: narrow.control }}
        value={previous?.kind === "sheet" ? previous.name : ""}
        onChange={(_event, { value }) =>
          actions.chooseEarlier(value === "" ? null : { kind: "sheet", name: value })
        }
      >
        <option value="">{earlierWords.noSheet}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
};

const FileChoice = (): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const [message, setMessage] = useState("");

  const read = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setMessage(earlierWords.reading);
    setMessage(await actions.readEarlier(file));
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  };
  return (
    <div className={styles.drop} onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <p className={styles.label}>{earlierWords.file}</p>
      <p className={styles.text}>{earlierWords.fileHint}</p>
      <FileButton
        size="small"
        className={styles.button}
        label={earlierWords.choose}
        types={FILE_TYPES}
        onFiles={([file]) => void read(file)}
      />
      <p role="status" className={styles.text}>
        {message}
      </p>
    </div>
  );
};
