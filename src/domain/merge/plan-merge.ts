// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId } from "../catalogue/catalogue";
import type { CellKey } from "../delivery/delivery";
import { formatKey } from "../report/data-key";
import type { DataRow } from "../report/data-row";
import type { DeliveredFile } from "./delivered-file";
import { departmentConflictId, fileConflicts } from "./file-conflicts";
import { type FigureSource, figureDisputes } from "./figure-disputes";
import { fileLabels } from "./file-labels";
import { decide, LEAVE, type MergeConflict, type MergeDecisions, TAKE } from "./merge-decisions";
import type { MergedDelivery } from "./merge-state";
import { mergedDelivery, sentBackCells, withheld } from "./merge-points";
import type { MergeWords } from "./merge-words";
import { type AssignedFile, rivalConflicts } from "./rival-files";
import { standingOf } from "./standing";

export interface MergeRequest {
  readonly catalogue: Catalogue;
  readonly words: MergeWords;
  readonly files: readonly DeliveredFile[];
  readonly decisions: MergeDecisions;
  /** Figures of files in `IM_Daten` as it is now. */
  readonly filed: readonly DataRow[];
  /** The files they came from; null where what the workbook keeps of them cannot be read. */
  readonly merged: readonly MergedDelivery[] | null;
  /** ISO 8601. */
  readonly now: string;
}

/** A figure that changes in `IM_Daten`; null: not there. */
export interface FigureChange {
  readonly key: CellKey;
  readonly before: DataRow | null;
  readonly after: DataRow | null;
}

/** A chosen file and what becomes of it. */
export interface MergedFile {
  readonly file: DeliveredFile;
  readonly department: DepartmentId | null;
  /** Name in column Datei; null where it is left out. */
  readonly label: string | null;
  readonly figures: number;
}

export interface MergePlan {
  readonly files: readonly MergedFile[];
  readonly conflicts: readonly MergeConflict[];
  /** false: a conflict is neither decided nor is there a suggestion; nothing may be written. */
  readonly isDecided: boolean;
  /** All figures of files after the merge. */
  readonly rows: readonly DataRow[];
  readonly changes: readonly FigureChange[];
  /** All merged files after the merge. */
  readonly merged: readonly MergedDelivery[];
}

/** Works out what merging these files would do. The order in which they were chosen does not matter. */
export const planMerge = (request: MergeRequest): MergePlan => {
  const { files, filed } = request;
  const sorted = [...files].sort(byContent);
  const own = conflictsOfFiles(request, sorted);
  const assigned = sorted.flatMap((file) => assign(file, own));
  const rivals = rivalConflicts(assigned).map((open) => decide(open, request.decisions));
  const kept = assigned.filter((file) => !isDefeated(file, rivals));
  const standing = standingOf(request, kept);
  const disputes = disputesOf(request, kept, standing.sources);
  const labels = fileLabels(request, kept, standing.merged);
  const fresh = kept.map((file) => freshFile(request, file, { labels, disputes }));
  const rows = [
    ...standing.sources.flatMap((source) => undisputed(source.id, source.figures, disputes)),
    ...fresh.flatMap((one) => one.rows),
  ];
  const conflicts = [...stateConflict(request), ...own, ...rivals, ...disputes];
  return {
    files: sorted.map((file) => outcomeOf(file, { assigned, fresh })),
    conflicts,
    isDecided: conflicts.every(({ chosen }) => chosen !== null),
    rows: oncePerFigure(rows),
    changes: changesBetween(filed, oncePerFigure(rows)),
    merged: inOrder(request, [...standing.merged, ...fresh.map(({ delivery }) => delivery)]),
  };
};

const byContent = (a: DeliveredFile, b: DeliveredFile): number =>
  compare(a.name, b.name) || compare(a.contentSha256, b.contentSha256);

const compare = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};

const stateConflict = ({ merged, decisions }: MergeRequest): readonly MergeConflict[] => {
  if (merged !== null) return [];
  const id = "unreadableState";
  return [decide({ type: id, id, options: [TAKE], suggestion: null }, decisions)];
};

const conflictsOfFiles = (
  { catalogue, decisions }: MergeRequest,
  files: readonly DeliveredFile[],
): readonly MergeConflict[] =>
  files.flatMap((file) => fileConflicts(catalogue, file)).map((open) => decide(open, decisions));

/** The file with its department; nothing while that is unknown, and for a file that is left out. */
const assign = (
  file: DeliveredFile,
  conflicts: readonly MergeConflict[],
): readonly AssignedFile[] => {
  const about = conflicts.filter((one) => "file" in one && one.file === file.id);
  if (about.some(({ chosen }) => chosen === LEAVE)) return [];
  const said = about.find(({ id }) => id === departmentConflictId(file))?.chosen ?? null;
  const department = file.department ?? said;
  return department === null ? [] : [{ ...file, department }];
};

