// SPDX-License-Identifier: EUPL-1.2
import type { Book, Happening } from "../model/book";
import { EVENT_CATEGORY, type EventEntry } from "../wire/protocol";
import { changeMessages, type Message } from "./change-messages";
import { Membership } from "./membership";
import { membershipMessages, selectionMessages } from "./membership-messages";

/** Turns what happens in a workbook into the entries for those who listen. */
export class Events {
  readonly #membership: Membership;

  constructor(private readonly book: Book) {
    this.#membership = new Membership(book);
  }

  entries(happening: Happening): readonly EventEntry[] {
    return this.#messages(happening).flatMap((message) => this.#addressed(message));
  }

  #messages(happening: Happening): readonly Message[] {
    if (["structure", "activation", "selection"].includes(happening.kind)) {
      const changes = this.#membership.changes();
      const isSelection = happening.kind === "selection";
      return [
        ...membershipMessages(this.book, changes),
        ...(isSelection ? selectionMessages(happening, changes.selectionBefore) : []),
      ];
    }
    return changeMessages(this.book, happening);
  }

  /** One entry per target that is listened to: the object itself and the collections it is in. */
  #addressed({ number, targets, isRemote, args }: Message): readonly EventEntry[] {
    return targets
      .filter((target) => this.book.eventTargets.has(number, target))
      .map((targetId) => ({
        messageCategory: EVENT_CATEGORY,
        messageType: number,
        targetId,
        message: JSON.stringify(args),
        id: 0,
        isRemoteOverride: isRemote,
      }));
  }
}
