// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { questionnairesUi } from "../../texts/questionnaires-ui.de";
import type { QuestionnaireOptions } from "../../usecases/issue-questionnaires";
import { usePane } from "../pane-context";
import { useNarrowField } from "../shared/use-narrow-field";
import { yearsIn } from "../shared/years-in";

const useStyles = makeStyles({ text: { margin: 0 } });

/** Years and options; the Ämter are chosen in the preview. */
export const OrderForm = (): ReactElement => {
  const styles = useStyles();
  const narrow = useNarrowField();
  const { state, actions } = usePane();
  const { questionnaireOrder: order } = state;
  const [yearsText, setYearsText] = useState(order.years.join(", "));
  const years = yearsIn(yearsText);

  const choose = (part: Partial<QuestionnaireOptions>): void =>
    actions.orderQuestionnaires({ ...order, options: { ...order.options, ...part } });
  const changeYears = (text: string): void => {
    setYearsText(text);
    const chosen = yearsIn(text);
    if (chosen) actions.orderQuestionnaires({ ...order, years: chosen });
  };
  return (
    <>
      <p className={styles.text}>{questionnairesUi.intro}</p>
      <Field
        label={questionnairesUi.years}
        hint={questionnairesUi.yearsHint}
        {...(years === null && { validationMessage: questionnairesUi.yearsWrong })}
      >
        <Input
          className={narrow.box}
          input={{ className: narrow.control }}
          value={yearsText}
          onChange={(_event, { value }) => changeYears(value)}
        />
      </Field>
      <Field label={questionnairesUi.due} hint={questionnairesUi.dueHint}>
        <Input
          className={narrow.box}
          input={{ className: narrow.control }}
          value={order.options.due ?? ""}
          onChange={(_event, { value }) => choose({ due: value === "" ? null : value })}
        />
      </Field>
      <Options options={order.options} onChange={choose} />
      <Button
        appearance="primary"
        disabledFocusable={years === null}
        onClick={() => void actions.start("questionnaires", "preview")}
      >
        {questionnairesUi.preview}
      </Button>
    </>
  );
};

interface OptionsProps {
  readonly options: QuestionnaireOptions;
  readonly onChange: (part: Partial<QuestionnaireOptions>) => void;
}

const Options = ({ options, onChange }: OptionsProps): ReactElement => (
  <>
    <Checkbox
      label={questionnairesUi.optional}
      checked={options.includeOptional}
      onChange={(_event, { checked }) => onChange({ includeOptional: checked === true })}
    />
    <Checkbox
      label={questionnairesUi.protect}
      checked={options.protect}
      onChange={(_event, { checked }) => onChange({ protect: checked === true })}
    />
  </>
);
