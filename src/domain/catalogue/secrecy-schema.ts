// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { count, type Frozen, text, texts } from "./schema-basics";

const share = z.number().check(z.minimum(0), z.maximum(1));

/** Thresholds of secrecy; proposals until the Statistikdienststelle decides. */
export const secrecySchema = z.strictObject({
  /** null: nothing is hidden. */
  minimumCount: z.nullable(count),
  minimumCountOptions: z.array(z.nullable(count)),
  zeroVisible: z.boolean(),
  complement: z.boolean(),
  sensitiveMinimumCount: count,
  sensitiveIndicators: texts,
  sign: text,
  sameSignForSecondary: z.boolean(),
  dominance: z.strictObject({ enabled: z.boolean(), note: z.string() }),
  secondary: z.strictObject({
    enabled: z.boolean(),
    minimumSuppressedPerLine: count,
    minimumWidth: count,
    maximumSuppressedShare: share,
    tieRule: z.literal("smallestNonZeroThenOrder"),
    zerosMaySuppress: z.boolean(),
    dimensionsAtMost: count,
  }),
  derivedCells: z.literal("suppress"),
  smallBase: z.strictObject({
    bracketBelow: count,
    blockBelow: count,
    appliesTo: z.literal("changePercent"),
  }),
  rateMinimumDenominator: count,
  survey: z.strictObject({ bracketBelow: count, hideBelow: count }),
  unemploymentRateMinimumLabourForce: count,
  rounding: z.strictObject({ enabled: z.boolean(), base: count }),
  /** Where each threshold comes from. */
  source: z.record(z.string(), z.string()),
});

export type Secrecy = Frozen<z.infer<typeof secrecySchema>>;
