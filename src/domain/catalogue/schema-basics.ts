// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";

// The pane's content security policy forbids the generated code zod would otherwise use.
z.config({ jitless: true });

/** Deeply readonly: a catalogue is never changed after it was read. */
export type Frozen<T> = { readonly [K in keyof T]: Frozen<T[K]> };

export const text = z.string().check(z.minLength(1));
export const texts = z.array(z.string());
export const nullableText = z.nullable(z.string());
export const year = z.int().check(z.minimum(1900), z.maximum(2099));
export const count = z.int().check(z.minimum(0));

/** A key that may be absent and then counts as `fallback`. */
export const withDefault = <T extends z.core.$ZodType>(
  schema: T,
  fallback: z.core.util.NoUndefined<z.core.output<T>>,
): z.ZodMiniDefault<T> => z._default(schema, fallback);

/** Thresholds of rules by rule code and name: `{ "SCH-04": { "minimumBase": 50 } }`. */
export const ruleParameters = withDefault(z.record(text, z.record(text, z.number())), {});

export const provenanceFlag = z.enum(["muenster", "other", "suggestion"]);
/** How an observation date becomes the year it is filed under; a school year counts under its first year. */
export const keyYear = z.enum(["year", "startYear"]);
