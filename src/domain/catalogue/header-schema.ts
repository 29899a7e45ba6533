// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { type Frozen, keyYear, text, texts } from "./schema-basics";

const roleId = z.enum([
  "indicatorId",
  "indicatorTitle",
  "group",
  "area",
  "year",
  "value",
  "base",
  "rate",
  "measure",
  "unit",
  "status",
  "remark",
  "department",
  "reference",
]);

const pattern = { id: text, pattern: text, examples: texts };

export const headerSynonymsSchema = z.strictObject({
  normalise: texts,
  roles: z.record(roleId, z.strictObject({ labels: texts, patterns: texts })),
  measureWords: z.strictObject({ value: texts, base: texts, rate: texts }),
  unitRow: texts,
  yearColumns: z.strictObject({
    flags: z.string(),
    patterns: z.array(z.strictObject({ ...pattern, keyYear })),
    derived: z.array(z.strictObject(pattern)),
  }),
});

export type HeaderSynonyms = Frozen<z.infer<typeof headerSynonymsSchema>>;
