// SPDX-License-Identifier: EUPL-1.2
import { containsCell } from "../model/area";
import type { Book } from "../model/book";
import type { CellRange } from "../model/cell-range";
import { remarksOf, type CommentData, type Person, type RemarkData } from "../model/comments";
import type { SheetData } from "../model/workbook-data";
import { accessDenied, HostError, invalidArgument } from "../wire/host-error";
import { guardAlive, guardWritable } from "./guards";

/** Whoever is signed in to this Excel: the author of everything the add-in comments. */
export const SIGNED_IN: Person = { name: "Angemeldete Person", email: "person@stadt.example" };

export interface PlacedComment {
  readonly book: Book;
  readonly sheet: SheetData;
  readonly comment: CommentData;
}

export const commentsOf = (book: Book): readonly PlacedComment[] =>
  book.data.sheets.flatMap((sheet) => sheet.comments.map((comment) => ({ book, sheet, comment })));

/** A cell holds one thread or one note, and no second one of either. */
export const addComment = (range: CellRange, content: string): CommentData => {
  const { book, sheet, area } = range;
  guardComments(book, sheet);
  if (area.rows !== 1 || area.columns !== 1) throw invalidArgument("a single cell");
  const isTaken = [...sheet.comments, ...sheet.notes].some(({ row, column }) =>
    containsCell(area, row, column),
  );
  if (isTaken) throw new HostError("InvalidOperation", "The cell has a comment already.");
  const comment: CommentData = {
    ...newRemark(book, content),
    row: area.row,
    column: area.column,
    isResolved: false,
    replies: [],
  };
  sheet.comments.push(comment);
  book.tell({ kind: "comment", sheet, comment, change: "CommentAdded" });
  return comment;
};

export const deleteComment = ({ book, sheet, comment }: PlacedComment): void => {
  guardComments(book, sheet);
  sheet.comments = sheet.comments.filter((other) => other !== comment);
  book.tell({ kind: "comment", sheet, comment, change: "CommentDeleted" });
};

export const editRemark = (place: PlacedComment, remark: RemarkData, content: string): void => {
  const { book, sheet, comment } = place;
  guardComments(book, sheet);
  remark.content = checkedContent(content);
  const change = remark === comment ? "CommentEdited" : "ReplyEdited";
  book.tell({ kind: "comment", sheet, comment, change });
};

/** Settles a thread or opens it again; nothing but the thread as a whole can be settled. */
export const resolveComment = (
  { book, sheet, comment }: PlacedComment,
  isResolved: boolean,
): void => {
  guardComments(book, sheet);
  if (comment.isResolved === isResolved) return;
  comment.isResolved = isResolved;
  const change = isResolved ? "CommentResolved" : "CommentReopened";
  book.tell({ kind: "comment", sheet, comment, change });
};

export const addReply = ({ book, sheet, comment }: PlacedComment, content: string): RemarkData => {
  guardComments(book, sheet);
  const reply = newRemark(book, content);
  comment.replies.push(reply);
  book.tell({ kind: "comment", sheet, comment, change: "ReplyAdded" });
  return reply;
};

export const deleteReply = ({ book, sheet, comment }: PlacedComment, reply: RemarkData): void => {
  guardComments(book, sheet);
  comment.replies = comment.replies.filter((other) => other !== reply);
  book.tell({ kind: "comment", sheet, comment, change: "ReplyDeleted" });
};

/** What clearing everything takes along. */
export const dropComments = ({ book, sheet, area }: CellRange): void => {
  const isKept = ({ row, column }: { readonly row: number; readonly column: number }): boolean =>
    !containsCell(area, row, column);
  const gone = sheet.comments.filter((comment) => !isKept(comment));
  sheet.comments = sheet.comments.filter(isKept);
  sheet.notes = sheet.notes.filter(isKept);
  for (const comment of gone)
    book.tell({ kind: "comment", sheet, comment, change: "CommentDeleted" });
};

/** Gives the remarks of a sheet that was copied ids of their own. */
export const renewRemarkIds = (book: Book, sheet: SheetData): void => {
  for (const remark of sheet.comments.flatMap(remarksOf)) remark.id = newRemarkId(book);
};

const MAX_CONTENT = 32_767;

const checkedContent = (content: string): string => {
  if (content === "" || content.length > MAX_CONTENT) throw invalidArgument("content");
  return content;
};

const newRemark = (book: Book, content: string): RemarkData => ({
  id: newRemarkId(book),
  author: SIGNED_IN,
  created: new Date().toISOString().slice(0, -2),
  content: checkedContent(content),
});

const newRemarkId = (book: Book): string => {
  const taken = new Set(
    commentsOf(book).flatMap(({ comment }) => remarksOf(comment).map(({ id }) => id)),
  );
  let number = taken.size + 1;
  const id = (): string => `{C0000000-0000-4000-8000-${String(number).padStart(12, "0")}}`;
  while (taken.has(id())) number += 1;
  return id();
};

/** On a protected sheet comments count as objects; in the file, "0" stands for "not forbidden". */
const guardComments = (book: Book, sheet: SheetData): void => {
  guardWritable(book);
  guardAlive({ book, sheet });
  if (sheet.protection && sheet.protection.options.objects !== "0") throw accessDenied();
};
