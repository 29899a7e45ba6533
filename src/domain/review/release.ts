// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import { text } from "../catalogue/schema-basics";

/** SHA-256 as 64 hexadecimal digits. */
const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/u));

/** The declaration that a delivery is finished, with the stamp of what it was declared for. */
export const releaseSchema = z.object({
  /** ISO 8601. */
  at: text,
  /** Who closed the delivery, as they call themselves; absent where nobody said. */
  closedBy: z.optional(text),
  /** The second person who agreed; null where none was named. */
  approvedBy: z.nullable(text),
  /** Stamp of the whole delivery (`stamp.ts`). */
  contentSha256: sha256,
  /** One hash per sheet, so that a check of a single sheet knows whether that sheet is unchanged. */
  sheets: z.array(sha256),
  /** Hashes of sheets with earlier figures that were chosen for comparison and are no part of the delivery. */
  setAside: z.optional(z.array(sha256)),
  /** What the figures were judged by. */
  rules: z.object({ id: text, version: text }),
  catalogue: z.object({ id: text, version: text }),
});

export type Release = Readonly<z.infer<typeof releaseSchema>>;
