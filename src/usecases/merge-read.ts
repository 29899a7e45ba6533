// SPDX-License-Identifier: EUPL-1.2
import { describeFile } from "../domain/merge/describe-file";
import { earlierDecisions } from "../domain/merge/earlier-decisions";
import { readMerged } from "../domain/merge/merge-state";
import { repeatedFiles } from "../domain/merge/repeated-files";
import { err, ok, type Result } from "../domain/shared/result";
import type { CatalogueDep } from "./catalogue-in-use";
import { checkInSteps, type SnapshotDeps } from "./check-snapshot";
import type { PublishedIn } from "./kept-editions";
import { deliveredFile, type FileStatus, type MergeUseCases } from "./merge-use-cases";
import type { ChosenFile, DeliveryFiles, Watch, WorkbookDep, WorkbookError } from "./ports";
import { workInSteps } from "./work-in-steps";

export interface MergeReadDeps extends WorkbookDep, CatalogueDep, Pick<SnapshotDeps, "words"> {
  readonly readFile: DeliveryFiles["read"];
  /** Absent: nothing is compared with the last edition. */
  readonly publishedIn?: PublishedIn;
}

/** First step of merging: reads and checks the chosen files one after the other. Writes nothing. */
export const createReadDeliveries =
  (deps: MergeReadDeps): MergeUseCases["readDeliveries"] =>
  async (files, watch) => {
    const workbook = await deps.workbook.read("allSheets", watch);
    if (!workbook.ok) return workbook;

    const catalogue = deps.catalogueOf(workbook.value);
    if (!catalogue.ok) return catalogue;
    const judge = {
      readFile: deps.readFile,
      words: deps.words,
      catalogue: catalogue.value,
      published: deps.publishedIn?.(workbook.value) ?? null,
    };
    const statuses: FileStatus[] = [];
    const ids = idsOf(files);
    for (const [index, file] of files.entries()) {
      if (watch.isCancelled()) return err({ type: "Cancelled", cellsWritten: 0 });
      watch.onProgress({ phase: "reading", done: index, total: files.length, sheet: file.name });
      const status = await statusOf(judge, { file, id: ids[index] ?? file.name }, watch);
      if (!status.ok) return status;
      statuses.push(status.value);
    }
    const read = withoutRepeats(statuses);
    return ok({
      files: read,
      snapshot: workbook.value,
      catalogue: catalogue.value,
      earlier: earlierDecisions(read.flatMap(deliveredFile), readMerged(workbook.value.ownParts)),
    });
  };

interface Judge extends SnapshotDeps {
  readonly readFile: DeliveryFiles["read"];
}

/** The name, numbered where several files bear it. */
const idsOf = (files: readonly ChosenFile[]): readonly string[] =>
  files.map(({ name }, index) => {
    const earlier = files.slice(0, index).filter((file) => file.name === name).length;
    return earlier === 0 ? name : `${name} (${earlier + 1})`;
  });

interface FileInHand {
  readonly file: ChosenFile;
  readonly id: string;
}

const statusOf = async (
  judge: Judge,
  { file, id }: FileInHand,
  watch: Watch,
): Promise<Result<FileStatus, WorkbookError>> => {
  const { name, modifiedAt = null } = file;
  const read = await judge.readFile(file);
  if (!read.ok) return ok({ kind: "refused", id, name, problem: read.error });

  const { snapshot, externalLinks } = read.value;
  const request = { scope: "allSheets", years: [], department: null } as const;
  // What is told is which file is in hand, not how far its check is.
  const quiet = { ...watch, onProgress: () => undefined };
  const checked = await workInSteps(checkInSteps(snapshot, judge, request), quiet);
  if (!checked.ok) return checked;
  const { delivery, result, review } = checked.value;
  const status = describeFile(judge.catalogue, {
    ...{ id, name, modifiedAt, snapshot, delivery },
    hasExternalLinks: externalLinks.length > 0,
    findings: result.findings,
    answers: review.answers,
    release: review.stored.state.release,
  });
  return ok(status);
};

/** Two copies of one delivery would be rivals about nothing. */
const withoutRepeats = (statuses: readonly FileStatus[]): readonly FileStatus[] => {
  const repeated = repeatedFiles(statuses.flatMap(deliveredFile));
  return statuses.map((status) => {
    const used = status.kind === "delivered" ? repeated.get(status.file.id) : undefined;
    if (status.kind !== "delivered" || !used) return status;
    const { id, name } = status.file;
    return { kind: "refused", id, name, problem: { type: "Repeated", file: used.name } };
  });
};
