// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { deliveriesUi } from "../../texts/deliveries-ui.de";
import { usePane } from "../pane-context";
import { FilesButton } from "./FilesButton";
import { WaitingFiles } from "./WaitingFiles";

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

/** Before anything was read. */
export const FirstFiles = (): ReactElement => {
  const styles = useStyles();
  const { chosenFiles } = usePane().state;
  return (
    <>
      <p className={styles.text}>{deliveriesUi.intro}</p>
      <div className={styles.drop}>
        <p className={styles.label}>{words.label}</p>
        <p className={styles.text}>{words.hint}</p>
        <FilesButton label={words.choose} isPrimary={chosenFiles.length === 0} />
      </div>
      <WaitingFiles from={0} />
    </>
  );
};
