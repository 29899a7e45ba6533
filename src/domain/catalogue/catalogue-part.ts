// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import type { OwnPart } from "../shared/own-part";
import { err, ok, type Result } from "../shared/result";
import { textHash } from "../shared/text-hash";
import { fromXml, toXml } from "../shared/xml-envelope";
import type { Catalogue } from "./catalogue";
import type { CatalogueProblem } from "./catalogue-problem";
import type { CatalogueData } from "./catalogue-schema";
import { loadCatalogue } from "./load-catalogue";
import { parseJson } from "../shared/parse-json";

/** Rises when an older add-in could not read what is written. */
const SCHEMA = 1;

/** More characters than this and the workbook would carry a burden nobody sees. */
const MOST_CHARACTERS = 100_000;

const partSchema = z.object({
  schema: z.int(),
  /** Hash of the catalogue's text, so that a changed part is noticed. */
  hash: z.string(),
  catalogue: z.unknown(),
});

/** A catalogue that travels with a workbook. */
export interface IssuedCatalogue {
  readonly catalogue: Catalogue;
  readonly hash: string;
}

export type PartProblem =
  /** Written by a later version of the add-in. */
  | { readonly type: "newer" }
  | { readonly type: "damaged" }
  | { readonly type: "invalid"; readonly problems: readonly CatalogueProblem[] };

/** The catalogue a workbook was issued with; null where it carries none. */
export const readCataloguePart = (
  parts: readonly OwnPart[],
): Result<IssuedCatalogue, PartProblem> | null => {
  const part = parts.find(({ name }) => name === "catalogue");
  if (!part) return null;
  const parsed = partSchema.safeParse(parseJson(fromXml(part.xml)));
  if (!parsed.success) return err({ type: "damaged" });
  const { schema, hash, catalogue } = parsed.data;
  if (schema > SCHEMA) return err({ type: "newer" });
  if (hash !== textHash(JSON.stringify(catalogue))) return err({ type: "damaged" });
  const loaded = loadCatalogue(catalogue);
  return loaded.ok
    ? ok({ catalogue: loaded.value, hash })
    : err({ type: "invalid", problems: loaded.error });
};

/** The text of the part; null when the catalogue is larger than a workbook should carry. */
export const writeCataloguePart = (catalogue: CatalogueData): string | null => {
  const hash = textHash(JSON.stringify(catalogue));
  const xml = toXml("catalogue", JSON.stringify({ schema: SCHEMA, hash, catalogue }));
  return xml.length <= MOST_CHARACTERS ? xml : null;
};
