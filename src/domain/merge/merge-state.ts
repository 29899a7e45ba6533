// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import type { OwnPart } from "../shared/own-part";
import { fromXml, toXml } from "../shared/xml-envelope";
import { parseJson } from "../shared/parse-json";

/** Rises when an older add-in would lose part of what is written. */
const SCHEMA = 1;
/** More characters than this and the workbook would carry a burden nobody sees. */
const MOST_CHARACTERS = 100_000;

const questionSchema = z.object({
  sheet: z.string(),
  /** "B3", "" for a question about a whole sheet. */
  cell: z.string(),
  value: z.string(),
  text: z.string(),
});

const deliverySchema = z.object({
  department: z.string(),
  /** As `IM_Daten` names it. */
  file: z.string(),
  contentSha256: z.string(),
  /** ISO 8601: when it was merged with this content. */
  mergedAt: z.string(),
  /** ISO 8601: when its department closed it. */
  releasedAt: z.nullable(z.string()),
  stamp: z.enum(["fits", "broken", "none"]),
  errors: z.int(),
  warnings: z.int(),
  /** Those handed in as open that nobody has decided. */
  openPoints: z.int(),
  /** What was decided about findings of the file, by their ids. */
  decided: z._default(z.record(z.string(), z.enum(["accept", "sendBack"])), {}),
  questions: z.array(questionSchema),
});

const stateSchema = z.object({ schema: z.literal(SCHEMA), deliveries: z.array(deliverySchema) });

/** A point that was sent back to the department. */
export type Question = Readonly<z.infer<typeof questionSchema>>;

/** A file that was merged. */
export type MergedDelivery = Readonly<z.infer<typeof deliverySchema>>;

/** The files that were merged; null where what the workbook keeps cannot be read. */
export const readMerged = (parts: readonly OwnPart[]): readonly MergedDelivery[] | null => {
  const part = parts.find(({ name }) => name === "deliveries");
  if (!part) return [];
  const state = stateSchema.safeParse(parseJson(fromXml(part.xml)));
  return state.success ? state.data.deliveries : null;
};

/** The text of the part; null when it has grown beyond what a workbook should carry. */
export const writeMerged = (deliveries: readonly MergedDelivery[]): string | null => {
  const xml = toXml("deliveries", JSON.stringify({ schema: SCHEMA, deliveries }));
  return xml.length <= MOST_CHARACTERS ? xml : null;
};
