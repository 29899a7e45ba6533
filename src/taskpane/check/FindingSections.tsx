// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { answerKindFor, isAnswered } from "../../domain/review/standing-answers";
import type { Severity } from "../../domain/rules/finding";
import { checkWords } from "../../texts/check-list.de";
import { reviewWords } from "../../texts/review.de";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { OpenableEntry } from "../shared/Disclosure";
import { StatusIcon, type StatusName } from "../shared/StatusIcon";
import { FindingList } from "./FindingList";
import type { ListSection } from "./list-model";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    margin: "0 0 4px",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  folded: {
    display: "flex",
    alignItems: "center",
    gap: "6px",
    fontWeight: tokens.fontWeightSemibold,
  },
  clear: { alignSelf: "flex-start" },
});

interface FindingSectionsProps {
  readonly sections: readonly ListSection[];
  readonly outcome: CheckOutcome;
}

/** What is to be changed, what is to be confirmed, and the hints folded away; or sheet by sheet. */
export const FindingSections = ({ sections, outcome }: FindingSectionsProps): ReactElement => {
  const isEmptied = sections.length > 0 && sections.every(({ findings }) => findings.length === 0);
  if (isEmptied) return <NothingFits />;
  return (
    <>
      {sections
        .filter(({ findings }) => findings.length > 0)
        .map((section) => (
          <section key={section.key}>
            <Section section={section} outcome={outcome} />
          </section>
        ))}
    </>
  );
};

const NothingFits = (): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  return (
    <>
      <p className={styles.text}>{checkWords.nothingFits}</p>
      <Button
        size="small"
        className={styles.clear}
        onClick={() => actions.changeList({ type: "filterCleared" })}
      >
        {checkWords.clearFilter}
      </Button>
    </>
  );
};

interface SectionProps {
  readonly section: ListSection;
  readonly outcome: CheckOutcome;
}

const Section = ({ section, outcome }: SectionProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { key, name, isFolded } = section;
  const title = titleOf(section, outcome);
  if (isFolded) {
    return (
      <OpenableEntry
        label={
          <span className={styles.folded}>
            {name.type === "severity" && <StatusIcon status={ICONS[name.severity]} />}
            {title}
          </span>
        }
        isOpen={state.check.list.open.has(key)}
        onToggle={() => actions.changeList({ type: "toggled", key })}
      >
        {() => <FindingList section={section} outcome={outcome} />}
      </OpenableEntry>
    );
  }
  return (
    <>
      <h3 className={styles.title}>
        {name.type === "severity" && <StatusIcon status={ICONS[name.severity]} />}
        {title}
      </h3>
      {asksToConfirm(section) && <p className={styles.small}>{ui.check.confirmHint}</p>}
      <FindingList section={section} outcome={outcome} />
    </>
  );
};

const ICONS: Readonly<Record<Severity, StatusName>> = {
  error: "error",
  warning: "warning",
  information: "information",
};

const asksToConfirm = ({ name }: ListSection): boolean =>
  name.type === "severity" && name.severity === "warning";

const titleOf = (section: ListSection, outcome: CheckOutcome): string => {
  const { name, findings, total } = section;
  const count = checkWords.filtered(findings.length, total);
  const answered = answeredText(section, outcome);
  if (name.type === "sheet") return ui.check.sheetSection(name.sheet, count, answered);
  if (name.severity === "information") return ui.check.hints(count);
  const { toChange, toConfirm } = ui.check;
  return name.severity === "error" ? toChange(count, answered) : toConfirm(count, answered);
};

/** "", or how many of the findings have been answered, by the kind of answer. */
const answeredText = ({ findings }: ListSection, { review }: CheckOutcome): string => {
  const kinds = findings
    .filter((finding) => isAnswered(finding, review.answers))
    .map(answerKindFor);
  return (["reason", "openPoint"] as const)
    .map((kind) => ({ kind, count: kinds.filter((given) => given === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `, ${reviewWords.kinds[kind].answered(count)}`)
    .join("");
};
