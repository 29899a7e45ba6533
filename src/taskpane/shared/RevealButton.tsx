// SPDX-License-Identifier: EUPL-1.2
import { Button, Link, makeStyles } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { toA1, type CellRef } from "../../domain/shared/cell";
import type { CellValue } from "../../domain/shared/sheet-snapshot";
import { errorText } from "../../texts/errors.de";
import { ui } from "../../texts/ui.de";
import { usePane } from "../pane-context";

const useStyles = makeStyles({ message: { margin: "4px 0 0", overflowWrap: "anywhere" } });

interface RevealButtonProps {
  readonly sheetId: string;
  readonly cell: CellRef;
  readonly label: string;
  /** What the cell held when it was read; undefined: nobody minds. */
  readonly expected?: CellValue | undefined;
  /** "link" in running text and lists. */
  readonly look?: "button" | "link";
}

/** Shows a cell in Excel and says what came of it: the keyboard focus does not always follow into the sheet. */
export const RevealButton = (props: RevealButtonProps): ReactElement => {
  const { sheetId, cell, label, expected, look } = props;
  const styles = useStyles();
  const { deps, actions } = usePane();
  const [message, setMessage] = useState("");

  const reveal = async (): Promise<void> => {
    const result = await deps.useCases.revealCell(sheetId, cell, expected);
    if (result.ok && result.value.type === "changed") {
      actions.noteChange({ sheetId, block: { ...cell, rows: 1, columns: 1 } });
    }
    if (result.ok) return setMessage(ui.reveal(result.value.type, toA1(cell)));
    const { title, fix } = errorText(result.error);
    setMessage(`${title}. ${fix}`);
  };

  return (
    <>
      {look === "link" ? (
        <Link onClick={() => void reveal()}>{label}</Link>
      ) : (
        <Button size="small" onClick={() => void reveal()}>
          {label}
        </Button>
      )}
      <p role="status" className={styles.message}>
        {message}
      </p>
    </>
  );
};
