// SPDX-License-Identifier: EUPL-1.2
import type { SheetMarker } from "../shared/sheet-snapshot";

/** The sheets that keep a closed edition: what vouches for it, its figures, its catalogue. */
export type EditionPart = "record" | "figures" | "catalogue";

export const EDITION_PARTS: readonly EditionPart[] = ["record", "figures", "catalogue"];

const SEPARATOR = ":";

export const editionMarker = (part: EditionPart, id: string): SheetMarker => ({
  kind: "edition",
  id: `${part}${SEPARATOR}${id}`,
  schema: 1,
});

/** null for a sheet that keeps no edition. */
export const readEditionMarker = (
  marker: SheetMarker | null,
): { readonly part: EditionPart; readonly id: string } | null => {
  if (marker?.kind !== "edition") return null;
  const [name, ...rest] = marker.id.split(SEPARATOR);
  const part = EDITION_PARTS.find((known) => known === name);
  return part ? { part, id: rest.join(SEPARATOR) } : null;
};
