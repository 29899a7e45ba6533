// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { AnswerKind } from "../../domain/review/review-state";
import { answerKindFor, type StandingAnswer } from "../../domain/review/standing-answers";
import type { Finding } from "../../domain/rules/finding";
import { reviewWords } from "../../texts/review.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { AnswerForm } from "./AnswerForm";
import { takeFocus } from "./take-focus";
import { useEnding } from "./use-ending";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "4px",
    marginTop: "8px",
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  term: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

interface AnswerPanelProps {
  readonly finding: Finding;
  readonly outcome: CheckOutcome;
}

/** What was said about a finding, and the way to say something. Nothing for findings that can only be mended. */
export const AnswerPanel = ({ finding, outcome }: AnswerPanelProps): ReactElement | null => {
  const { stored, answers } = outcome.review;
  const kind = answerKindFor(finding);
  const answer = answers.get(finding.id);
  if (!kind) return null;
  if (answer?.origin === "remark") return <RemarkAnswer text={answer.text} />;
  if (stored.type === "unreadable") return null;
  return <OwnAnswer finding={finding} kind={kind} answer={answer} />;
};

/** A remark is changed where it stands: in the sheet. */
const RemarkAnswer = ({ text }: { readonly text: string }): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <p className={styles.term}>{reviewWords.fromRemark}</p>
      <p className={styles.text}>{text}</p>
    </div>
  );
};

interface OwnAnswerProps {
  readonly finding: Finding;
  readonly kind: AnswerKind;
  readonly answer: StandingAnswer | undefined;
}

const OwnAnswer = ({ finding, kind, answer }: OwnAnswerProps): ReactElement => {
  const styles = useStyles();
  const [isEditing, setEditing] = useState(false);
  // The button just pressed goes with its view; the next view then takes the keyboard focus.
  const [takesFocus, setTakesFocus] = useState(false);
  // A warning wants its reason; an error wants to be mended, and handing it in as it is comes second.
  if (kind === "openPoint" && !answer && !isEditing) {
    return (
      <div className={styles.box}>
        <Button
          size="small"
          ref={takesFocus ? takeFocus : null}
          onClick={() => {
            setTakesFocus(true);
            setEditing(true);
          }}
        >
          {reviewWords.kinds.openPoint.begin}
        </Button>
      </div>
    );
  }
  if (answer?.isValid && !isEditing) {
    return (
      <GivenAnswer
        finding={finding}
        answer={answer}
        takesFocus={takesFocus}
        onEdit={() => {
          setTakesFocus(true);
          setEditing(true);
        }}
        onWithdrawn={() => {
          setTakesFocus(true);
          setEditing(false);
        }}
      />
    );
  }
  return (
    <AnswerForm
      finding={finding}
      kind={kind}
      answer={answer}
      takesFocus={takesFocus}
      onSaved={() => {
        setTakesFocus(true);
        setEditing(false);
      }}
    />
  );
};

interface GivenAnswerProps {
  readonly finding: Finding;
  readonly answer: StandingAnswer;
  readonly takesFocus: boolean;
  readonly onEdit: () => void;
  readonly onWithdrawn: () => void;
}

const GivenAnswer = (props: GivenAnswerProps): ReactElement => {
  const { finding, answer, takesFocus, onEdit, onWithdrawn } = props;
  const styles = useStyles();
  const { actions } = usePane();
  const { message, settle } = useEnding();
  const withdraw = async (): Promise<void> => {
    if (await settle(actions.answer(finding, null))) onWithdrawn();
  };
  return (
    <div className={styles.box}>
      <p className={styles.term}>{reviewWords.fromPane[answer.kind]}</p>
      <p className={styles.text}>{answer.text}</p>
      {answer.asFootnote && <p className={styles.text}>{reviewWords.isFootnote}</p>}
      <div className={styles.buttons}>
        <Button size="small" onClick={onEdit} ref={takesFocus ? takeFocus : null}>
          {reviewWords.change}
        </Button>
        <Button size="small" onClick={() => void withdraw()}>
          {reviewWords.kinds[answer.kind].withdraw}
        </Button>
      </div>
      <p role="status" className={styles.text}>
        {message}
      </p>
    </div>
  );
};
