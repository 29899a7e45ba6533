// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { shellWords } from "../../texts/shell.de";
import type { FrontSheet } from "../../usecases/ports";
import { standingRelease } from "../check/release-state";
import { usePane } from "../pane-context";

const useStyles = makeStyles({
  line: {
    margin: 0,
    // The line comes a moment later than the page, which must not jump then.
    minHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});

/** Which sheet the jobs below are about: the one in front. */
export const FrontLine = (): ReactElement => {
  const styles = useStyles();
  const { deps, state } = usePane();
  const { watchFront } = deps.useCases;
  // undefined until Excel has answered.
  const [front, setFront] = useState<FrontSheet | null | undefined>(undefined);
  useEffect(() => watchFront(setFront), [watchFront]);

  if (front === null) return <p className={styles.line}>{shellWords.front.noCells}</p>;
  if (front === undefined) return <p className={styles.line} />;
  const { result } = state.check;
  const isClosed =
    result !== null &&
    standingRelease(result.outcome) !== null &&
    result.outcome.snapshot.sheets.some(({ id }) => id === front.id);
  const remarks = [
    ...(front.marker ? [shellWords.front.kind(front.marker)] : []),
    ...(isClosed ? [shellWords.front.closed] : []),
  ];
  return (
    <p className={styles.line}>
      {shellWords.front.label} <span className={styles.name}>{front.name}</span>
      {remarks.map((remark) => ` · ${remark}`).join("")}
    </p>
  );
};
