// SPDX-License-Identifier: EUPL-1.2
import { formatKey } from "../../src/domain/report/data-key";
import type { MergePreview } from "../../src/usecases/merge-use-cases";
import type { AppliedEdits } from "../../src/usecases/ports";

interface Paths {
  readonly into: string | null;
  readonly out: string;
}

/** The document `merge --json` prints. Figures are named by their keys in `IM_Daten`. */
export const mergeSummary = (
  { into, out }: Paths,
  { read, plan }: MergePreview,
  { cellsWritten, sheetsAdded }: AppliedEdits,
) => ({
  schema: "imr-merge/1",
  into,
  output: out,
  cellsWritten,
  sheetsAdded,
  files: read.files.map((status) => {
    if (status.kind === "refused") {
      return { file: status.name, merged: false, problem: status.problem };
    }
    const { id, name, years, catalogueVersion, stamp, counts, points } = status.file;
    const merged = plan.files.find(({ file }) => file.id === id);
    return {
      file: name,
      merged: (merged?.label ?? null) !== null,
      department: merged?.department ?? null,
      years,
      catalogueVersion,
      /** "fits", "broken" or "none". */
      stamp,
      findings: counts,
      openPoints: points.filter(({ kind }) => kind === "openPoint").length,
      figures: merged?.figures ?? 0,
    };
  }),
  conflicts: plan.conflicts.map(({ id, type, options, chosen }) => ({ id, type, options, chosen })),
  /** null: not there. */
  changes: plan.changes.map(({ key, before, after }) => ({
    figure: formatKey(key),
    before: before?.value ?? null,
    after: after?.value ?? null,
  })),
  figures: plan.rows.length,
});
