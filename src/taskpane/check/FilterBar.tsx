// SPDX-License-Identifier: EUPL-1.2
import { Input, makeStyles, Switch, ToggleButton } from "@fluentui/react-components";
import { Search20Regular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { checkWords } from "../../texts/check-list.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { StatusIcon } from "../shared/StatusIcon";
import { useNarrowField } from "../shared/use-narrow-field";
import { ofSeverity } from "./group-findings";
import { ALL_SEVERITIES } from "./list-state";

/** So many findings are seen at a glance. */
const FILTERED_FROM = 10;

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: "4px" },
  toggles: { display: "flex", flexWrap: "wrap", gap: "4px" },
  toggle: { minWidth: "auto", paddingLeft: "6px", paddingRight: "6px" },
});

interface FilterBarProps {
  readonly outcome: CheckOutcome;
}

/** Narrows a long list; the counts of all that was found stay in sight. */
export const FilterBar = ({ outcome }: FilterBarProps): ReactElement | null => {
  const styles = useStyles();
  const narrow = useNarrowField();
  const { state, actions } = usePane();
  const { filter, grouping } = state.check.list;
  const { findings } = outcome.result;
  if (findings.length < FILTERED_FROM) return null;
  return (
    <div className={styles.bar}>
      <div role="group" aria-label={checkWords.severities} className={styles.toggles}>
        {ALL_SEVERITIES.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            className={styles.toggle}
            icon={<StatusIcon status={severity} />}
            checked={filter.severities.includes(severity)}
            onClick={() => actions.changeList({ type: "severityToggled", severity })}
          >
            {checkWords.toggle(severity, ofSeverity(findings, severity).length)}
          </ToggleButton>
        ))}
      </div>
      <Input
        type="search"
        size="small"
        className={narrow.box}
        input={{ className: narrow.control }}
        aria-label={checkWords.filter}
        placeholder={checkWords.filter}
        contentBefore={<Search20Regular aria-hidden="true" />}
        value={filter.text}
        onChange={(_event, { value }) => actions.changeList({ type: "textTyped", text: value })}
      />
      <Switch
        label={checkWords.byPlace}
        checked={grouping === "place"}
        onChange={(_event, { checked }) =>
          actions.changeList({ type: "groupingChosen", grouping: checked ? "place" : "urgency" })
        }
      />
    </div>
  );
};
