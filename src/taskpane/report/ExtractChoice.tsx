// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { ReportExtract } from "../../domain/report/extract";
import { publicationUi } from "../../texts/publication-ui.de";
import { useNarrowField } from "../shared/use-narrow-field";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: "8px", alignSelf: "stretch" },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: "flex-start" },
});

const KINDS: readonly ReportExtract["kind"][] = ["committee", "field"];

interface ExtractChoiceProps {
  /** At least one. */
  readonly extracts: readonly ReportExtract[];
  readonly isBusy: boolean;
  readonly onOpen: (extract: ReportExtract) => void;
}

/** "Auszug": for which committee, or of which Handlungsfeld. */
export const ExtractChoice = ({ extracts, isBusy, onOpen }: ExtractChoiceProps): ReactElement => {
  const styles = useStyles();
  const narrow = useNarrowField();
  const [chosenId, setChosenId] = useState(extracts[0]?.id ?? "");
  const kinds = KINDS.filter((kind) => extracts.some((extract) => extract.kind === kind));
  const chosen = extracts.find(({ id }) => id === chosenId);
  return (
    <div className={styles.box}>
      <Field label={publicationUi.extract}>
        <Select
          className={narrow.box}
          select={{ className: narrow.control }}
          value={chosenId}
          onChange={(_, { value }) => setChosenId(value)}
        >
          {kinds.map((kind) => (
            <optgroup key={kind} label={publicationUi.extractGroups[kind]}>
              {extracts
                .filter((extract) => extract.kind === kind)
                .map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
            </optgroup>
          ))}
        </Select>
      </Field>
      {!kinds.includes("committee") && <p className={styles.small}>{publicationUi.noCommittee}</p>}
      <Button
        className={styles.button}
        disabledFocusable={isBusy}
        onClick={() => chosen && onOpen(chosen)}
      >
        {publicationUi.openExtract}
      </Button>
    </div>
  );
};
