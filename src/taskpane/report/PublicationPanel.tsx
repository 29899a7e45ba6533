// SPDX-License-Identifier: EUPL-1.2
import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, type ReactElement } from "react";
import { errorText } from "../../texts/errors.de";
import { publicationUi } from "../../texts/publication-ui.de";
import type { PublishedReport } from "../../usecases/use-cases";
import { CopyButton } from "../shared/CopyButton";
import { ExtractChoice } from "./ExtractChoice";
import { type PublicationState, usePublication } from "./use-publication";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "4px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300 },
  text: { margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** "Veröffentlichungskopie": the tables as values in a new workbook, and as a text file. */
export const PublicationPanel = (): ReactElement => {
  const styles = useStyles();
  const { state, extracts, listExtracts, publish } = usePublication();
  const isBusy = state.type === "running" || state.type === "reading";
  return (
    <section className={styles.box} aria-label={publicationUi.title}>
      <h2 className={styles.heading}>{publicationUi.title}</h2>
      <p className={styles.small}>{publicationUi.lead}</p>
      <div className={styles.buttons}>
        <Button disabledFocusable={isBusy} onClick={() => void publish(null)}>
          {publicationUi.open}
        </Button>
        {extracts === null && (
          <Button
            appearance="subtle"
            disabledFocusable={isBusy}
            onClick={() => void listExtracts()}
          >
            {publicationUi.chooseExtract}
          </Button>
        )}
      </div>
      {extracts && (
        <ExtractChoice
          extracts={extracts}
          isBusy={isBusy}
          onOpen={(extract) => void publish(extract)}
        />
      )}
      <p role="status" className={styles.text}>
        {statusText(state)}
      </p>
      {state.type === "opened" && <CsvFile report={state.report} />}
    </section>
  );
};

const statusText = (state: PublicationState): string => {
  switch (state.type) {
    case "idle":
      return "";
    case "running":
      return publicationUi.running;
    case "reading":
      return publicationUi.reading;
    case "nothing":
      return publicationUi.nothing;
    case "opened":
      return publicationUi.opened(state.report);
    case "failed": {
      const { title, meaning, fix } = errorText(state.error);
      return `${title}. ${meaning} ${fix}`;
    }
  }
};

/** Panes of Excel on the desktop do not save files reliably; copying works everywhere. */
const CsvFile = ({ report }: { readonly report: PublishedReport }): ReactElement => {
  const { name, text } = report.csv;
  const url = useMemo(
    () => URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" })),
    [text],
  );
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <>
      <Link href={url} download={name}>
        {publicationUi.saveCsv}
      </Link>
      <CopyButton label={publicationUi.copyCsv} textOf={() => text} />
    </>
  );
};
