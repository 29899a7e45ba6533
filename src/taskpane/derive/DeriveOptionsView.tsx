// SPDX-License-Identifier: EUPL-1.2
import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import {
  MEASURE_CHOICES,
  type DeriveOptions,
  type MeasureChoice,
} from "../../domain/derive/derive-options";
import { deriveUi } from "../../texts/derive-ui.de";
import type { DerivePreview } from "../../usecases/use-cases";
import { usePane } from "../pane-context";

const CONTENTS: readonly DeriveOptions["content"][] = ["formulas", "values"];
const OCCUPIED: readonly DeriveOptions["occupied"][] = ["keep", "replace"];

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", margin: 0, padding: 0, border: "none" },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  hint: {
    margin: "0 0 0 32px",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface OptionsProps {
  readonly preview: DerivePreview;
}

/** What can be chosen for this preview; each choice shows at once what it changes. */
export const DeriveOptionsView = ({ preview }: OptionsProps): ReactElement => {
  const { plans, options } = preview;
  const { actions } = usePane();
  const change = (part: Partial<DeriveOptions>): void =>
    void actions.replan({ ...options, ...part });
  const choices = MEASURE_CHOICES.filter((choice) =>
    plans.some((plan) => plan.choices.includes(choice)),
  );
  const occupied = sumOf(plans, (plan) => plan.occupied.length);
  const nilTexts = sumOf(plans, (plan) => plan.nilTexts.length);
  return (
    <>
      {choices.length > 0 && <Measures choices={choices} options={options} onChange={change} />}
      <RadioChoice
        label={deriveUi.contentLabel}
        values={CONTENTS}
        texts={deriveUi.contents}
        value={options.content}
        onChange={(content) => change({ content })}
      />
      {occupied > 0 && (
        <RadioChoice
          label={deriveUi.occupiedLabel(occupied)}
          values={OCCUPIED}
          texts={deriveUi.occupied}
          value={options.occupied}
          onChange={(value) => change({ occupied: value })}
        />
      )}
      {nilTexts > 0 && <NilTexts count={nilTexts} options={options} onChange={change} />}
    </>
  );
};

const sumOf = <T,>(items: readonly T[], count: (item: T) => number): number =>
  items.reduce((sum, item) => sum + count(item), 0);

interface ChangeProps {
  readonly options: DeriveOptions;
  readonly onChange: (part: Partial<DeriveOptions>) => void;
}

const Measures = ({
  choices,
  options,
  onChange,
}: ChangeProps & { readonly choices: readonly MeasureChoice[] }): ReactElement => {
  const styles = useStyles();
  const { measures } = options;
  const toggled = (choice: MeasureChoice): readonly MeasureChoice[] =>
    measures.includes(choice)
      ? measures.filter((other) => other !== choice)
      : [...measures, choice];
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{deriveUi.measuresLabel}</legend>
      {choices.map((choice) => (
        <Checkbox
          key={choice}
          label={deriveUi.measures[choice]}
          checked={measures.includes(choice)}
          onChange={() => onChange({ measures: toggled(choice) })}
        />
      ))}
    </fieldset>
  );
};

interface RadioChoiceProps<V extends string> {
  readonly label: string;
  readonly values: readonly V[];
  readonly texts: Readonly<Record<V, string>>;
  readonly value: V;
  readonly onChange: (value: V) => void;
}

const RadioChoice = <V extends string>({
  label,
  values,
  texts,
  value,
  onChange,
}: RadioChoiceProps<V>): ReactElement => {
  const styles = useStyles();
  const labelId = useId();
  return (
    <div className={styles.group}>
      <span id={labelId} className={styles.legend}>
        {label}
      </span>
      <RadioGroup
        aria-labelledby={labelId}
        value={value}
        onChange={(_event, data) => onChange(data.value as V)}
      >
        {values.map((option) => (
          <Radio key={option} value={option} label={texts[option]} />
        ))}
      </RadioGroup>
    </div>
  );
};

const NilTexts = ({
  count,
  options,
  onChange,
}: ChangeProps & { readonly count: number }): ReactElement => {
  const styles = useStyles();
  const hintId = useId();
  const isZero = options.nilTexts === "zero";
  return (
    <div className={styles.group}>
      <Checkbox
        label={deriveUi.nilTexts(count)}
        aria-describedby={hintId}
        checked={isZero}
        onChange={() => onChange({ nilTexts: isZero ? "keep" : "zero" })}
      />
      <p id={hintId} className={styles.hint}>
        {deriveUi.nilTextsHint}
      </p>
    </div>
  );
};
