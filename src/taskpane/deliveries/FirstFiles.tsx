// SPDX-License-Identifier: EUPL-1.2
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { usePane } from "../pane-context";
import { FilesButton } from "./FilesButton";

const useStyles = makeStyles({
  text: { margin: 0 },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  drop: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    padding: "12px",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
});

const words = deliveriesUi.files;

/** Before anything was read. Files that came while another job ran wait here. */
export const FirstFiles = (): ReactElement => {
  const styles = useStyles();
  const { state, actions } = usePane();
  const { chosenFiles } = state;
  return (
    <>
      <p className={styles.text}>{deliveriesUi.intro}</p>
      <div className={styles.drop}>
        <p className={styles.label}>{words.label}</p>
        <p className={styles.text}>{words.hint}</p>
        <FilesButton label={words.choose} isPrimary={chosenFiles.length === 0} />
      </div>
      {chosenFiles.length > 0 && (
        <>
          <p className={styles.text}>{words.waiting(chosenFiles.map(({ name }) => name))}</p>
          <Button appearance="primary" onClick={() => void actions.start("deliveries", "preview")}>
            {words.read(chosenFiles.length)}
          </Button>
        </>
      )}
    </>
  );
};
