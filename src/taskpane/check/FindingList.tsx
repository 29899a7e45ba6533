// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { OpenableEntry } from "../shared/Disclosure";
import { EarlierButton, NextButton } from "../shared/PageButtons";
import { PlainList } from "../shared/PlainList";
import { usePages } from "../shared/use-pages";
import { FindingItem } from "./FindingItem";
import type { FindingEntry } from "./group-findings";
import { cutParts, type ListPart, type ListSection } from "./list-model";

/** Entries of a section drawn at a time: more would be felt when scrolling and typing. */
const PAGE_LENGTH = 200;

const useStyles = makeStyles({
  part: {
    margin: "8px 0 4px",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  entry: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

interface FindingListProps {
  readonly section: ListSection;
  readonly outcome: CheckOutcome;
}

export const FindingList = ({ section, outcome }: FindingListProps): ReactElement => {
  const styles = useStyles();
  const current = usePane().state.check.list.current?.id;
  const entries = useMemo(() => section.parts.flatMap((part) => part.entries), [section]);
  const place = current === undefined ? -1 : entries.findIndex((entry) => holds(entry, current));
  const around = place < 0 ? undefined : place;
  const pages = usePages({ total: entries.length, length: PAGE_LENGTH, around });
  const namesSeverity = section.name.type === "sheet";
  return (
    <>
      <EarlierButton pages={pages} />
      {cutParts(section.parts, pages).map((part) => (
        <div key={part.key}>
          <PartHeading part={part} section={section} outcome={outcome} />
          <ul className={styles.list}>
            {part.entries.map((entry) => (
              <li key={entry.key} className={styles.entry}>
                <Entry entry={entry} outcome={outcome} namesSeverity={namesSeverity} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <NextButton pages={pages} total={entries.length} />
    </>
  );
};

const holds = ({ findings }: FindingEntry, id: string): boolean =>
  findings.some((finding) => finding.id === id);

interface PartHeadingProps extends FindingListProps {
  readonly part: ListPart;
}

/** In a section of one sheet the Angabe; else the sheet, where there are several. */
const PartHeading = ({ part, section, outcome }: PartHeadingProps): ReactElement | null => {
  const styles = useStyles();
  const { findingText } = usePane().deps;
  const first = part.entries[0]?.findings[0];
  if (!first) return null;
  if (section.name.type === "sheet") {
    const { subject } = findingText(first, outcome.catalogue);
    return <h4 className={styles.part}>{subject || ui.check.wholeSheetHeading}</h4>;
  }
  if (outcome.snapshot.sheets.length < 2) return null;
  return <h4 className={styles.part}>{ui.check.sheetHeading(first.sheet)}</h4>;
};

interface EntryProps {
  readonly entry: FindingEntry;
  readonly outcome: CheckOutcome;
  readonly namesSeverity: boolean;
}

const Entry = ({ entry, outcome, namesSeverity }: EntryProps): ReactElement => {
  const { deps, state, actions } = usePane();
  const { list } = state.check;
  const item = (finding: FindingEntry["findings"][0]): ReactElement => (
    <FindingItem
      finding={finding}
      outcome={outcome}
      namesSeverity={namesSeverity}
      namesKind={entry.type === "single"}
    />
  );
  if (entry.type === "single") return item(entry.findings[0]);

  const { findings, key } = entry;
  const { title } = deps.findingText(findings[0], outcome.catalogue);
  const around = findings.findIndex(({ id }) => id === list.current?.id);
  return (
    <OpenableEntry
      label={ui.check.group(title, findings.length)}
      isOpen={list.open.has(key)}
      onToggle={() => actions.changeList({ type: "toggled", key })}
    >
      {() => (
        <PlainList items={findings} keyOf={({ id }) => id} around={around < 0 ? undefined : around}>
          {item}
        </PlainList>
      )}
    </OpenableEntry>
  );
};
