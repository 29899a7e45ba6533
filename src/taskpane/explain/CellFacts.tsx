// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import { explainWords } from "../../texts/explain.de";
import type { CellExplanation } from "../../usecases/cell-explanation";

const useStyles = makeStyles({
  facts: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  description: { margin: "0 0 6px", overflowWrap: "anywhere" },
});

export interface FoundProps {
  readonly found: NonNullable<CellExplanation["found"]>;
}

export const CellFacts = ({ found }: FoundProps): ReactElement => {
  const styles = useStyles();
  return (
    <dl className={styles.facts}>
      {explainWords.facts(found).map(({ term, text }) => (
        <Fragment key={term}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.description}>{text}</dd>
        </Fragment>
      ))}
    </dl>
  );
};
