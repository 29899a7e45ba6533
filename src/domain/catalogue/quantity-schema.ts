// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import {
  count,
  type Frozen,
  nullableText,
  ruleParameters,
  text,
  texts,
  year,
} from "./schema-basics";

const identitySchema = z.strictObject({
  quantity: text,
  dimension: text,
  members: z.array(text).check(z.minLength(1)),
});

export const quantitySchema = z.strictObject({
  id: text,
  /** Kennung on sheets, "BEV-A01". */
  code: text,
  label: text,
  synonyms: texts,
  unit: text,
  department: text,
  /** Stichtag or period in words. */
  reference: text,
  populationBase: text,
  /** Values are multiples of this; null: exact. */
  rounding: z.nullable(z.literal([3, 5])),
  roundingSince: z.nullable(year),
  /** In years: the value of key year Y is that of `baseQuantity` in Y - lag. */
  lag: count,
  baseQuantity: nullableText,
  /** The total of this quantity is that of another at these members (their sum, if several). */
  identity: z.nullable(identitySchema),
  compareWith: texts,
  usedBy: z.array(
    z.strictObject({
      indicator: text,
      role: z.enum(["numerator", "denominator", "minuend", "subtrahend"]),
    }),
  ),
  note: nullableText,
  ruleParameters,
});

export type Identity = Frozen<z.infer<typeof identitySchema>>;
export type Quantity = Frozen<z.infer<typeof quantitySchema>>;
