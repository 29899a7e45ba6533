// SPDX-License-Identifier: EUPL-1.2
import type { Failure } from "../usecases/jobs";

/** Parts of a job that the pane starts one by one. */
export type Step = "check" | "explain" | "preview" | "write" | "previewRemoval" | "remove" | "undo";

/** What a page is doing. What it shows beside that is its `result`. */
export type Phase =
  | { readonly type: "idle" }
  | { readonly type: "running"; readonly step: Step }
  | { readonly type: "failed"; readonly step: Step; readonly error: Failure };

export const IDLE: Phase = { type: "idle" };
