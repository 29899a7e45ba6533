// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { rangeArgument } from "./addressing";
import {
  hostObject,
  rangeObject,
  type CommentTarget,
  type ScopeTarget,
  type TypeOf,
} from "./targets";

const comments = ({ book, sheet }: ScopeTarget): readonly CommentTarget[] =>
  book.data.sheets
    .filter((own) => sheet === null || own === sheet)
    .flatMap((own) => own.comments.map((comment) => ({ book, sheet: own, comment })));

const find = (scope: ScopeTarget, id: unknown): HostObject | null => {
  const target = comments(scope).find(({ comment }) => comment.id === id);
  return target ? hostObject("Comment", target) : null;
};

/** Threaded comments a file brings along. The product writes none, so the host makes none either. */
export const COMMENT_COLLECTION: TypeOf<"CommentCollection"> = {
  items: (scope) => comments(scope).map((target) => hostObject("Comment", target)),
  item: find,
  methods: {
    GetCount: (scope) => comments(scope).length,
    GetItemAt: (scope, args) => {
      const target = comments(scope)[args.integer(0)];
      if (!target) throw invalidArgument("index");
      return hostObject("Comment", target);
    },
    GetItemByCell: (scope, args) => {
      const origin = { book: scope.book, sheet: scope.sheet ?? scope.book.activeSheet };
      const { sheet, area } = rangeArgument(origin, args, 0);
      const target = comments(scope).find(
        ({ sheet: own, comment: { row, column } }) =>
          own === sheet && row === area.row && column === area.column,
      );
      if (!target) throw itemNotFound();
      return hostObject("Comment", target);
    },
    GetItemOrNullObject: (scope, args) => find(scope, args.text(0)),
  },
};

export const COMMENT: TypeOf<"Comment"> = {
  identity: ({ comment }) => ({ Id: comment.id }),
  scalars: {
    Id: { get: ({ comment }) => comment.id },
    AuthorName: { get: ({ comment }) => comment.author },
    Content: { get: ({ comment }) => comment.content },
    Resolved: { get: ({ comment }) => comment.isResolved },
  },
  methods: {
    GetLocation: (target) =>
      rangeObject(target, singleCell(target.comment.row, target.comment.column)),
  },
};
