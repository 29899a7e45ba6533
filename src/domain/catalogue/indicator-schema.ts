// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { levelId } from "./dimension-schema";
import {
  count,
  type Frozen,
  keyYear,
  nullableText,
  provenanceFlag,
  ruleParameters,
  text,
  texts,
  withDefault,
  year,
} from "./schema-basics";

const factor = z.literal([1, 100, 1000, 100000]);
const range = z.nullable(z.tuple([z.number(), z.number()]));

const operandSchema = z.strictObject({
  indicator: nullableText,
  numerator: nullableText,
  denominator: nullableText,
  factor: z.nullable(factor),
  group: text,
});

const breakdownSchema = z.strictObject({
  dimension: text,
  level: z.nullable(levelId),
  /** null: all members; else this subset. */
  members: z.nullable(texts),
  residual: texts,
  /** Which denominator a rate takes: that of the same group or that of the total row. */
  base: z.enum(["group", "whole"]),
  additive: z.boolean(),
  optional: z.boolean(),
});

const crossingSchema = z.strictObject({
  dimensions: z.tuple([text, text]),
  optional: z.boolean(),
  reason: nullableText,
});

export const periodTypeId = z.enum([
  "date",
  "year",
  "schoolYear",
  "kitaDate",
  "month",
  "cohort",
  "election",
]);

const periodSchema = z.strictObject({
  type: periodTypeId,
  reference: text,
  keyYear,
  format: text,
  /** Only these years are asked; null: every year. */
  years: z.nullable(z.array(year)),
});

const plausibleSchema = z.strictObject({
  judges: z.enum(["rate", "value"]),
  city: range,
  subgroup: range,
  /** A null end is open. */
  hard: z.tuple([z.nullable(z.number()), z.nullable(z.number())]),
});

const yearJumpSchema = z.strictObject({
  /** In percent; judged together with `minSqrtMultiple`. */
  relativePct: z.nullable(z.number()),
  /** In square roots of the larger value. */
  minSqrtMultiple: z.nullable(z.number()),
  /** In the unit of the rate. */
  absolutePoints: z.nullable(z.number()),
  compare: z.enum(["previousYear", "previousElection"]),
});

const breakSchema = z.strictObject({ year, text, source: nullableText });

const targetSchema = z.strictObject({ value: z.number(), year, agreedOn: nullableText });

const provenanceSchema = z.strictObject({
  flag: provenanceFlag,
  publisher: nullableText,
  sources: texts,
  definitionConfidence: z.enum(["hoch", "mittel", "niedrig"]),
});

const continuitySchema = z.strictObject({
  since: text,
  status: z.nullable(z.enum(["carried", "new", "changed", "dropped"])),
  reason: nullableText,
  /** Whether its figures can be set beside those of the last edition; null: nobody has judged that. */
  comparable: withDefault(z.nullable(z.enum(["yes", "limited", "no"])), null),
});

export const indicatorSchema = z.strictObject({
  id: text,
  field: text,
  title: text,
  synonyms: texts,
  definition: text,
  question: withDefault(nullableText, null),
  kind: z.enum(["count", "rate", "balance", "mean", "index", "difference"]),
  numerator: nullableText,
  denominator: nullableText,
  /** The base is the mean of `denominator` and this quantity, as the population at the start and the end of a year. */
  meanWith: withDefault(nullableText, null),
  minuend: z.nullable(operandSchema),
  subtrahend: z.nullable(operandSchema),
  factor,
  unit: text,
  decimals: count,
  distribution: nullableText,
  breakdowns: z.array(breakdownSchema),
  crossings: z.array(crossingSchema),
  period: periodSchema,
  department: text,
  dataSource: nullableText,
  plausible: plausibleSchema,
  yearJump: yearJumpSchema,
  change: z.array(z.enum(["absolute", "percent", "points"])),
  changeUnit: text,
  direction: z.enum(["up", "down", "neutral", "gapDown"]),
  breaks: z.array(breakSchema),
  targets: z.array(targetSchema),
  note: nullableText,
  provenance: provenanceSchema,
  continuity: z.nullable(continuitySchema),
  ruleParameters,
});

export type Operand = Frozen<z.infer<typeof operandSchema>>;
export type Breakdown = Frozen<z.infer<typeof breakdownSchema>>;
export type Crossing = Frozen<z.infer<typeof crossingSchema>>;
export type Period = Frozen<z.infer<typeof periodSchema>>;
export type Plausible = Frozen<z.infer<typeof plausibleSchema>>;
export type YearJump = Frozen<z.infer<typeof yearJumpSchema>>;
export type SeriesBreak = Frozen<z.infer<typeof breakSchema>>;
export type Target = Frozen<z.infer<typeof targetSchema>>;
export type Indicator = Frozen<z.infer<typeof indicatorSchema>>;
