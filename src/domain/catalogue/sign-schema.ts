// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { type Frozen, nullableText, text, texts } from "./schema-basics";

const statusId = z.enum([
  "ok",
  "nil",
  "low",
  "secret",
  "unknown",
  "later",
  "unreliable",
  "limited",
  "blocked",
  "provisional",
  "revised",
  "estimated",
  "break",
]);

export const signSchema = z.strictObject({
  sign: text,
  /** What people type for it. */
  variants: texts,
  status: statusId,
  position: z.enum(["replace", "suffix", "prefix", "wrap"]),
  note: nullableText,
});

export const statusSchema = z.strictObject({
  id: statusId,
  label: text,
  sign: z.string(),
  /** Accessible wording, used where signs are spelled out. */
  plain: z.string(),
  replacesValue: z.boolean(),
  sdmxObsStatus: text,
  sdmxConfStatus: text,
});

export type StatusId = z.infer<typeof statusId>;
export type Sign = Frozen<z.infer<typeof signSchema>>;
export type Status = Frozen<z.infer<typeof statusSchema>>;
