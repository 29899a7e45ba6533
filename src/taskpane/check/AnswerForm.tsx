// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { isReason } from "../../domain/review/reason";
import type { AnswerKind } from "../../domain/review/review-state";
import type { StandingAnswer } from "../../domain/review/standing-answers";
import type { Finding } from "../../domain/rules/finding";
import { reviewWords } from "../../texts/review.de";
import { usePane } from "../pane-context";
import { useNarrowField } from "../shared/use-narrow-field";
import { takeFocus } from "./take-focus";
import { useEnding } from "./use-ending";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: "8px",
    marginTop: "8px",
  },
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

const NOTHING_SAID = { text: "", asFootnote: false, isValid: true };

export const AnswerForm = (props: AnswerFormProps): ReactElement => {
  const { finding, kind, answer, takesFocus, onSaved } = props;
  const styles = useStyles();
  const narrow = useNarrowField();
  const before = answer ?? NOTHING_SAID;
  const { actions } = usePane();
  const { message, settle } = useEnding();
  const [text, setText] = useState(before.text);
  const [asFootnote, setFootnote] = useState(before.asFootnote);
  const [isRefused, setRefused] = useState(false);
  const words = reviewWords.kinds[kind];

  const save = async (): Promise<void> => {
    setRefused(!isReason(text));
    if (!isReason(text)) return;
    if (await settle(actions.answer(finding, { text, asFootnote }))) onSaved();
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
      {!before.isValid && <p className={styles.text}>{reviewWords.voided}</p>}
      <Field
        label={words.label}
        hint={words.hint}
        {...(problem !== "" && { validationMessage: problem })}
      >
        <Textarea
          className={narrow.box}
          textarea={{ className: narrow.control }}
          ref={takesFocus ? takeFocus : null}
          value={text}
          onChange={(_event, { value }) => setText(value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.ctrlKey) void save();
          }}
        />
      </Field>
      {kind === "reason" && <FootnoteTick checked={asFootnote} onChange={setFootnote} />}
      <Button type="submit" size="small" className={styles.save}>
        {words.save}
      </Button>
    </form>
  );
};

interface FootnoteTickProps {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** An open point is a matter between Amt and Koordinierungsstelle; only a reason can be told to readers. */
const FootnoteTick = ({ checked, onChange }: FootnoteTickProps): ReactElement => (
  <Checkbox
    label={reviewWords.asFootnote}
    checked={checked}
    onChange={(_event, data) => onChange(data.checked === true)}
  />
);
