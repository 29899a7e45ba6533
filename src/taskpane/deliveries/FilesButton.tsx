// SPDX-License-Identifier: EUPL-1.2
import type { ReactElement } from "react";
import { usePane } from "../pane-context";
import { FileButton } from "../shared/FileButton";

/** Others can be dropped, and are then told why they are not used. */
const FILE_TYPES = ".xlsx";

interface FilesButtonProps {
  readonly label: string;
  readonly isPrimary: boolean;
}

export const FilesButton = ({ label, isPrimary }: FilesButtonProps): ReactElement => {
  const { actions } = usePane();
  return (
    <FileButton
      appearance={isPrimary ? "primary" : "secondary"}
      label={label}
      types={FILE_TYPES}
      isMultiple
      onFiles={(files) => void actions.addFiles(files)}
    />
  );
};
