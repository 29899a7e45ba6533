// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import type { Catalogue } from "../catalogue/catalogue";
import type { DataRow } from "../report/data-row";
import { parseJson } from "../shared/parse-json";

/** Rises when an older add-in could not read what is written. */
const SCHEMA = 1;

const versionSchema = z.object({ id: z.string(), version: z.string() });

const recordSchema = z.object({
  schema: z.literal(SCHEMA),
  id: z.string(),
  years: z.array(z.int()),
  /** ISO 8601. */
  closedAt: z.string(),
  /** "" where nobody is named. */
  closedBy: z.string(),
  catalogue: z.object({ ...versionSchema.shape, sha256: z.string() }),
  rules: versionSchema,
  figures: z.object({ count: z.int(), sha256: z.string() }),
  /** What was printed: one hash per table over its figures as they are shown. */
  tables: z.array(
    z.object({ id: z.string(), title: z.string(), figures: z.int(), sha256: z.string() }),
  ),
});

/** What vouches for a closed edition: when, by whom, and the hashes of all it rests on. */
export type EditionRecord = Readonly<z.infer<typeof recordSchema>>;

/** A closed edition: all that is needed to compute its tables again. */
export interface Edition {
  readonly record: EditionRecord;
  /** With the years of the edition as reporting years. */
  readonly catalogue: Catalogue;
  /** Every figure the tables rest on, also those that secrecy hides. */
  readonly rows: readonly DataRow[];
}

export const createRecord = (facts: Omit<EditionRecord, "schema">): EditionRecord => ({
  schema: SCHEMA,
  ...facts,
});

/** null: no record, or one of a later version. */
export const readRecord = (json: string): EditionRecord | null => {
  const read = recordSchema.safeParse(parseJson(json));
  return read.success ? read.data : null;
};
