// SPDX-License-Identifier: EUPL-1.2

/** Somebody who writes comments. */
export interface Person {
  readonly name: string;
  /** "" where the file does not tell. */
  readonly email: string;
}

/** What one person said: the first remark of a thread, or an answer. */
export interface RemarkData {
  /** "{C0000000-0000-4000-8000-000000000001}"; no other remark of the workbook has it. */
  id: string;
  readonly author: Person;
  /** UTC without a "Z", as in the file: "2015-03-01T09:30:00.00". */
  readonly created: string;
  content: string;
}

/** A threaded comment at a cell. */
export interface CommentData extends RemarkData {
  row: number;
  column: number;
  isResolved: boolean;
  replies: RemarkData[];
}

/** A note of the old kind: office.js has no word for it up to the floor; it goes where its cell goes. */
export interface NoteData {
  /** Of account inside its sheet only. */
  readonly id: string;
  readonly author: string;
  readonly text: string;
  row: number;
  column: number;
}

export const remarksOf = (comment: CommentData): readonly RemarkData[] => [
  comment,
  ...comment.replies,
];
