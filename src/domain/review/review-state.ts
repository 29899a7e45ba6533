// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { text } from "../catalogue/schema-basics";
import type { OwnPart } from "../shared/own-part";
import { fromXml, toXml } from "./xml-envelope";

/** Rises when an older add-in could no longer read what is written. */
const SCHEMA = 1;

/** More characters than this and the workbook would carry a burden nobody sees. */
const MOST_CHARACTERS = 100_000;

const answerSchema = z.object({
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

const stateSchema = z.object({ schema: z.literal(SCHEMA), answers: z.array(answerSchema) });
const anySchema = z.object({ schema: z.int() });

export type Answer = Readonly<z.infer<typeof answerSchema>>;
export type AnswerKind = Answer["kind"];

/** What people have said about findings. */
export interface ReviewState {
  readonly answers: readonly Answer[];
}

export const NO_ANSWERS: ReviewState = { answers: [] };

/** What was found in the workbook. Unreadable text is never written over unless the user agrees. */
export type StoredReview =
  | { readonly type: "readable"; readonly state: ReviewState }
  /** newer: written by a later version of the add-in; damaged: anything else. */
  | { readonly type: "unreadable"; readonly problem: "newer" | "damaged" };

export const readReview = (parts: readonly OwnPart[]): StoredReview => {
  const part = parts.find(({ name }) => name === "review");
  if (!part) return { type: "readable", state: NO_ANSWERS };
  const raw = part.xml.length <= MOST_CHARACTERS ? parseJson(fromXml(part.xml)) : undefined;
  const state = stateSchema.safeParse(raw);
  if (state.success) return { type: "readable", state: { answers: state.data.answers } };
  const other = anySchema.safeParse(raw);
  const isNewer = other.success && other.data.schema > SCHEMA;
  return { type: "unreadable", problem: isNewer ? "newer" : "damaged" };
};

/** The text of the part; null when it has grown beyond what a workbook should carry. */
export const writeReview = ({ answers }: ReviewState): string | null => {
  const xml = toXml("review", JSON.stringify({ schema: SCHEMA, answers }));
  return xml.length <= MOST_CHARACTERS ? xml : null;
};

const parseJson = (json: string | null): unknown => {
  if (json === null) return undefined;
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
};
