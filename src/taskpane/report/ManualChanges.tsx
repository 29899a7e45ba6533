// SPDX-License-Identifier: EUPL-1.2
import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { choiceOf } from "../../domain/report/apply-choices";
import type { ManualChange, ManualChoice } from "../../domain/report/manual-changes";
import type { PlannedTable } from "../../domain/report/report-plan";
import { cellId, toA1 } from "../../domain/shared/cell";
import type { WorkbookSnapshot } from "../../domain/shared/sheet-snapshot";
import { reportUi } from "../../texts/report-ui.de";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { RevealButton } from "../shared/RevealButton";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  entry: { padding: "4px 0" },
});

const CHOICES: readonly ManualChoice[] = ["keep", "overwrite", "moveToRemarks"];
const MIXED = "mixed";
const words = reportUi.manual;

interface ManualChangesProps {
  readonly tables: readonly PlannedTable[];
  readonly snapshot: WorkbookSnapshot;
}

/** Cells of ours that somebody has changed, each with what is to become of it; nothing where there are none. */
export const ManualChanges = ({ tables, snapshot }: ManualChangesProps): ReactElement | null => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const changes = tables
    .filter(({ id }) => state.chosenTables.includes(id))
    .flatMap(({ manualChanges }) => manualChanges);
  if (changes.length === 0) return null;

  const choose = (some: readonly ManualChange[], choice: ManualChoice): void =>
    actions.chooseManual(
      new Map([
        ...state.manualChoices,
        ...some.map(({ cell }): [string, ManualChoice] => [cellId(cell), choice]),
      ]),
    );
  const chosen = new Set(changes.map((change) => choiceOf(change, state.manualChoices)));
  const [only, ...others] = chosen;
  return (
    <Disclosure label={words.title(changes.length)}>
      {() => (
        <>
          <p className={styles.small}>{words.lead}</p>
          <ChoiceField
            label={words.all}
            value={others.length > 0 ? null : (only ?? null)}
            choices={CHOICES}
            onChoose={(choice) => choose(changes, choice)}
          />
          <PlainList items={changes} keyOf={({ cell }) => cellId(cell)}>
            {(change) => (
              <ChangedCell
                change={change}
                sheetId={sheetIdOf(snapshot, change)}
                onChoose={(choice) => choose([change], choice)}
              />
            )}
          </PlainList>
        </>
      )}
    </Disclosure>
  );
};

interface ChangedCellProps {
  readonly change: ManualChange;
  readonly sheetId: string;
  readonly onChoose: (choice: ManualChoice) => void;
}

const ChangedCell = ({ change, sheetId, onChoose }: ChangedCellProps): ReactElement => {
  const styles = useStyles();
  const { state } = usePane();
  return (
    <div className={styles.entry}>
      <RevealButton
        sheetId={sheetId}
        cell={change.cell}
        label={`${change.cell.sheet}, ${toA1(change.cell)}`}
        look="link"
      />
      <p className={styles.text}>{words.place(change)}</p>
      <p className={styles.text}>{words.found(change)}</p>
      <ChoiceField
        label={words.choice(change)}
        value={choiceOf(change, state.manualChoices)}
        choices={CHOICES.filter((choice) => choice !== "keep" || change.target !== null)}
        onChoose={onChoose}
      />
    </div>
  );
};

interface ChoiceFieldProps {
  readonly label: string;
  /** null: not the same for all. */
  readonly value: ManualChoice | null;
  readonly choices: readonly ManualChoice[];
  readonly onChoose: (choice: ManualChoice) => void;
}

const ChoiceField = ({ label, value, choices, onChoose }: ChoiceFieldProps): ReactElement => (
  <Field label={label} size="small">
    <Select
      size="small"
      value={value ?? MIXED}
      onChange={(_event, data) => {
        const choice = choices.find((candidate) => candidate === data.value);
        if (choice) onChoose(choice);
      }}
    >
      {value === null && <option value={MIXED}>{words.mixed}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {words.choices[choice]}
        </option>
      ))}
    </Select>
  </Field>
);

const sheetIdOf = ({ sheets }: WorkbookSnapshot, { cell }: ManualChange): string =>
  sheets.find(({ name }) => name === cell.sheet)?.id ?? "";
