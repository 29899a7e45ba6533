// SPDX-License-Identifier: EUPL-1.2
import { useState } from "react";
import type { ReportExtract } from "../../domain/report/extract";
import type { Failure } from "../../usecases/jobs";
import type { Watch } from "../../usecases/ports";
import type { PublishedReport, UseCases } from "../../usecases/use-cases";
import type { Result } from "../../domain/shared/result";
import { usePane } from "../pane-context";

export type PublicationState =
  | { readonly type: "idle" }
  | { readonly type: "running" }
  | { readonly type: "reading" }
  | { readonly type: "nothing" }
  | { readonly type: "opened"; readonly report: PublishedReport }
  | { readonly type: "failed"; readonly error: Failure };

export interface PublicationControl {
  readonly state: PublicationState;
  /** What an Auszug can be made of; null until somebody asks. */
  readonly extracts: readonly ReportExtract[] | null;
  readonly listExtracts: () => Promise<void>;
  /** null: the whole report. */
  readonly publish: (extract: ReportExtract | null) => Promise<void>;
}

type Work<T> = (useCases: UseCases, watch: Watch) => Promise<Result<T, Failure>>;

/** Makes the copy and opens it as a new workbook; one at a time, like every other job. */
export const usePublication = (): PublicationControl => {
  const { useCases, jobs } = usePane().deps;
  const [state, setState] = useState<PublicationState>({ type: "idle" });
  const [extracts, setExtracts] = useState<readonly ReportExtract[] | null>(null);

  const run = async <T>(
    running: PublicationState,
    work: Work<T>,
    onDone: (value: T) => PublicationState,
  ): Promise<void> => {
    setState(running);
    const order = { job: "report", waitForCellEdit: true } as const;
    const end = await jobs.run(order, (watch) => work(useCases, watch));
    if (end.type === "busy") return setState({ type: "idle" });
    if (end.type === "crashed") return setState({ type: "failed", error: { type: "Unexpected" } });
    const { value } = end;
    setState(value.ok ? onDone(value.value) : { type: "failed", error: value.error });
  };

  const listExtracts = (): Promise<void> =>
    run(
      { type: "reading" },
      ({ listExtracts: list }, watch) => list(watch),
      (found) => {
        setExtracts(found.length > 0 ? found : null);
        return { type: found.length > 0 ? "idle" : "nothing" };
      },
    );
  const publish = (extract: ReportExtract | null): Promise<void> =>
    run({ type: "running" }, publishAndOpen(extract), (report) =>
      report ? { type: "opened", report } : { type: "nothing" },
    );
  return { state, extracts, listExtracts, publish };
};

const publishAndOpen =
  (extract: ReportExtract | null): Work<PublishedReport | null> =>
  async ({ publishReport, openPublication }, watch) => {
    const published = await publishReport(watch, extract);
    if (!published.ok || published.value === null) return published;
    const opened = await openPublication(published.value.workbook.bytes);
    return opened.ok ? published : opened;
  };
