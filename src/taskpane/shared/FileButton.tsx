// SPDX-License-Identifier: EUPL-1.2
import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef, type ReactElement } from "react";

interface FileButtonProps extends Pick<ButtonProps, "appearance" | "size" | "className"> {
  readonly label: string;
  /** What the browser offers first: ".xlsx". */
  readonly types: string;
  readonly isMultiple?: boolean;
  /** Never called without a file. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** Lets the user choose files. The browser's own control is hidden: it words itself in the language of the browser. */
export const FileButton = ({
  label,
  types,
  isMultiple = false,
  onFiles,
  ...look
}: FileButtonProps): ReactElement => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={types}
        multiple={isMultiple}
        hidden
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          if (files.length > 0) onFiles(files);
          // The same file can be chosen again once it has been mended.
          currentTarget.value = "";
        }}
      />
    </>
  );
};
