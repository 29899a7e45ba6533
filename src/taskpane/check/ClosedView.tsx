// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import type { Release } from "../../domain/review/release";
import { releaseWords } from "../../texts/release.de";
import type { Handover } from "../../usecases/review-use-cases";
import type { CheckOutcome, UseCases } from "../../usecases/use-cases";
import { usePane } from "../pane-context";
import { CopyButton } from "../shared/CopyButton";
import { ResultHeading } from "../shared/ResultHeading";
import type { CheckDone } from "./check-state";
import { UndoLine } from "./WriteNotice";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { display: "flex", flexDirection: "column", gap: "8px", margin: 0, paddingLeft: "20px" },
  file: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

interface ClosedViewProps {
  readonly done: CheckDone;
  readonly release: Release;
}

/** The stamp stands; saving, writing the mail and attaching the file are left to the person. */
export const ClosedView = ({ done, release }: ClosedViewProps): ReactElement => {
  const styles = useStyles();
  const { deps } = usePane();
  const handover = useHandover(deps.useCases, done.outcome);
  return (
    <>
      <ResultHeading of={release} status="success">
        {releaseWords.closed}
      </ResultHeading>
      <p className={styles.small}>{releaseWords.closedAt(release)}</p>
      <h3 className={styles.title}>{releaseWords.stepsTitle}</h3>
      {handover === "failed" ? (
        <p className={styles.text}>{releaseWords.handoverFailed}</p>
      ) : (
        <Steps handover={handover} />
      )}
      <p className={styles.text}>{releaseWords.sendsNothing}</p>
      <UndoLine />
    </>
  );
};

const Steps = ({ handover }: { readonly handover: Handover | null }): ReactElement => {
  const styles = useStyles();
  const { save, mail, attach } = releaseWords.steps;
  return (
    <ol className={styles.steps}>
      <li>{save}</li>
      <li>
        {mail}
        {handover && (
          <>
            <p className={styles.small}>{releaseWords.subject(handover.subject)}</p>
            <CopyButton
              label={releaseWords.copyMail}
              textOf={() => `${handover.subject}\n\n${handover.body}`}
            />
          </>
        )}
      </li>
      <li>
        {attach} {handover && <span className={styles.file}>{handover.fileName}</span>}
      </li>
    </ol>
  );
};

/** null until it is there. */
const useHandover = (
  { describeHandover }: UseCases,
  outcome: CheckOutcome,
): Handover | "failed" | null => {
  const [handover, setHandover] = useState<Handover | "failed" | null>(null);
  useEffect(() => {
    let isWanted = true;
    const show = (found: Handover | "failed"): void => {
      if (isWanted) setHandover(found);
    };
    describeHandover(outcome).then(show, () => show("failed"));
    return () => {
      isWanted = false;
    };
  }, [describeHandover, outcome]);
  return handover;
};
