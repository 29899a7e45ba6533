// SPDX-License-Identifier: EUPL-1.2
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CatalogueSheetProblem } from "../../domain/catalogue-sheets/catalogue-sheet-problem";
import { catalogueSheetProblemText } from "../../texts/catalogue-problems.de";
import { catalogueUi } from "../../texts/catalogue-ui.de";
import type { CatalogueCheck } from "../../usecases/edit-catalogue";
import { PlainList } from "../shared/PlainList";
import { ResultHeading } from "../shared/ResultHeading";
import { RevealButton } from "../shared/RevealButton";

const useStyles = makeStyles({ text: { margin: "0 0 4px" } });

interface ProblemListProps {
  readonly check: Extract<CatalogueCheck, { readonly type: "unusable" }>;
}

/** Every place that keeps the catalogue from being used, with the way to its cell. */
export const ProblemList = ({ check }: ProblemListProps): ReactElement => {
  const styles = useStyles();
  const { problems, snapshot } = check;
  const idOf = (name: string): string =>
    snapshot.sheets.find((sheet) => sheet.name === name)?.id ?? "";
  const placed = problems.map((problem, index) => ({ problem, key: String(index) }));
  return (
    <>
      <ResultHeading of={check} status="error">
        {catalogueUi.unusable(problems.length)}
      </ResultHeading>
      <p className={styles.text}>{catalogueUi.unusableHint}</p>
      <PlainList items={placed} keyOf={({ key }) => key}>
        {({ problem }) => <Problem problem={problem} idOf={idOf} />}
      </PlainList>
    </>
  );
};

interface ProblemProps {
  readonly problem: CatalogueSheetProblem;
  /** Excel's id of a sheet by its name. */
  readonly idOf: (sheet: string) => string;
}

const Problem = ({ problem, idOf }: ProblemProps): ReactElement => {
  const styles = useStyles();
  const cell = problem.type === "entry" ? problem.cell : null;
  return (
    <>
      <p className={styles.text}>{catalogueSheetProblemText(problem)}</p>
      {cell && <RevealButton sheetId={idOf(cell.sheet)} cell={cell} label={catalogueUi.show} />}
    </>
  );
};
