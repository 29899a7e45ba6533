// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles } from "@fluentui/react-components";
import { createElement, useEffect, useState, type ReactElement } from "react";
import { shellWords } from "../texts/shell.de";
import { Page } from "./shared/Page";

export type PageComponent = () => ReactElement;

export interface LazyPage {
  readonly Page: PageComponent;
  /** Begins loading before anybody opens the page. */
  readonly preload: () => Promise<void>;
}

/**
 * A page whose program part is loaded when it is first opened. React's own `lazy` remembers a failure for good; here
 * the user can try again, and nothing found so far is lost.
 */
export const lazyPage = (load: () => Promise<PageComponent>): LazyPage => {
  const part: { page: PageComponent | null } = { page: null };
  const preload = async (): Promise<void> => {
    part.page ??= await load();
  };
  const Page = (): ReactElement => <WhenLoaded part={part} preload={preload} />;
  return { Page, preload };
};

interface WhenLoadedProps extends Pick<LazyPage, "preload"> {
  readonly part: { readonly page: PageComponent | null };
}

const WhenLoaded = ({ part, preload }: WhenLoadedProps): ReactElement => {
  const [stage, setStage] = useState<"loading" | "loaded" | "failed">(
    part.page ? "loaded" : "loading",
  );
  useEffect(() => {
    if (stage !== "loading") return undefined;
    let isLeft = false;
    const settle = (end: "loaded" | "failed"): void => {
      if (!isLeft) setStage(end);
    };
    preload().then(
      () => settle("loaded"),
      () => settle("failed"),
    );
    return () => {
      isLeft = true;
    };
  }, [stage, preload]);

  if (part.page) return createElement(part.page);
  if (stage === "failed") return <NotLoaded onRetry={() => setStage("loading")} />;
  return <p role="status">{shellWords.loading}</p>;
};

const useStyles = makeStyles({ text: { margin: 0 } });

const NotLoaded = ({ onRetry }: { readonly onRetry: () => void }): ReactElement => {
  const styles = useStyles();
  const { title, meaning, fix, retry } = shellWords.notLoaded;
  return (
    <Page title={title} hasBackButton>
      <p className={styles.text}>{meaning}</p>
      <p className={styles.text}>{fix}</p>
      <Button appearance="primary" onClick={onRetry}>
        {retry}
      </Button>
    </Page>
  );
};
