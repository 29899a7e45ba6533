// SPDX-License-Identifier: EUPL-1.2
import { Button } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";
import { usePane } from "../pane-context";

/** Others can be dropped, and are then told why they are not used. */
const FILE_TYPES = ".xlsx";

interface FilesButtonProps {
  readonly label: string;
  readonly isPrimary: boolean;
}

export const FilesButton = ({ label, isPrimary }: FilesButtonProps): ReactElement => {
  const { actions } = usePane();
  // Hidden behind a button: the browser words its own control in its own language.
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        appearance={isPrimary ? "primary" : "secondary"}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={FILE_TYPES}
        multiple
        hidden
        onChange={({ currentTarget }) => {
          void actions.addFiles([...(currentTarget.files ?? [])]);
          // The same file can be chosen again once it has been mended.
          currentTarget.value = "";
        }}
      />
    </>
  );
};
