// SPDX-License-Identifier: EUPL-1.2
import { makeStyles } from "@fluentui/react-components";

/** For fields and what is typed into: their own widths are too much for a pane at 200 % zoom. */
export const useNarrowField = makeStyles({
  box: { minWidth: 0, width: "100%" },
  control: { minWidth: 0, width: "100%" },
});
