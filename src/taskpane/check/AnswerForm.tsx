// SPDX-License-Identifier: EUPL-1.2
import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { isReason } from "../../domain/review/reason";
import type { AnswerKind } from "../../domain/review/review-state";
import type { StandingAnswer } from "../../domain/review/standing-answers";
import type { Finding } from "../../domain/rules/finding";
import { reviewWords } from "../../texts/review.de";
import { takeFocus } from "./take-focus";
import { useAnswer } from "./use-answer";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "8px" },
  text: { margin: 0 },
  save: { alignSelf: "flex-start" },
});

interface AnswerFormProps {
  readonly finding: Finding;
  readonly kind: AnswerKind;
  /** What was said before: the proposal for what is said now. */
  readonly answer: StandingAnswer | undefined;
  readonly takesFocus: boolean;
  readonly onSaved: () => void;
}

export const AnswerForm = (props: AnswerFormProps): ReactElement => {
  const { finding, kind, answer, takesFocus, onSaved } = props;
  const styles = useStyles();
  const { message, send } = useAnswer(finding);
  const [text, setText] = useState(answer?.text ?? "");
  const [isRefused, setRefused] = useState(false);
  const words = reviewWords.kinds[kind];

  const save = async (): Promise<void> => {
    setRefused(!isReason(text));
    if (isReason(text) && (await send(text))) onSaved();
  };

  const problem = isRefused ? reviewWords.tooShort : message;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {answer && !answer.isValid && <p className={styles.text}>{reviewWords.voided}</p>}
      <Field
        label={words.label}
        hint={words.hint}
        {...(problem !== "" && { validationMessage: problem })}
      >
        <Textarea
          ref={takesFocus ? takeFocus : null}
          value={text}
          onChange={(_event, { value }) => setText(value)}
        />
      </Field>
      <Button type="submit" size="small" className={styles.save}>
        {words.save}
      </Button>
    </form>
  );
};