const isDefeated = ({ id }: DeliveredFile, rivals: readonly MergeConflict[]): boolean =>
  rivals.some(({ options, chosen }) => options.includes(id) && chosen !== id);

const disputesOf = (
  { catalogue, decisions, filed, merged }: MergeRequest,
  kept: readonly AssignedFile[],
  standing: readonly FigureSource[],
): readonly MergeConflict[] => {
  const departmentOf = new Map(merged?.map(({ file, department }) => [file, department]));
  const heldBy = new Map(
    filed.flatMap(({ key, file }): [string, DepartmentId][] => {
      const department = departmentOf.get(file);
      return department === undefined ? [] : [[formatKey(key), department]];
    }),
  );
  const chosen = kept.map(({ id, department, figures, contentSha256 }) => ({
    id,
    department,
    figures,
    isKnown: merged?.some((one) => one.contentSha256 === contentSha256) ?? false,
  }));
  return figureDisputes(catalogue, [...standing, ...chosen], heldBy).map((open) =>
    decide(open, decisions),
  );
};

/** The figures of a source without those that another source is right about. */
const undisputed = (
  id: string,
  figures: readonly DataRow[],
  disputes: readonly MergeConflict[],
): readonly DataRow[] => {
  const lost = new Set(
    disputes.flatMap((dispute) =>
      dispute.type === "differentFigure" && dispute.options.includes(id) && dispute.chosen !== id
        ? dispute.figures.map(({ key }) => formatKey(key))
        : [],
    ),
  );
  return lost.size === 0 ? figures : figures.filter(({ key }) => !lost.has(formatKey(key)));
};

interface Surroundings {
  readonly labels: ReadonlyMap<string, string>;
  readonly disputes: readonly MergeConflict[];
}

interface FreshFile {
  readonly file: AssignedFile;
  readonly label: string;
  readonly rows: readonly DataRow[];
  readonly delivery: MergedDelivery;
}

const freshFile = (
  request: MergeRequest,
  file: AssignedFile,
  { labels, disputes }: Surroundings,
): FreshFile => {
  const label = labels.get(file.id) ?? file.name;
  const sentBack = sentBackCells(file, request.decisions);
  const rows = undisputed(file.id, file.figures, disputes).map((row) => ({
    ...withheld(request.catalogue, row, sentBack),
    file: label,
  }));
  return { file, label, rows, delivery: mergedDelivery(request, file, label) };
};

const outcomeOf = (
  file: DeliveredFile,
  {
    assigned,
    fresh,
  }: { readonly assigned: readonly AssignedFile[]; readonly fresh: readonly FreshFile[] },
): MergedFile => {
  const taken = fresh.find((one) => one.file.id === file.id);
  return {
    file,
    department: assigned.find(({ id }) => id === file.id)?.department ?? file.department,
    label: taken?.label ?? null,
    figures: taken?.rows.length ?? 0,
  };
};

/** Where sources agree on a figure, the first one is its source. */
const oncePerFigure = (rows: readonly DataRow[]): readonly DataRow[] => {
  const first = new Map<string, DataRow>();
  for (const row of rows) {
    const id = formatKey(row.key);
    if (!first.has(id)) first.set(id, row);
  }
  return [...first.values()];
};

const changesBetween = (
  before: readonly DataRow[],
  after: readonly DataRow[],
): readonly FigureChange[] => {
  const old = new Map(before.map((row) => [formatKey(row.key), row]));
  const now = new Map(after.map((row) => [formatKey(row.key), row]));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const was = old.get(id) ?? null;
    const is = now.get(id) ?? null;
    const { key } = is ?? was ?? {};
    return key && shown(was) !== shown(is) ? [{ key, before: was, after: is }] : [];
  });
};

const shown = (row: DataRow | null): string =>
  row === null ? "" : JSON.stringify([row.value, row.statuses]);

/** By department in the order of the catalogue, then by file. */
const inOrder = (
  { catalogue }: MergeRequest,
  deliveries: readonly MergedDelivery[],
): readonly MergedDelivery[] => {
  const ranks = new Map([...catalogue.departmentById.keys()].map((id, index) => [id, index]));
  const rank = ({ department }: MergedDelivery): number => ranks.get(department) ?? ranks.size;
  return [...deliveries].sort((a, b) => rank(a) - rank(b) || compare(a.file, b.file));
};
