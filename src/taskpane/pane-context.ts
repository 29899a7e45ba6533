// SPDX-License-Identifier: EUPL-1.2
import { createContext, useContext } from "react";
import type { Catalogue } from "../domain/catalogue/catalogue";
import type { Finding } from "../domain/rules/finding";
import type { Jobs } from "../usecases/jobs";
import type { UseCases } from "../usecases/use-cases";
import type { PaneActions } from "./pane-actions";
import type { PaneState } from "./pane-state";

/** The German words of one finding. */
export interface FindingWords {
  /** Heading of several findings of this kind. */
  readonly title: string;
  /** One sentence: what was found. */
  readonly what: string;
  readonly why: string;
  readonly fix: string;
}

/** What the pane gets from the program around it. */
export interface PaneDeps {
  readonly useCases: UseCases;
  readonly jobs: Jobs;
  readonly findingText: (finding: Finding, catalogue: Catalogue) => FindingWords;
  /** undefined where Excel does not say. */
  readonly isOfficeDark: () => boolean | undefined;
  readonly now: () => Date;
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
