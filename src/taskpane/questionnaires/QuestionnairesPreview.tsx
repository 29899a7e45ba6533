// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { questionnairesUi } from "../../texts/questionnaires-ui.de";
import type {
  PlannedQuestionnaire,
  QuestionnairePreview,
} from "../../usecases/issue-questionnaires";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { ResultHeading } from "../shared/ResultHeading";
import { OpenFileButton } from "./OpenFileButton";
import { OrderForm } from "./OrderForm";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  facts: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface QuestionnairesPreviewProps {
  readonly preview: QuestionnairePreview;
}

/** What can be made: into this workbook for those ticked, or one by one as a workbook of its own. */
export const QuestionnairesPreview = ({ preview }: QuestionnairesPreviewProps): ReactElement => {
  const { state, actions } = usePane();
  const { questionnaires, years } = preview;
  const count = state.chosenDepartments.length;
  return (
    <>
      <ResultHeading of={preview}>
        {questionnaires.length === 0
          ? questionnairesUi.nothing
          : questionnairesUi.found(questionnaires.length, years)}
      </ResultHeading>
      {questionnaires.length > 0 && (
        <>
          <Departments preview={preview} />
          <Button
            appearance="primary"
            disabledFocusable={count === 0}
            onClick={() => void actions.start("questionnaires", "write")}
          >
            {questionnairesUi.write(count)}
          </Button>
          <Disclosure label={questionnairesUi.files}>
            {() => (
              <PlainList items={questionnaires} keyOf={({ department }) => department}>
                {(planned) => <OpenFileButton preview={preview} planned={planned} />}
              </PlainList>
            )}
          </Disclosure>
        </>
      )}
      <Disclosure label={questionnairesUi.change}>{() => <OrderForm />}</Disclosure>
    </>
  );
};

const Departments = ({ preview }: QuestionnairesPreviewProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { questionnaires, catalogue } = preview;
  const chosen = new Set(state.chosenDepartments);
  const toggle = (id: string, isChosen: boolean): void =>
    actions.chooseDepartments(
      questionnaires
        .map(({ department }) => department)
        .filter((department) => (department === id ? isChosen : chosen.has(department))),
    );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{questionnairesUi.list}</legend>
      <PlainList items={questionnaires} keyOf={({ department }) => department}>
        {(planned) => (
          <Checkbox
            checked={chosen.has(planned.department)}
            disabled={planned.present !== null}
            onChange={(_event, { checked }) => toggle(planned.department, checked === true)}
            label={
              <Label
                planned={planned}
                name={questionnairesUi.name(catalogue, planned.department)}
              />
            }
          />
        )}
      </PlainList>
    </fieldset>
  );
};

interface LabelProps {
  readonly planned: PlannedQuestionnaire;
  readonly name: string;
}

const Label = ({ planned, name }: LabelProps): ReactElement => {
  const styles = useStyles();
  return (
    <>
      {name}
      <br />
      <span className={styles.facts}>{questionnairesUi.facts(planned)}</span>
    </>
  );
};
