// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Fix } from "../../domain/fixes/fix";
import type { Finding } from "../../domain/rules/finding";
import { fixWords } from "../../texts/fix-words.de";
import type { CheckOutcome } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { equalFixes } from "./equal-fixes";
import { staleSince } from "./stale";
import { useEnding } from "./use-ending";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "6px",
    marginTop: "8px",
  },
  text: { margin: 0, overflowWrap: "anywhere" },
  term: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface FixPanelProps {
  readonly finding: Finding;
  readonly outcome: CheckOutcome;
}

/** Ways to mend a finding, each with what stands there and what would. Nothing for those only a person can mend. */
export const FixPanel = ({ finding, outcome }: FixPanelProps): ReactElement | null => {
  const { changes } = usePane().state.check;
  const fixes = outcome.fixes.get(finding.id) ?? [];
  const [first] = fixes;
  if (!first) return null;
  const isStale = staleSince(finding, outcome, changes) !== null;
  if (fixes.length > 1) return <Choice fixes={fixes} isStale={isStale} />;
  return first.isSafe ? (
    <SafeFix fix={first} equal={equalFixes(finding, first, outcome)} isStale={isStale} />
  ) : (
    <Proposal fix={first} isStale={isStale} />
  );
};

interface SafeFixProps {
  readonly fix: Fix;
  /** Safe fixes of all findings like this one, itself included. */
  readonly equal: readonly Fix[];
  readonly isStale: boolean;
}

const SafeFix = ({ fix, equal, isStale }: SafeFixProps): ReactElement => (
  <FixFrame title={fixWords.kind(fix.kind)} fix={fix} isStale={isStale}>
    {(apply) => (
      <>
        <ActButton isStale={isStale} onClick={() => apply([fix])}>
          {fixWords.fix}
        </ActButton>
        {equal.length > 1 && (
          <ActButton isStale={isStale} onClick={() => apply(equal)}>
            {fixWords.fixAll(equal.length)}
          </ActButton>
        )}
      </>
    )}
  </FixFrame>
);

interface OneFixProps {
  readonly fix: Fix;
  readonly isStale: boolean;
}

const Proposal = ({ fix, isStale }: OneFixProps): ReactElement => (
  <FixFrame title={`${fixWords.proposal}: ${fixWords.kind(fix.kind)}`} fix={fix} isStale={isStale}>
    {(apply) => (
      <ActButton isStale={isStale} onClick={() => apply([fix])}>
        {fixWords.apply(fix)}
      </ActButton>
    )}
  </FixFrame>
);

interface ChoiceProps {
  readonly fixes: readonly Fix[];
  readonly isStale: boolean;
}

const Choice = ({ fixes, isStale }: ChoiceProps): ReactElement => {
  const [chosen, setChosen] = useState<string | null>(null);
  const styles = useStyles();
  const fix = chosen === null ? undefined : fixes[Number(chosen)];
  return (
    <FixFrame title={fixWords.choice} isStale={isStale}>
      {(apply) => (
        <div className={styles.box}>
          <RadioGroup
            aria-label={fixWords.choice}
            value={chosen ?? ""}
            onChange={(_event, { value }) => setChosen(value)}
          >
            {fixes.map((each, index) => (
              <Radio
                key={fixWords.changes(each).join()}
                value={String(index)}
                label={fixWords.changes(each).join(", ")}
              />
            ))}
          </RadioGroup>
          {fix ? (
            <ActButton isStale={isStale} onClick={() => apply([fix])}>
              {fixWords.apply(fix)}
            </ActButton>
          ) : (
            <p className={styles.text}>{fixWords.chooseFirst}</p>
          )}
        </div>
      )}
    </FixFrame>
  );
};

interface FixFrameProps {
  readonly title: string;
  /** What it would change; left out where the buttons show it. */
  readonly fix?: Fix;
  readonly isStale: boolean;
  readonly children: (apply: (fixes: readonly Fix[]) => void) => ReactElement;
}

const FixFrame = ({ title, fix, isStale, children }: FixFrameProps): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const { message, settle } = useEnding();
  return (
    <div className={styles.box}>
      <p className={styles.term}>{title}</p>
      {fix && (
        <ul className={styles.list}>
          {fixWords.changes(fix).map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <div className={styles.buttons}>
        {children((fixes) => void settle(actions.applyFixes(fixes)))}
      </div>
      <p role="status" className={styles.text}>
        {isStale ? fixWords.stale : message}
      </p>
    </div>
  );
};

interface ActButtonProps {
  readonly isStale: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

/** What was to be changed must still be what was checked. */
const ActButton = ({ isStale, onClick, children }: ActButtonProps): ReactElement => (
  <Button size="small" disabledFocusable={isStale} onClick={isStale ? undefined : onClick}>
    {children}
  </Button>
);
