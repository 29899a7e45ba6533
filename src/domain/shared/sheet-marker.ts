// SPDX-License-Identifier: EUPL-1.2
import type { SheetMarker } from "./sheet-snapshot";

/** Keys of the custom properties that mark a sheet as ours. Sheets are never recognised by name. */
export const MARKER_KEYS = { kind: "im.kind", id: "im.id", schema: "im.schema" } as const;

const KINDS: readonly string[] = [
  "questionnaire",
  "derived",
  "data",
  "contents",
  "reportTable",
  "parameters",
  "delivery",
  "supporting",
  "catalogue",
  "edition",
] satisfies readonly SheetMarker["kind"][];

const isKind = (text: string | undefined): text is SheetMarker["kind"] =>
  text !== undefined && KINDS.includes(text);

/** Reads the marker from a sheet's custom properties; null when the sheet is not ours. */
export const readMarker = (
  properties: readonly { readonly key: string; readonly value: string }[],
): SheetMarker | null => {
  const values = new Map(properties.map(({ key, value }) => [key, value]));
  const kind = values.get(MARKER_KEYS.kind);
  if (!isKind(kind)) return null;
  return {
    kind,
    id: values.get(MARKER_KEYS.id) ?? "",
    schema: Number(values.get(MARKER_KEYS.schema) ?? 0),
  };
};
