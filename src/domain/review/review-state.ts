// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { text } from "../catalogue/schema-basics";
import type { OwnPart } from "../shared/own-part";
import { type Release, releaseSchema } from "./release";
import { fromXml, toXml } from "../shared/xml-envelope";
import { parseJson } from "../shared/parse-json";

/** Rises when an older add-in would lose part of what is written. */
const SCHEMA = 2;

/** More characters than this and the workbook would carry a burden nobody sees. */
const MOST_CHARACTERS = 100_000;

/** As in version 1, which knew no footnotes and no release. */
const plainAnswerSchema = z.object({
  /** Id of the finding. */
  finding: text,
  /** reason: the figure is right; openPoint: the coordinator decides. */
  kind: z.enum(["reason", "openPoint"]),
  text,
  /** Hash of the values the answer was given for (`value-binding.ts`). */
  boundTo: text,
  /** ISO 8601. */
  at: text,
});

export const answerSchema = z.extend(plainAnswerSchema, {
  /** true: the report prints the reason below its tables. */
  asFootnote: z.boolean(),
});

const stateSchema = z.object({
  schema: z.literal(SCHEMA),
  answers: z.array(answerSchema),
  release: z.nullable(releaseSchema),
});
const firstSchema = z.object({ schema: z.literal(1), answers: z.array(plainAnswerSchema) });
const anySchema = z.object({ schema: z.int() });

export type Answer = Readonly<z.infer<typeof answerSchema>>;
export type AnswerKind = Answer["kind"];

/** What people have said about findings, and whether they have declared the delivery finished. */
export interface ReviewState {
  readonly answers: readonly Answer[];
  readonly release: Release | null;
}

export const NO_ANSWERS: ReviewState = { answers: [], release: null };

/**
 * What was found in the workbook. Unreadable text is never written over unless the user agrees; `state` is then what
 * the sheet `Prüfprotokoll` still tells.
 */
export type StoredReview =
  | { readonly type: "readable"; readonly state: ReviewState }
  /** newer: written by a later version of the add-in; damaged: anything else. */
  | {
      readonly type: "unreadable";
      readonly problem: "newer" | "damaged";
      readonly state: ReviewState;
    };

/** `repeated` is what the sheet `Prüfprotokoll` repeats; it counts where the part is lost or damaged. */
export const readReview = (
  parts: readonly OwnPart[],
  repeated: ReviewState = NO_ANSWERS,
): StoredReview => {
  const part = parts.find(({ name }) => name === "review");
  if (!part) return { type: "readable", state: repeated };
  const raw = part.xml.length <= MOST_CHARACTERS ? parseJson(fromXml(part.xml)) : undefined;
  const state = readState(raw);
  if (state) return { type: "readable", state };
  const other = anySchema.safeParse(raw);
  return other.success && other.data.schema > SCHEMA
    ? { type: "unreadable", problem: "newer", state: NO_ANSWERS }
    : { type: "unreadable", problem: "damaged", state: repeated };
};

/** The text of the part; null when it has grown beyond what a workbook should carry. */
export const writeReview = ({ answers, release }: ReviewState): string | null => {
  const xml = toXml("review", JSON.stringify({ schema: SCHEMA, answers, release }));
  return xml.length <= MOST_CHARACTERS ? xml : null;
};

const readState = (raw: unknown): ReviewState | null => {
  const state = stateSchema.safeParse(raw);
  if (state.success) return { answers: state.data.answers, release: state.data.release };
  const first = firstSchema.safeParse(raw);
  if (!first.success) return null;
  const answers = first.data.answers.map((answer) => ({ ...answer, asFootnote: false }));
  return { answers, release: null };
};
