// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext } from "react";
import type { Jobs } from "../usecases/jobs";
import type { UseCases } from "../usecases/use-cases";
import type { FindingText } from "./finding-words";
import type { PaneActions } from "./pane-actions";
import type { PaneState } from "./pane-state";

/** The page a user sees once. */
export interface Welcome {
  readonly isDue: () => boolean;
  readonly markSeen: () => void;
}

/** What the pane gets from the program around it. */
export interface PaneDeps {
  readonly useCases: UseCases;
  readonly jobs: Jobs;
  readonly findingText: FindingText;
  /** undefined where Excel does not say. */
  readonly isOfficeDark: () => boolean | undefined;
  readonly now: () => Date;
  readonly welcome: Welcome;
  /** Starts the pane anew. */
  readonly reload: () => void;
}

export interface PaneContextValue {
  readonly deps: PaneDeps;
  readonly state: PaneState;
  readonly actions: PaneActions;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

export const usePane = (): PaneContextValue => {
  const value = useContext(PaneContext);
  if (!value) throw new Error("PaneContext is missing");
  return value;
};
