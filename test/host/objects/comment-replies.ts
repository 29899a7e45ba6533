// SPDX-License-Identifier: EUPL-1.2
import { addReply, deleteReply, type PlacedComment } from "../behaviour/comments";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { locationOf, plainContent, remarkScalars } from "./comments";
import { hostObject, type ReplyTarget, type TypeOf } from "./targets";

const find = (place: PlacedComment, id: unknown): HostObject | null => {
  const reply = place.comment.replies.find((candidate) => candidate.id === id);
  return reply ? hostObject("CommentReply", { ...place, reply }) : null;
};

export const COMMENT_REPLY_COLLECTION: TypeOf<"CommentReplyCollection"> = {
  items: (place) =>
    place.comment.replies.map((reply) => hostObject("CommentReply", { ...place, reply })),
  item: find,
  methods: {
    Add: (place, args) =>
      hostObject("CommentReply", { ...place, reply: addReply(place, plainContent(args, 0)) }),
    GetCount: ({ comment }) => comment.replies.length,
    GetItemAt: (place, args) => {
      const reply = place.comment.replies[args.integer(0)];
      if (!reply) throw invalidArgument("index");
      return hostObject("CommentReply", { ...place, reply });
    },
    GetItemOrNullObject: (place, args) => find(place, args.text(0)),
  },
};

export const COMMENT_REPLY: TypeOf<"CommentReply"> = {
  identity: ({ reply }) => ({ Id: reply.id }),
  scalars: {
    ...remarkScalars(({ reply }: ReplyTarget) => reply),
    Resolved: { get: ({ comment }) => comment.isResolved },
  },
  methods: {
    Delete: (target) => deleteReply(target, target.reply),
    GetLocation: locationOf,
    GetParentComment: (target) => hostObject("Comment", target),
  },
};
