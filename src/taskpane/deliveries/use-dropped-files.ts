// SPDX-License-Identifier: EUPL-1.2
import { useEffect } from "react";

/** Files may be let go anywhere in the pane. Without this the browser would leave the pane and open the file instead. */
export const useDroppedFiles = (onFiles: (files: readonly File[]) => Promise<void>): void => {
  useEffect(() => {
    const allow = (event: DragEvent): void => event.preventDefault();
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      void onFiles([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener("dragover", allow);
    window.addEventListener("drop", drop);
    return () => {
      window.removeEventListener("dragover", allow);
      window.removeEventListener("drop", drop);
    };
  }, [onFiles]);
};
