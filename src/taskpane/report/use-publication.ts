// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import type { Failure } from "../../usecases/jobs";
import type { Watch } from "../../usecases/ports";
import type { PublishedReport, UseCases } from "../../usecases/use-cases";
import type { Result } from "../../domain/shared/result";
import { usePane } from "../pane-context";

export type PublicationState =
  | { readonly type: "idle" }
  | { readonly type: "running" }
  | { readonly type: "nothing" }
  | { readonly type: "opened"; readonly report: PublishedReport }
  | { readonly type: "failed"; readonly error: Failure };

export interface PublicationControl {
  readonly state: PublicationState;
  readonly publish: () => Promise<void>;
}

/** Makes the copy and opens it as a new workbook; one at a time, like every other job. */
export const usePublication = (): PublicationControl => {
  const { useCases, jobs } = usePane().deps;
  const [state, setState] = useState<PublicationState>({ type: "idle" });

  const publish = async (): Promise<void> => {
    setState({ type: "running" });
    const order = { job: "report", waitForCellEdit: true } as const;
    const end = await jobs.run(order, (watch) => publishAndOpen(useCases, watch));
    if (end.type === "busy") return setState({ type: "idle" });
    if (end.type === "crashed") return setState({ type: "failed", error: { type: "Unexpected" } });
    const { value } = end;
    if (!value.ok) return setState({ type: "failed", error: value.error });
    setState(value.value ? { type: "opened", report: value.value } : { type: "nothing" });
  };
  return { state, publish };
};

const publishAndOpen = async (
  { publishReport, openPublication }: UseCases,
  watch: Watch,
): Promise<Result<PublishedReport | null, Failure>> => {
  const published = await publishReport(watch);
  if (!published.ok || published.value === null) return published;
  const opened = await openPublication(published.value.workbook.bytes);
  return opened.ok ? published : opened;
};
