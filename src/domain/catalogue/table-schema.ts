// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { levelId } from "./dimension-schema";
import { type Frozen, nullableText, text, texts } from "./schema-basics";

const tableType = z.enum([
  "T1a",
  "T1b",
  "T2",
  "T3",
  "T4",
  "T5",
  "T6",
  "T7",
  "T8",
  "T9",
  "T10",
  "T11",
  "T12",
]);

export const reportTableSchema = z.strictObject({
  id: text,
  type: tableType,
  field: nullableText,
  indicators: z.array(text).check(z.minLength(1)),
  breakdown: nullableText,
  level: z.nullable(levelId),
  members: z.nullable(texts),
  crossing: z.nullable(z.tuple([text, text])),
  columns: texts,
  titlePattern: text,
  subtitlePattern: text,
  notes: texts,
  source: text,
  /** Excel's name of the chart type. */
  chart: nullableText,
  optional: z.boolean(),
});

export type TableType = z.infer<typeof tableType>;
export type ReportTable = Frozen<z.infer<typeof reportTableSchema>>;
