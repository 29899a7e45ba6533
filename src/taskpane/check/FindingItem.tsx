// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { StandingAnswer } from "../../domain/review/standing-answers";
import type { Finding } from "../../domain/rules/finding";
import { toA1, type CellRef } from "../../domain/shared/cell";
import { reviewWords } from "../../texts/review.de";
import type { CellValue } from "../../domain/shared/sheet-snapshot";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane, type FindingWords } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { RevealButton } from "../shared/RevealButton";
import { AnswerPanel } from "./AnswerPanel";
import { isStale } from "./stale";

const useStyles = makeStyles({
  place: { fontWeight: tokens.fontWeightSemibold },
  state: { color: tokens.colorNeutralForeground2 },
  facts: { margin: "0 0 8px" },
  term: { fontWeight: tokens.fontWeightSemibold },
  description: { margin: "0 0 6px" },
  rule: {
    margin: "8px 0 0",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

interface FindingItemProps {
  readonly finding: Finding;
  readonly outcome: CheckOutcome;
}

export const FindingItem = ({ finding, outcome }: FindingItemProps): ReactElement => {
  const styles = useStyles();
  const { deps, state } = usePane();
  const words = deps.findingText(finding, outcome.catalogue);
  const cell = finding.cells[0]?.cell;
  return (
    <Disclosure
      label={
        <>
          <span className={styles.place}>{cell ? toA1(cell) : ui.check.wholeSheet}</span>{" "}
          {isStale(finding, outcome, state.check.changes) && (
            <span className={styles.state}>({reviewWords.stale}) </span>
          )}
          <AnswerState answer={outcome.review.answers.get(finding.id)} />
          {withoutPlace(words.what, cell)}
        </>
      }
    >
      {() => (
        <>
          <Explanation words={words} />
          <RevealButton
            sheetId={sheetIdOf(outcome, cell?.sheet ?? finding.sheet)}
            cell={cell ?? topLeftOf(finding.sheet)}
            expected={cell && valueIn(outcome, cell)}
            label={cell ? ui.check.goToCell : ui.check.goToSheet}
          />
          <AnswerPanel finding={finding} outcome={outcome} />
          <p className={styles.rule}>{ui.check.rule(finding.code)}</p>
        </>
      )}
    </Disclosure>
  );
};

/** Many sentences begin with the cell; here it stands before them already. */
const withoutPlace = (what: string, cell: CellRef | undefined): string => {
  const place = cell ? `${toA1(cell)}: ` : "";
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
      <dd className={styles.description}>{words.why}</dd>
      <dt className={styles.term}>{ui.check.fix}</dt>
      <dd className={styles.description}>{words.fix}</dd>
    </dl>
  );
};

/** The id outlives a renaming of the sheet; the name is what Excel also understands where no id is known. */
const sheetIdOf = (outcome: CheckOutcome, name: string): string =>
  outcome.snapshot.sheets.find((sheet) => sheet.name === name)?.id ?? name;

const valueIn = ({ snapshot }: CheckOutcome, { sheet, row, column }: CellRef): CellValue =>
  snapshot.sheets.find(({ name }) => name === sheet)?.values[row]?.[column] ?? "";

const topLeftOf = (sheet: string): CellRef => ({ sheet, row: 0, column: 0 });
