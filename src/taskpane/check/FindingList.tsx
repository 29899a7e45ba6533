// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../domain/rules/finding";
import { ui } from "../../texts/ui.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";
import { FindingItem } from "./FindingItem";
import { groupFindings, type FindingEntry } from "./group-findings";

const useStyles = makeStyles({
  sheet: {
    margin: "4px 0",
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface FindingListProps {
  readonly findings: readonly Finding[];
  readonly outcome: CheckOutcome;
}

export const FindingList = ({ findings, outcome }: FindingListProps): ReactElement => {
  const styles = useStyles();
  const sheets = groupFindings(
    findings,
    outcome.snapshot.sheets.map(({ name }) => name),
  );
  const namesSheets = outcome.snapshot.sheets.length > 1;
  return (
    <>
      {sheets.map(({ sheet, entries }) => (
        <div key={sheet}>
          {namesSheets && <h4 className={styles.sheet}>{ui.check.sheetHeading(sheet)}</h4>}
          <PlainList items={entries} keyOf={entryKey}>
            {(entry) => <Entry entry={entry} outcome={outcome} />}
          </PlainList>
        </div>
      ))}
    </>
  );
};

const entryKey = (entry: FindingEntry): string =>
  entry.type === "single" ? entry.finding.id : `group ${entry.findings[0].id}`;

interface EntryProps {
  readonly entry: FindingEntry;
  readonly outcome: CheckOutcome;
}

const Entry = ({ entry, outcome }: EntryProps): ReactElement => {
  const { findingText } = usePane().deps;
  if (entry.type === "single") return <FindingItem finding={entry.finding} outcome={outcome} />;
  const { title } = findingText(entry.findings[0], outcome.catalogue);
  return (
    <Disclosure label={ui.check.group(title, entry.findings.length)}>
      {() => (
        <PlainList items={entry.findings} keyOf={({ id }) => id}>
          {(finding) => <FindingItem finding={finding} outcome={outcome} />}
        </PlainList>
      )}
    </Disclosure>
  );
};
