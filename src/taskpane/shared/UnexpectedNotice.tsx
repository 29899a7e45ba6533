// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, type ReactElement } from "react";
import { shellWords } from "../../texts/shell.de";
import { ui } from "../../texts/ui.de";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    marginBottom: "8px",
    padding: "8px",
    border: `1px solid ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  // Excel lays its own button over the top right corner of the pane.
  text: { margin: 0, paddingRight: "40px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** One sentence about a promise of ours that nobody waited for; jobs tell of their own failures. */
export const UnexpectedNotice = ({
  onReload,
}: {
  readonly onReload: () => void;
}): ReactElement | null => {
  const styles = useStyles();
  const [isShown, setShown] = useState(false);

  useEffect(() => {
    const show = (): void => setShown(true);
    window.addEventListener("unhandledrejection", show);
    return () => window.removeEventListener("unhandledrejection", show);
  }, []);

  if (!isShown) return null;
  return (
    <div role="alert" className={styles.box}>
      <p className={styles.text}>{shellWords.unexpected}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={onReload}>
          {shellWords.broken.reload}
        </Button>
        <Button size="small" onClick={() => setShown(false)}>
          {ui.dismiss}
        </Button>
      </div>
    </div>
  );
};
