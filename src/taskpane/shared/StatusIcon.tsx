// SPDX-License-Identifier: EUPL-1.2
import { makeStyles, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircle20Regular,
  ErrorCircle20Regular,
  Info20Regular,
  Warning20Regular,
} from "@fluentui/react-icons";
import type { ReactElement } from "react";

export type StatusName = "error" | "warning" | "success" | "information";

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  information: { color: tokens.colorNeutralForeground2 },
});

const SHAPES = {
  error: ErrorCircle20Regular,
  warning: Warning20Regular,
  success: CheckmarkCircle20Regular,
  information: Info20Regular,
} satisfies Readonly<Record<StatusName, unknown>>;

/** Shape and colour only repeat what the text beside them says. */
export const StatusIcon = ({ status }: { readonly status: StatusName }): ReactElement => {
  const styles = useStyles();
  const Shape = SHAPES[status];
  return <Shape className={styles[status]} aria-hidden="true" />;
};
