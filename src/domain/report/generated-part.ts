// SPDX-License-Identifier: EUPL-1.2
import * as z from "zod/mini";
import type { OwnPart } from "../shared/own-part";
import type { CellValue } from "../shared/sheet-snapshot";
import type { PlannedCell } from "../shared/planned-sheet";
import { textHash } from "../shared/text-hash";
import type { WorkbookEdit } from "../shared/workbook-edit";
import { fromXml, toXml } from "../shared/xml-envelope";
import { parseJson } from "../shared/parse-json";

const SCHEMA = 1;

/** More characters than this and the workbook would carry a burden nobody sees. */
const MOST_CHARACTERS = 100_000;

/** Hexadecimal digits per cell: one changed cell in a million goes unnoticed. */
export const HASH_LENGTH = 5;
/** Stands for a cell that is not watched. */
export const NO_HASH = "-".repeat(HASH_LENGTH);

const schema = z.object({
  schema: z.literal(SCHEMA),
  tables: z.record(z.string(), z.array(z.string())),
});

/** One line per row of the sheet, from row 0 on; a hash per cell, blanks at the end left out. */
export type WrittenRows = readonly string[];

/** What the last run wrote, by id of the table. */
export type Generated = Readonly<Record<string, WrittenRows>>;

/** Nobody types anything into this part: one that cannot be read counts as absent, and the next run writes it anew. */
export const readGenerated = (parts: readonly OwnPart[]): Generated => {
  const xml = parts.find(({ name }) => name === "generated")?.xml ?? "";
  if (xml.length > MOST_CHARACTERS) return {};
  const read = schema.safeParse(parseJson(fromXml(xml)));
  return read.success ? read.data.tables : {};
};

/** The edit that keeps the record; none where it stands there already. What does not fit is not watched. */
export const generatedEdits = (
  generated: Generated,
  parts: readonly OwnPart[],
): readonly WorkbookEdit[] => {
  const xml = fitting(Object.entries(generated));
  const text = fromXml(xml);
  const isThere = parts.some((part) => part.name === "generated" && fromXml(part.xml) === text);
  return isThere ? [] : [{ kind: "putOwnPart", part: "generated", xml }];
};

const fitting = (tables: readonly (readonly [string, WrittenRows])[]): string => {
  const xml = toXml(
    "generated",
    JSON.stringify({ schema: SCHEMA, tables: Object.fromEntries(tables) }),
  );
  return xml.length <= MOST_CHARACTERS ? xml : fitting(tables.slice(0, -1));
};

export const hashesOf = (row: readonly (PlannedCell | null)[]): string =>
  row
    .map((cell) => (cell && cell.content !== "" ? hashOf(contentOf(cell)) : NO_HASH))
    .join("")
    .replace(/-+$/u, "");

/** What a cell is to hold, as a snapshot gives its formula. */
export const contentOf = ({ content }: PlannedCell): number | string =>
  typeof content === "object" ? content.formula : content;

/** Excel drops the quotes around a sheet name that needs none, and so gives another text back than it got. */
export const hashOf = (content: CellValue): string => {
  const text = typeof content === "string" ? content.replaceAll("'", "") : content;
  return textHash(`${typeof text}:${text}`).slice(0, HASH_LENGTH);
};

export const hashAt = (rows: WrittenRows, row: number, column: number): string =>
  rows[row]?.slice(column * HASH_LENGTH, (column + 1) * HASH_LENGTH) || NO_HASH;
