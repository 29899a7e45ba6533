// SPDX-License-Identifier: EUPL-1.2
import { Field, makeStyles, Radio, RadioGroup, Select, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MergeConflict } from "../../domain/merge/merge-decisions";
import { formatKey } from "../../domain/report/data-key";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { conflictQuestion, disputedText, optionText } from "../../texts/merge-ui.de";
import type { MergePreview } from "../../usecases/merge-use-cases";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { Section } from "../shared/Section";
import { useNarrowField } from "../shared/use-narrow-field";

const useStyles = makeStyles({
  entry: {
    padding: "8px",
    margin: "0 0 8px",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  text: { margin: "4px 0" },
});

interface ConflictListProps {
  readonly preview: MergePreview;
}

/** What has to be decided before anything is written; a suggestion is chosen already and named as one. */
export const ConflictList = ({ preview }: ConflictListProps): ReactElement => {
  const { conflicts } = preview.plan;
  const open = conflicts.filter(({ chosen }) => chosen === null).length;
  return (
    <Section title={deliveriesUi.conflicts(open)}>
      <PlainList items={conflicts} keyOf={({ id }) => id}>
        {(conflict) => <Conflict conflict={conflict} preview={preview} />}
      </PlainList>
    </Section>
  );
};

interface ConflictProps extends ConflictListProps {
  readonly conflict: MergeConflict;
}

const Conflict = ({ conflict, preview }: ConflictProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { catalogue } = preview.read;
  const choose = (option: string): void => {
    const { mergeDecisions: decided } = state;
    const options = { ...decided.options, [conflict.id]: option };
    void actions.decideMerge({ ...decided, options });
  };
  const dispute = "figures" in conflict ? conflict : null;
  const decided = state.mergeDecisions.options[conflict.id];
  const question = {
    text: conflictQuestion(conflict, catalogue),
    value: decided !== undefined && conflict.options.includes(decided) ? decided : conflict.chosen,
    options: conflict.options.map((option) => {
      const text = optionText(conflict, option, catalogue);
      return { option, text: option === conflict.suggestion ? deliveriesUi.suggested(text) : text };
    }),
    onChoose: choose,
  };
  return (
    <div className={styles.entry}>
      {conflict.type === "unknownDepartment" ? (
        <LongChoice {...question} />
      ) : (
        <ShortChoice {...question} />
      )}
      {dispute && (
        <Disclosure label={deliveriesUi.disputed(dispute.figures.length)}>
          {() => (
            <PlainList items={dispute.figures} keyOf={({ key }) => formatKey(key)}>
              {(figure) => (
                <p className={styles.text}>{disputedText(figure, dispute, catalogue)}</p>
              )}
            </PlainList>
          )}
        </Disclosure>
      )}
    </div>
  );
};

interface ChoiceProps {
  readonly text: string;
  /** null: not decided. */
  readonly value: string | null;
  readonly options: readonly { readonly option: string; readonly text: string }[];
  readonly onChoose: (option: string) => void;
}

const ShortChoice = ({ text, value, options, onChoose }: ChoiceProps): ReactElement => (
  <Field label={text}>
    <RadioGroup value={value ?? ""} onChange={(_event, data) => onChoose(data.value)}>
      {options.map((one) => (
        <Radio key={one.option} value={one.option} label={one.text} />
      ))}
    </RadioGroup>
  </Field>
);

const LongChoice = ({ text, value, options, onChoose }: ChoiceProps): ReactElement => {
  const narrow = useNarrowField();
  return (
    <Field label={text}>
      <Select
        className={narrow.box}
        select={{ className: narrow.control }}
        value={value ?? ""}
        onChange={(_event, data) => {
          if (data.value !== "") onChoose(data.value);
        }}
      >
        {value === null && <option value="">{deliveriesUi.pleaseChoose}</option>}
        {options.map((one) => (
          <option key={one.option} value={one.option}>
            {one.text}
          </option>
        ))}
      </Select>
    </Field>
  );
};
