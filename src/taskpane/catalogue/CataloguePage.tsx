// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Catalogue } from "../../domain/catalogue/catalogue";
import { catalogueUi } from "../../texts/catalogue-ui.de";
import { ui } from "../../texts/ui.de";
import type { CatalogueCheck } from "../../usecases/edit-catalogue";
import type { UsableCatalogue } from "../catalogue-actions";
import { usePane } from "../pane-context";
import type { CatalogueResult } from "../pane-state";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { ResultHeading } from "../shared/ResultHeading";
import { UndoneView } from "../shared/UndoneView";
import { UndoPanel } from "../shared/UndoPanel";
import { CatalogueFilePanel, TakeFilePanel } from "./CatalogueFilePanel";
import { ProblemList } from "./ProblemList";

const useStyles = makeStyles({
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** "Katalog": the catalogue as sheets that people edit, checked by the same rules as any other. */
export const CataloguePage = (): ReactElement => {
  const styles = useStyles();
  const { state } = usePane();
  const { result } = state.catalogue;
  return (
    <Page title={ui.jobNames.catalogue} hasBackButton>
      <PhaseFrame job="catalogue">
        {result === null && <p className={styles.text}>{catalogueUi.intro}</p>}
        {result !== null && <Result result={result} />}
        {result?.type !== "undone" && <LookButton isAgain={result !== null} />}
      </PhaseFrame>
    </Page>
  );
};

const Result = ({ result }: { readonly result: CatalogueResult }): ReactElement => {
  switch (result.type) {
    case "checked":
      return <Checked check={result.check} />;
    case "written":
      return <Written result={result} />;
    case "undone":
      return <UndoneView job="catalogue" undo={result.undo} />;
  }
};

const LookButton = ({ isAgain }: { readonly isAgain: boolean }): ReactElement => {
  const { actions } = usePane();
  return (
    <Button
      appearance={isAgain ? "secondary" : "primary"}
      onClick={() => void actions.start("catalogue", "preview")}
    >
      {isAgain ? catalogueUi.lookAgain : catalogueUi.look}
    </Button>
  );
};

const Checked = ({ check }: { readonly check: CatalogueCheck }): ReactElement => {
  switch (check.type) {
    case "noSheets":
      return <NoSheets catalogue={check.catalogue} />;
    case "usable":
      return <Usable check={check} />;
    case "unusable":
      return <ProblemList check={check} />;
  }
};

const NoSheets = ({ catalogue }: { readonly catalogue: Catalogue }): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  return (
    <>
      <ResultHeading of={catalogue} status="information">
        {catalogueUi.noSheets}
      </ResultHeading>
      <p className={styles.text}>{catalogueUi.inUse(catalogue)}</p>
      <Button appearance="primary" onClick={() => void actions.layOutCatalogue(catalogue)}>
        {catalogueUi.layOut}
      </Button>
      <p className={styles.small}>{catalogueUi.layOutHint}</p>
      <TakeFilePanel />
    </>
  );
};

const Usable = ({ check }: { readonly check: UsableCatalogue }): ReactElement => {
  const styles = useStyles();
  const { actions } = usePane();
  const keys = check.keyEdits.length;
  return (
    <>
      <ResultHeading of={check} status="success">
        {catalogueUi.usable}
      </ResultHeading>
      <p className={styles.text}>{catalogueUi.counts(check.catalogue)}</p>
      {keys > 0 && (
        <>
          <Button appearance="primary" onClick={() => void actions.writeCatalogueKeys(check)}>
            {catalogueUi.keys(keys)}
          </Button>
          <p className={styles.small}>{catalogueUi.keysHint}</p>
        </>
      )}
      <CatalogueFilePanel catalogue={check.catalogue} />
    </>
  );
};

interface WrittenProps {
  readonly result: Extract<CatalogueResult, { readonly type: "written" }>;
}

const Written = ({ result }: WrittenProps): ReactElement => {
  const styles = useStyles();
  return (
    <>
      <ResultHeading of={result} status="success">
        {catalogueUi.written[result.what]}
      </ResultHeading>
      <p className={styles.text}>{catalogueUi.writtenHint}</p>
      <UndoPanel job="catalogue" />
    </>
  );
};
