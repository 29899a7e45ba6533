// SPDX-License-Identifier: EUPL-1.2
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Announcement } from "./announcement";
import { PaneContext, type PaneDeps } from "./pane-context";
import { PAGES } from "./pages";
import { ErrorBoundary } from "./shared/ErrorBoundary";
import { UnexpectedNotice } from "./shared/UnexpectedNotice";
import { usePaneTheme } from "./theme";
import { usePaneController } from "./use-pane-controller";

const useStyles = makeStyles({
  provider: { height: "100vh", fontSize: tokens.fontSizeBase300 },
  main: {
    boxSizing: "border-box",
    height: "100%",
    padding: "8px",
    // WebView2 hides a scroll bar that comes and goes; a steady one keeps the width of the text, too.
    overflowY: "scroll",
    scrollbarWidth: "thin",
    // Bars that stay on top and at the foot must not hide what the keyboard has just reached.
    scrollPadding: "56px 0 56px",
    overflowWrap: "anywhere",
    // A field is as wide as its text box wants to be, which is wider than an enlarged pane.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& textarea": { minWidth: 0 },
  },
  spoken: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface AppProps {
  readonly deps: PaneDeps;
}

export const App = ({ deps }: AppProps): ReactElement => {
  const styles = useStyles();
  const theme = usePaneTheme(deps.isOfficeDark);
  const { pane, announcement } = usePaneController(deps);
  const CurrentPage = PAGES[pane.state.view];
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <PaneContext value={pane}>
        <main className={styles.main}>
          <ErrorBoundary onReload={deps.reload}>
            <UnexpectedNotice onReload={deps.reload} />
            <CurrentPage />
          </ErrorBoundary>
        </main>
        <LiveRegions announcement={announcement} />
      </PaneContext>
    </FluentProvider>
  );
};

/** Regions must stand in the page before their text changes, or screen readers miss the change. */
const LiveRegions = ({ announcement }: { readonly announcement: Announcement }): ReactElement => {
  const styles = useStyles();
  return (
    <>
      <div className={styles.spoken} role="status" aria-live="polite">
        {announcement.polite}
      </div>
      <div className={styles.spoken} role="alert" aria-live="assertive">
        {announcement.assertive}
      </div>
    </>
  );
};
