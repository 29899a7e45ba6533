// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ui } from "../../texts/ui.de";
import type { ReadScope } from "../../usecases/ports";
import { usePane } from "../pane-context";

const SCOPES: readonly ReadScope[] = ["activeSheet", "allSheets"];

const useStyles = makeStyles({ group: { flexWrap: "wrap" } });

export const ScopeChoice = (): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  return (
    <RadioGroup
      className={styles.group}
      layout="horizontal"
      aria-label={ui.scopeLabel}
      value={state.scope}
      onChange={(_event, data) => actions.chooseScope(data.value as ReadScope)}
    >
      {SCOPES.map((scope) => (
        <Radio key={scope} value={scope} label={ui.scopes[scope]} />
      ))}
    </RadioGroup>
  );
};
