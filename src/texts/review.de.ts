// SPDX-License-Identifier: EUPL-1.2
import type { AnswerKind, StoredReview } from "../domain/review/review-state";
import { SHORTEST_REASON } from "../domain/review/reason";
import type { JobName } from "../usecases/jobs";
import { ui } from "./ui.de";

type Problem = Extract<StoredReview, { readonly type: "unreadable" }>["problem"];

interface KindWords {
  /** Beside the finding in the list. */
  readonly state: string;
  readonly voidState: string;
  readonly label: string;
  readonly hint: string;
  /** Opens the form where that is not the first thing to do. */
  readonly begin: string;
  readonly save: string;
  readonly saved: string;
  readonly withdraw: string;
  readonly answered: (count: number) => string;
}

const kinds: Readonly<Record<AnswerKind, KindWords>> = {
  reason: {
    state: "begründet",
    voidState: "Begründung gilt nicht mehr",
    label: "Wert stimmt – Begründung",
    hint: "Die Begründung bleibt in dieser Datei und gilt, bis sich ein Wert ändert. Strg+Enter speichert.",
    begin: "Begründen …",
    save: "Begründen",
    saved: "Begründung gespeichert",
    withdraw: "Begründung entfernen",
    answered: (count) => `davon ${count} begründet`,
  },
  openPoint: {
    state: "offener Punkt",
    voidState: "offener Punkt gilt nicht mehr",
    label: "Warum Sie das nicht ändern können",
    hint: "Die Koordinierungsstelle entscheidet darüber. Ändert sich ein Wert, müssen Sie ihn neu abgeben. Strg+Enter speichert.",
    begin: "Als offenen Punkt abgeben …",
    save: "Als offenen Punkt abgeben",
    saved: "Als offener Punkt gespeichert",
    withdraw: "Offenen Punkt entfernen",
    answered: (count) => `davon ${count} als offener Punkt`,
  },
};

const problems: Readonly<Record<Problem, string>> = {
  newer:
    "Die Begründungen in dieser Datei stammen von einer neueren Fassung des Add-ins und können hier nicht gelesen werden.",
  damaged: "Die Begründungen in dieser Datei sind beschädigt und können nicht gelesen werden.",
};

/** Words for reasons and open points. */
export const reviewWords = {
  kinds,
  stale: "veraltet",
  staleSince: (at: Date): string =>
    `Veraltet seit ${ui.time(at)}\u00a0Uhr: Zellen wurden geändert. Bitte prüfen Sie neu.`,
  rechecks: "Nach jeder Änderung von selbst neu prüfen",
  tooShort: `Bitte schreiben Sie mindestens ${SHORTEST_REASON} Zeichen.`,
  fromRemark: "Begründung aus der Spalte „Bemerkung“:",
  fromPane: { reason: "Ihre Begründung:", openPoint: "Ihr offener Punkt:" } satisfies Readonly<
    Record<AnswerKind, string>
  >,
  voided: "Seit dieser Begründung haben sich Werte geändert. Bitte bestätigen oder ändern Sie sie.",
  asFootnote: "Als Fußnote im Bericht drucken",
  isFootnote: "Erscheint als Fußnote im Bericht.",
  change: "Ändern",
  removed: "Entfernt",
  busy: (job: JobName): string => ui.busyElsewhere(job),
  unreadable: {
    problem: (problem: Problem): string => problems[problem],
    meaning:
      "Sie bleiben unverändert in der Datei. Neue Begründungen kann das Add-in erst speichern, wenn Sie die alten verwerfen. In der Spalte „Bemerkung“ gelten Begründungen weiterhin.",
    discard: "Alte Begründungen verwerfen …",
    warning: "Die alten Begründungen gehen verloren. Das lässt sich nicht zurücknehmen.",
    confirm: "Endgültig verwerfen",
  },
} as const;
