// SPDX-License-Identifier: EUPL-1.2
import type { SheetMarker } from "../domain/shared/sheet-snapshot";

/** Keys of the custom properties that mark a sheet as ours. Sheets are never recognised by name. */
const KIND = "im.kind";
const ID = "im.id";
const SCHEMA = "im.schema";

const KINDS: readonly string[] = [
  "questionnaire",
  "derived",
  "data",
  "contents",
  "reportTable",
  "parameters",
  "delivery",
  "supporting",
] satisfies readonly SheetMarker["kind"][];

const isKind = (text: string | undefined): text is SheetMarker["kind"] =>
  text !== undefined && KINDS.includes(text);

/** Reads the marker from a sheet's custom properties; null when the sheet is not ours. */
export const readMarker = (
  properties: readonly { readonly key: string; readonly value: string }[],
): SheetMarker | null => {
  const values = new Map(properties.map(({ key, value }) => [key, value]));
  const kind = values.get(KIND);
  if (!isKind(kind)) return null;
  return { kind, id: values.get(ID) ?? "", schema: Number(values.get(SCHEMA) ?? 0) };
};

/** Queues the marker of a new sheet. */
export const queueMarker = (sheet: Excel.Worksheet, marker: SheetMarker): void => {
  sheet.customProperties.add(KIND, marker.kind);
  sheet.customProperties.add(ID, marker.id);
  sheet.customProperties.add(SCHEMA, String(marker.schema));
};
