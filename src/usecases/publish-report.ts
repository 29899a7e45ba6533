// SPDX-License-Identifier: EUPL-1.2
import type { ReportExtract } from "../domain/report/extract";
import { ok, type Result } from "../domain/shared/result";
import { createPreviewReport, type ReportDeps } from "./build-report";
import type { PublicationWriter, Watch, WorkbookError } from "./ports";
import type { PublishedReport, UseCases } from "./use-cases";

export interface PublishDeps extends ReportDeps {
  /** The writer is loaded when something is to be published. */
  readonly loadWriter: () => Promise<PublicationWriter>;
}

/** What an Auszug can be made of: the parts of the report of which the workbook has tables. */
export const createListExtracts =
  (deps: ReportDeps): UseCases["listExtracts"] =>
  async (watch: Watch): Promise<Result<readonly ReportExtract[], WorkbookError>> => {
    const preview = await createPreviewReport(deps)(watch);
    return preview.ok ? ok(preview.value.plan.extracts) : preview;
  };

/** "Veröffentlichungskopie": the tables of the workbook as values, with secrecy applied anew. */
export const createPublishReport =
  ({ loadWriter, ...deps }: PublishDeps): UseCases["publishReport"] =>
  async (
    watch: Watch,
    extract: ReportExtract | null = null,
  ): Promise<Result<PublishedReport | null, WorkbookError>> => {
    const preview = await createPreviewReport(deps)(watch);
    if (!preview.ok) return preview;
    const { plan } = preview.value;
    const { workbook, csv, fileName, tables, outdated } = plan.publication(extract);
    if (tables === 0) return ok(null);
    const writer = await loadWriter();
    return ok({
      workbook: { name: `${fileName}.xlsx`, bytes: writer.write(workbook) },
      csv: { name: `${fileName}.csv`, text: csv },
      tables,
      outdated,
    });
  };
