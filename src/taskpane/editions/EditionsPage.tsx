// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { editionsUi } from "../../texts/editions-ui.de";
import { ui } from "../../texts/ui.de";
import type { EditionsPreview } from "../../usecases/edition-use-cases";
import { usePane } from "../pane-context";
import { Disclosure } from "../shared/Disclosure";
import { Page } from "../shared/Page";
import { PhaseFrame } from "../shared/PhaseFrame";
import { PlainList } from "../shared/PlainList";
import { ResultHeading } from "../shared/ResultHeading";
import { UndoneView } from "../shared/UndoneView";
import { WrittenView } from "../shared/WrittenView";
import { CloseForm } from "./CloseForm";
import { EditionItem } from "./EditionItem";
import { NextForm } from "./NextForm";

const useStyles = makeStyles({ text: { margin: 0 } });

/** "Ausgaben": closing an edition, looking whether closed ones are as they were, and beginning the next. */
export const EditionsPage = (): ReactElement => (
  <Page title={ui.jobNames.editions} hasBackButton>
    <PhaseFrame job="editions">
      <Content />
    </PhaseFrame>
  </Page>
);

const Content = (): ReactElement => {
  const { result } = usePane().state.editions;
  switch (result.type) {
    case "none":
      return <Intro />;
    case "preview":
      return <Preview preview={result.preview} />;
    case "written":
      return (
        <WrittenView
          job="editions"
          title={editionsUi.closed(result.outcome.id)}
          outcome={result.outcome}
        >
          <Text>{editionsUi.closedNext}</Text>
        </WrittenView>
      );
    case "undone":
      return <UndoneView job="editions" undo={result.undo} />;
  }
};

const Text = ({ children }: { readonly children: string }): ReactElement => {
  const styles = useStyles();
  return <p className={styles.text}>{children}</p>;
};

const Intro = (): ReactElement => {
  const { actions } = usePane();
  return (
    <>
      <Text>{editionsUi.intro}</Text>
      <Button appearance="primary" onClick={() => void actions.start("editions", "preview")}>
        {editionsUi.look}
      </Button>
    </>
  );
};

const Preview = ({ preview }: { readonly preview: EditionsPreview }): ReactElement => {
  const { editions, gaps, last } = preview;
  return (
    <>
      <ResultHeading of={preview}>{editionsUi.found(editions.length)}</ResultHeading>
      {editions.map((edition) => (
        <EditionItem key={edition.id} edition={edition} catalogue={preview.catalogue} />
      ))}
      {gaps.length > 0 && (
        <Disclosure label={editionsUi.gaps(gaps.length)}>
          {() => (
            <>
              <Text>{editionsUi.gapsHint}</Text>
              <PlainList items={gaps} keyOf={({ id }) => id}>
                {editionsUi.gap}
              </PlainList>
            </>
          )}
        </Disclosure>
      )}
      <CloseForm preview={preview} />
      {last && <NextForm preview={preview} last={last} />}
    </>
  );
};
