// SPDX-License-Identifier: EUPL-1.2
import { dateText, isDateFormat } from "../delivery/excel-date";
import type { Department } from "../catalogue/catalogue-schema";
import type { SheetPlaces } from "../report/sheet-places";
import type { CellPosition } from "../shared/cell";
import { type PlannedCell, textCell, valueAt } from "../shared/planned-sheet";
import type { SheetSnapshot } from "../shared/sheet-snapshot";
import type { WorkbookEdit } from "../shared/workbook-edit";
import type { DeliveryStatus } from "./delivery-status";
import type { MergedDelivery } from "./merge-state";
import type { DepartmentStatus, MergeWords, StatusColumn } from "./merge-words";
import { findOwnList, listRows, ownListEdits } from "./own-list";

export const STATUS_ID = "Lieferstand";

const COLUMNS: readonly StatusColumn[] = [
  "department",
  "status",
  "source",
  "mergedAt",
  "releasedAt",
  "figures",
  "errors",
  "warnings",
  "openPoints",
  "questions",
  "deadline",
  "message",
];
const WIDTHS = [40, 18, 34, 22, 22, 10, 8, 12, 9, 12, 14, 60];
const NUMBERS: readonly StatusColumn[] = [
  "figures",
  "errors",
  "warnings",
  "openPoints",
  "questions",
];

/** Where the list of departments stands now, and what it is to say. */
export interface StatusTarget {
  readonly sheets: readonly SheetSnapshot[];
  readonly places: SheetPlaces;
  readonly words: MergeWords;
}

/** The delivery overview: one row per department. The column for the deadline belongs to the coordinator. */
export const statusSheetEdits = (
  statuses: readonly DeliveryStatus[],
  { sheets, places, words }: StatusTarget,
): readonly WorkbookEdit[] => {
  const { sheetName, title, hint } = words.status;
  const existing = findStatusSheet(statuses, { sheets, words });
  const list = {
    id: STATUS_ID,
    name: sheetName,
    title,
    hint,
    heads: headsOf(words),
    widths: WIDTHS,
    printedColumns: COLUMNS.indexOf("message"),
    rows: statuses.map((status) => rowOf(status, deadlineOf(status, existing), words)),
    footer: words.pageFooter(sheetName),
  };
  return ownListEdits(list, sheets, places);
};

/** A reminder, or a mail with the points sent back. */
export interface DepartmentMessage {
  readonly department: Department;
  readonly status: DepartmentStatus;
  readonly text: string;
}

/** The texts to copy, as the sheet will hold them; of departments that need none there is none. */
export const departmentMessages = (
  statuses: readonly DeliveryStatus[],
  target: Pick<StatusTarget, "sheets" | "words">,
): readonly DepartmentMessage[] => {
  const existing = findStatusSheet(statuses, target);
  return statuses.flatMap((status): readonly DepartmentMessage[] => {
    const text = messageOf(status, deadlineOf(status, existing), target.words);
    const { department } = status;
    return text === "" ? [] : [{ department, status: status.status, text }];
  });
};

const messageOf = (status: DeliveryStatus, deadline: PlannedCell, words: MergeWords): string =>
  words.message({ ...status, deadline: deadlineText(deadline) });

const headsOf = ({ status: { heads } }: MergeWords): readonly string[] =>
  COLUMNS.map((column) => heads[column]);

const findStatusSheet = (
  statuses: readonly DeliveryStatus[],
  { sheets, words }: Pick<StatusTarget, "sheets" | "words">,
): SheetSnapshot | null =>
  findOwnList(sheets, { id: STATUS_ID, heads: headsOf(words), rows: statuses.map(() => []) });

const rowOf = (
  status: DeliveryStatus,
  deadline: PlannedCell,
  words: MergeWords,
): readonly PlannedCell[] => {
  const { department, deliveries, questions } = status;
  const sum = (count: (one: MergedDelivery) => number): number =>
    deliveries.reduce((total, one) => total + count(one), 0);
  const texts: Readonly<Record<StatusColumn, string | number | PlannedCell>> = {
    department: department.name,
    status: words.status.names[status.status],
    source: sourceOf(status, words),
    mergedAt: latest(
      deliveries.map(({ mergedAt }) => mergedAt),
      words,
    ),
    releasedAt: latest(
      deliveries.map(({ releasedAt }) => releasedAt),
      words,
    ),
    figures: status.figures,
    errors: sum(({ errors }) => errors),
    warnings: sum(({ warnings }) => warnings),
    openPoints: sum(({ openPoints }) => openPoints),
    questions: questions.length,
    deadline,
    message: messageOf(status, deadline, words),
  };
  return COLUMNS.map((column) => toCell(column, texts[column]));
};

const toCell = (column: StatusColumn, content: string | number | PlannedCell): PlannedCell => {
  if (typeof content === "object") return content;
  if (NUMBERS.includes(column)) return { content, format: "0", part: "body" };
  // Whole mails would make the rows so high that the list could not be taken in.
  if (column === "message") return textCell(String(content), "note");
  return textCell(String(content), column === "department" ? "stub" : "textBeside");
};

const sourceOf = ({ deliveries, sheets }: DeliveryStatus, { status }: MergeWords): string =>
  [
    ...deliveries.map(({ file }) => file),
    ...(sheets.length === 0 ? [] : [status.sheets(sheets)]),
  ].join("; ");

const latest = (moments: readonly (string | null)[], { moment }: MergeWords): string => {
  const [last] = moments.filter((iso) => iso !== null).sort((a, b) => (a < b ? 1 : -1));
  return last === undefined ? "" : moment(last);
};

/** What the coordinator typed stays beside its department, whichever row that is now. */
const deadlineOf = (
  { department }: DeliveryStatus,
  existing: SheetSnapshot | null,
): PlannedCell => {
  const row =
    existing &&
    listRows(existing, COLUMNS.length).find(
      (at) => valueAt(existing, { row: at, column: 0 }) === department.name,
    );
  return existing && typeof row === "number"
    ? cellAsItIs(existing, { row, column: COLUMNS.indexOf("deadline") })
    : textCell("", "inputCell");
};

const cellAsItIs = (
  { formulas, numberFormats }: SheetSnapshot,
  { row, column }: CellPosition,
): PlannedCell => {
  const content = formulas[row]?.[column] ?? "";
  const format = numberFormats[row]?.[column] ?? null;
  const isFormula = typeof content === "string" && content.startsWith("=");
  if (isFormula) return { content: { formula: content }, format, part: "inputCell" };
  const typed = typeof content === "boolean" ? String(content) : content;
  return { content: typed, format, part: "inputCell" };
};

const deadlineText = ({ content, format }: PlannedCell): string => {
  if (typeof content === "object") return "";
  return typeof content === "number" && isDateFormat(format ?? "")
    ? dateText(content, format ?? "")
    : String(content);
};
