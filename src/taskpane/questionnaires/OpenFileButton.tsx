// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { errorText } from "../../texts/errors.de";
import { questionnairesUi } from "../../texts/questionnaires-ui.de";
import type {
  PlannedQuestionnaire,
  QuestionnairePreview,
} from "../../usecases/issue-questionnaires";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ text: { margin: "0 0 8px" } });

interface OpenFileButtonProps {
  readonly preview: QuestionnairePreview;
  readonly planned: PlannedQuestionnaire;
}

/** Opens the Erhebungsbogen of one department as a new workbook: one per click, as Excel allows. */
export const OpenFileButton = ({ preview, planned }: OpenFileButtonProps): ReactElement => {
  const styles = useStyles();
  const { useCases } = usePane().deps;
  const [message, setMessage] = useState("");

  const open = async (): Promise<void> => {
    setMessage(questionnairesUi.opening);
    const { name, bytes } = await useCases.questionnaireFile(preview, planned.department);
    const opened = await useCases.openPublication(bytes);
    if (opened.ok) return setMessage(questionnairesUi.opened(name));
    const { title, meaning, fix } = errorText(opened.error);
    setMessage(`${title}. ${meaning} ${fix}`);
  };
  return (
    <>
      <Button size="small" onClick={() => void open()}>
        {questionnairesUi.openFile(planned.fileName)}
      </Button>
      {!planned.carriesCatalogue && <p className={styles.text}>{questionnairesUi.tooLarge}</p>}
      <p role="status" className={styles.text}>
        {message}
      </p>
    </>
  );
};
