// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import type { RemarkData } from "../model/comments";
import {
  addComment,
  commentsOf,
  deleteComment,
  editRemark,
  resolveComment,
  type PlacedComment,
} from "../behaviour/comments";
import { COMMENT_EVENTS, listen, WHOLE_WORKBOOK } from "../behaviour/listening";
import type { Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound, notImplemented } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import type { Scalar } from "../wire/object-type";
import { rangeArgument } from "./addressing";
import { asFlag, asText } from "./checks";
import { hostObject, rangeObject, targetAs, type ScopeTarget, type TypeOf } from "./targets";

const comments = ({ book, sheet }: ScopeTarget): readonly PlacedComment[] =>
  commentsOf(book).filter((place) => sheet === null || place.sheet === sheet);

const commentWith = (
  scope: ScopeTarget,
  isWanted: (place: PlacedComment) => boolean,
): HostObject | null => {
  const place = comments(scope).find(isWanted);
  return place ? hostObject("Comment", place) : null;
};

const find = (scope: ScopeTarget, id: unknown): HostObject | null =>
  commentWith(scope, ({ comment }) => comment.id === id);

const orNotFound = (object: HostObject | null): HostObject => {
  if (!object) throw itemNotFound();
  return object;
};

/** The cell named by a range or an address; in the comments of all sheets an address has to name its sheet. */
const cellArgument = (scope: ScopeTarget, args: Arguments) => {
  const isPlain = targetAs(args.object(0), "Range") === null;
  if (isPlain && scope.sheet === null && !args.text(0).includes("!")) {
    throw invalidArgument("an address with its sheet");
  }
  const origin = { book: scope.book, sheet: scope.sheet ?? scope.book.activeSheet };
  return rangeArgument(origin, args, 0);
};

/** The text of a comment or an answer; one that addresses people is not emulated. */
export const plainContent = (args: Arguments, index: number): string => {
  if ((args.optionalText(index + 1) ?? "Plain") !== "Plain") throw notImplemented("mentions");
  return args.text(index);
};

export const COMMENT_COLLECTION: TypeOf<"CommentCollection"> = {
  items: (scope) => comments(scope).map((place) => hostObject("Comment", place)),
  item: find,
  methods: {
    Add: (scope, args) => {
      const range = cellArgument(scope, args);
      const comment = addComment(range, plainContent(args, 1));
      return hostObject("Comment", { book: range.book, sheet: range.sheet, comment });
    },
    GetCount: (scope) => comments(scope).length,
    GetItemAt: (scope, args) => {
      const place = comments(scope)[args.integer(0)];
      if (!place) throw invalidArgument("index");
      return hostObject("Comment", place);
    },
    GetItemByCell: (scope, args) => {
      const { sheet, area } = cellArgument(scope, args);
      const isThere = ({ sheet: own, comment: { row, column } }: PlacedComment): boolean =>
        own === sheet && row === area.row && column === area.column;
      return orNotFound(commentWith(scope, isThere));
    },
    GetItemByReplyId: (scope, args) =>
      orNotFound(
        commentWith(scope, ({ comment }) =>
          comment.replies.some((reply) => reply.id === args.text(0)),
        ),
      ),
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
    ...listen(COMMENT_EVENTS, ({ book, sheet }: ScopeTarget) => ({
      events: book.eventTargets,
      id: sheet?.id ?? WHOLE_WORKBOOK,
    })),
  },
};

/** What comments and answers have in common. */
export const remarkScalars = <T extends PlacedComment>(
  remarkOf: (target: T) => RemarkData,
): Readonly<Record<string, Scalar<T>>> => ({
  Id: { get: (target) => remarkOf(target).id },
  AuthorName: { get: (target) => remarkOf(target).author.name },
  AuthorEmail: { get: (target) => remarkOf(target).author.email },
  CreationDate: { get: (target) => `${remarkOf(target).created}Z` },
  Content: {
    get: (target) => remarkOf(target).content,
    set: (target, value) => editRemark(target, remarkOf(target), asText(value)),
  },
  RichContent: { get: (target) => remarkOf(target).content },
  ContentType: { get: () => "Plain" },
  Mentions: { get: () => [] },
});

export const locationOf = (place: PlacedComment): HostObject =>
  rangeObject(place, singleCell(place.comment.row, place.comment.column));

export const COMMENT: TypeOf<"Comment"> = {
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    ...remarkScalars(({ comment }: PlacedComment) => comment),
    Resolved: {
      get: ({ comment }) => comment.isResolved,
      set: (place, value) => resolveComment(place, asFlag(value)),
    },
  },
  navigations: { Replies: (place) => hostObject("CommentReplyCollection", place) },
  methods: {
    Delete: deleteComment,
    GetLocation: locationOf,
  },
};
