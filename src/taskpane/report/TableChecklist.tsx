// SPDX-License-Identifier: EUPL-1.2
import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PlannedTable } from "../../domain/report/report-plan";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";
import { PlainList } from "../shared/PlainList";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "4px" },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface TableChecklistProps {
  /** Tables that can be built. */
  readonly tables: readonly PlannedTable[];
}

export const TableChecklist = ({ tables }: TableChecklistProps): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const chosen = new Set(state.chosenTables);

  /** Ids stay in report order whatever the order of ticking. */
  const choose = (isChosen: (id: string) => boolean): void =>
    actions.chooseTables(tables.map(({ id }) => id).filter(isChosen));

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{ui.report.listLabel}</legend>
      <div className={styles.buttons}>
        <Button size="small" appearance="subtle" onClick={() => choose(() => true)}>
          {ui.report.chooseAll}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => choose(() => false)}>
          {ui.report.chooseNone}
        </Button>
      </div>
      <PlainList items={tables} keyOf={({ id }) => id}>
        {(table) => (
          <Checkbox
            checked={chosen.has(table.id)}
            onChange={(_event, { checked }) =>
              choose((id) => (id === table.id ? checked === true : chosen.has(id)))
            }
            label={
              <>
                {table.title}
                <br />
                <span className={styles.state}>{ui.report.tableState(table)}</span>
              </>
            }
          />
        )}
      </PlainList>
    </fieldset>
  );
};
