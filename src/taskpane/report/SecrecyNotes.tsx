// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ReportPlan } from "../../domain/report/report-plan";
import {
  generalSecrecyNotes,
  isConcernedBySecrecy,
  reportUi,
  secrecyNotes,
} from "../../texts/report-ui.de";
import { Disclosure } from "../shared/Disclosure";
import { PlainList } from "../shared/PlainList";

const useStyles = makeStyles({
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What the report hides, and what that does not cover; nothing where nothing is hidden. */
export const SecrecyNotes = ({ plan }: { readonly plan: ReportPlan }): ReactElement | null => {
  const styles = useStyles();
  const count = plan.tables.filter(isConcernedBySecrecy).length;
  if (count === 0) return null;
  return (
    <Disclosure label={reportUi.secrecy(count)}>
      {() => (
        <>
          {[reportUi.secrecyLead, ...generalSecrecyNotes(plan)].map((line) => (
            <p key={line} className={styles.small}>
              {line}
            </p>
          ))}
          <PlainList items={secrecyNotes(plan)} keyOf={({ id }) => id}>
            {({ title, lines }) => (
              <p className={styles.small}>
                {title}: {lines.join(" ")}
              </p>
            )}
          </PlainList>
        </>
      )}
    </Disclosure>
  );
};
