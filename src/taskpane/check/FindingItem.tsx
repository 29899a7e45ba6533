// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { StandingAnswer } from "../../domain/review/standing-answers";
import type { Finding } from "../../domain/rules/finding";
import { checkWords } from "../../texts/check-list.de";
import { keepUnits } from "../../texts/format.de";
import { reviewWords } from "../../texts/review.de";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import type { FindingWords } from "../finding-words";
import { usePane } from "../pane-context";
import { OpenableEntry } from "../shared/Disclosure";
import { AnswerPanel } from "./AnswerPanel";
import { FixPanel } from "./FixPanel";
import { placeOf } from "./finding-place";
import { entryButtonId } from "./use-follow-steps";
import { staleSince } from "./stale";

const useStyles = makeStyles({
  head: { display: "block", fontWeight: tokens.fontWeightSemibold },
  place: { fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  compared: { margin: "0 0 6px" },
  facts: { margin: "0 0 8px" },
  term: { fontWeight: tokens.fontWeightSemibold },
  description: { margin: "0 0 6px" },
  text: { margin: "0 0 6px" },
  message: { margin: "4px 0 6px", overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  rule: {
    margin: "8px 0 0",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly outcome: CheckOutcome;
  /** true where the list around it does not say whether it is an error. */
  readonly namesSeverity: boolean;
  /** false in a group of equal findings, whose heading says it. */
  readonly namesKind: boolean;
}

export const FindingItem = (props: FindingItemProps): ReactElement => {
  const { finding, outcome } = props;
  const styles = useStyles();
  const { deps, state, actions } = usePane();
  const words = deps.findingText(finding, outcome.catalogue);
  const stale = staleSince(finding, outcome, state.check.changes);
  return (
    <OpenableEntry
      buttonId={entryButtonId(finding.id)}
      isOpen={state.check.list.open.has(finding.id)}
      onToggle={() => actions.toggleFinding(finding)}
      label={<EntryLabel {...props} words={words} isStale={stale !== null} />}
    >
      {() => (
        <>
          {stale && <p className={styles.text}>{checkWords.staleFinding(stale)}</p>}
          {words.compared && (
            <p className={styles.compared}>{keepUnits(checkWords.compared(words.compared))}</p>
          )}
          <Explanation words={words} />
          <PlaceButtons finding={finding} />
          <FixPanel finding={finding} outcome={outcome} />
          <AnswerPanel finding={finding} outcome={outcome} />
          <p className={styles.rule}>{ui.check.rule(finding.code)}</p>
        </>
      )}
    </OpenableEntry>
  );
};

interface EntryLabelProps extends FindingItemProps {
  readonly words: FindingWords;
  readonly isStale: boolean;
}

/** Cell and kind to find one's way by, then the sentence. */
const EntryLabel = (props: EntryLabelProps): ReactElement => {
  const { finding, outcome, namesSeverity, namesKind, words, isStale } = props;
  const styles = useStyles();
  const head = (
    <>
      <span className={styles.place}>{placeOf(finding)}</span>{" "}
      {namesSeverity && <>{checkWords.severity(finding.severity)} </>}
      {isStale && <span className={styles.state}>({reviewWords.stale}) </span>}
      <AnswerState answer={outcome.review.answers.get(finding.id)} />
      {namesKind && <>{words.title} </>}
    </>
  );
  return (
    <>
      {namesKind ? <span className={styles.head}>{head}</span> : head}
      {keepUnits(withoutPlace(words.what, finding))}
    </>
  );
};

/** Many sentences begin with the cell; here it stands before them already. */
const withoutPlace = (what: string, finding: Finding): string => {
  const place = finding.cells.length > 0 ? `${placeOf(finding)}: ` : "";
  return what.startsWith(place) ? what.slice(place.length) : what;
};

const AnswerState = ({ answer }: { readonly answer: StandingAnswer | undefined }): ReactNode => {
  const styles = useStyles();
  if (!answer) return null;
  const { state, voidState } = reviewWords.kinds[answer.kind];
  return <span className={styles.state}>({answer.isValid ? state : voidState}) </span>;
};

const Explanation = ({ words }: { readonly words: FindingWords }): ReactElement => {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      <dt className={styles.term}>{ui.check.why}</dt>
      <dd className={styles.description}>{keepUnits(words.why)}</dd>
      <dt className={styles.term}>{ui.check.fix}</dt>
      <dd className={styles.description}>{words.fix}</dd>
    </dl>
  );
};

/** The way to the cell, and what came of it: the keyboard focus does not always follow into the sheet. */
const PlaceButtons = ({ finding }: { readonly finding: Finding }): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { note } = state.check.list;
  const own = note?.id === finding.id ? note : null;
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void actions.showFinding(finding)}>
          {finding.cells.length > 0 ? ui.check.goToCell : ui.check.goToSheet}
        </Button>
      </div>
      {own && <p className={styles.message}>{own.message}</p>}
      {own?.isSheetHidden && (
        <Button size="small" onClick={() => void actions.unhideAndShow(finding)}>
          {checkWords.unhide}
        </Button>
      )}
    </>
  );
};
