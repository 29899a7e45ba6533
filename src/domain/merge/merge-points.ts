// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { DataRow } from "../report/data-row";
import { signOf } from "../report/signs";
import { cellId, toA1 } from "../shared/cell";
import { type DeliveredFile, type MergePoint, pointKey } from "./delivered-file";
import type { MergeDecisions } from "./merge-decisions";
import type { MergedDelivery, Question } from "./merge-state";
import type { MergeWords } from "./merge-words";
import type { AssignedFile } from "./rival-files";

/** Cells whose figures are not taken over, by cell id. */
export const sentBackCells = (
  file: DeliveredFile,
  decisions: MergeDecisions,
): ReadonlySet<string> =>
  new Set(sentBack(file, decisions).flatMap((point) => targetsOf(point).map(cellId)));

/** A figure that was sent back shows that it is to follow. */
export const withheld = (
  catalogue: Catalogue,
  row: DataRow,
  cells: ReadonlySet<string>,
): DataRow =>
  row.cell && cells.has(cellId(row.cell))
    ? { ...row, value: signOf(catalogue, "later"), statuses: ["later"], marks: [] }
    : row;

const sentBack = (file: DeliveredFile, { points }: MergeDecisions): readonly MergePoint[] =>
  file.points.filter((point) => points[pointKey(file, point)] === "sendBack");

const targetsOf = ({ finding }: MergePoint) =>
  finding.cells.filter(({ role }) => role === "target").map(({ cell }) => cell);

interface RecordContext {
  readonly catalogue: Catalogue;
  readonly words: MergeWords;
  readonly decisions: MergeDecisions;
  readonly merged: readonly MergedDelivery[] | null;
  readonly now: string;
}

/** What is kept of a merged file. One that says what it said before was merged when it was merged first. */
export const mergedDelivery = (
  { catalogue, words, decisions, merged, now }: RecordContext,
  file: AssignedFile,
  label: string,
): MergedDelivery => {
  const returned = sentBack(file, decisions);
  const decided = decidedPoints(file, decisions);
  const { department, contentSha256, releasedAt, stamp } = file;
  const record: MergedDelivery = {
    department,
    file: label,
    contentSha256,
    mergedAt: now,
    releasedAt,
    stamp,
    errors: countOf(file, "error"),
    warnings: countOf(file, "warning"),
    openPoints: file.points.filter(({ id, kind }) => kind === "openPoint" && !(id in decided))
      .length,
    decided,
    questions: returned.map((point) => questionOf(point, words.question(point.finding, catalogue))),
  };
  const same = merged?.find((earlier) => isSame(earlier, record));
  return same ?? record;
};

const decidedPoints = (
  file: DeliveredFile,
  { points }: MergeDecisions,
): MergedDelivery["decided"] =>
  Object.fromEntries(
    file.points.flatMap(({ id }): [string, "accept" | "sendBack"][] => {
      const decision = points[pointKey(file, { id })];
      return decision === undefined ? [] : [[id, decision]];
    }),
  );

const countOf = ({ points }: DeliveredFile, kind: MergePoint["kind"]): number =>
  points.filter((point) => point.kind === kind).length;

const isSame = (earlier: MergedDelivery, record: MergedDelivery): boolean =>
  JSON.stringify({ ...earlier, mergedAt: "" }) === JSON.stringify({ ...record, mergedAt: "" });

const questionOf = ({ finding }: MergePoint, text: string): Question => {
  const first = finding.cells.find(({ role }) => role === "target") ?? finding.cells[0];
  return {
    sheet: first?.cell.sheet ?? finding.sheet,
    cell: first ? toA1(first.cell) : "",
    value: first?.text ?? "",
    text,
  };
};
