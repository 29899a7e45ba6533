// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { count, type Frozen, nullableText, text, texts, withDefault, year } from "./schema-basics";

export const levelId = z.enum(["city", "district", "subdistrict", "quarter"]);

const memberSchema = z.strictObject({
  id: text,
  label: text,
  /** Number of a Stadtteil as text ("51"). */
  number: nullableText,
  synonyms: texts,
  parent: nullableText,
  kind: z.enum(["total", "member", "subtotal", "residual"]),
  /** Last key year in which the member is used; later figures belong to its successor. */
  validUntil: withDefault(z.nullable(year), null),
  successor: withDefault(nullableText, null),
  /** Only in dimension `area`. */
  level: withDefault(z.nullable(levelId), null),
  /** First digit of the Stadtteile below; only in dimension `area`. */
  quarterPrefix: withDefault(nullableText, null),
});

export const dimensionSchema = z.strictObject({
  id: text,
  label: text,
  total: nullableText,
  /** full: parts add up to the whole ("davon"); part: they are at most the whole ("darunter"). */
  split: z.enum(["full", "part"]),
  open: z.boolean(),
  openRows: z.nullable(count),
  levels: z.nullable(z.array(z.strictObject({ id: levelId, label: text }))),
  residual: texts,
  formerId: nullableText,
  note: nullableText,
  members: z.array(memberSchema),
});

export type Level = z.infer<typeof levelId>;
export type Member = Frozen<z.infer<typeof memberSchema>>;
export type Dimension = Frozen<z.infer<typeof dimensionSchema>>;
/** A member of dimension `area`: it always has a level. */
export type AreaMember = Member & { readonly level: Level };
