// SPDX-License-Identifier: EUPL-1.2
import { ok, type Result } from "../domain/shared/result";
import { createPreviewReport, type ReportDeps } from "./build-report";
import type { PublicationWriter, Watch, WorkbookError } from "./ports";
import type { PublishedReport, UseCases } from "./use-cases";

export interface PublishDeps extends ReportDeps {
  /** The writer is loaded when something is to be published. */
  readonly loadWriter: () => Promise<PublicationWriter>;
}

/** "Veröffentlichungskopie": the tables of the workbook as values, with secrecy applied anew. */
export const createPublishReport =
  ({ loadWriter, ...deps }: PublishDeps): UseCases["publishReport"] =>
  async (watch: Watch): Promise<Result<PublishedReport | null, WorkbookError>> => {
    const preview = await createPreviewReport(deps)(watch);
    if (!preview.ok) return preview;
    const { workbook, csv, fileName, tables, outdated } = preview.value.plan.publication();
    if (tables === 0) return ok(null);
    const writer = await loadWriter();
    return ok({
      workbook: { name: `${fileName}.xlsx`, bytes: writer.write(workbook) },
      csv: { name: `${fileName}.csv`, text: csv },
      tables,
      outdated,
    });
  };
