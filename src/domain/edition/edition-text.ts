// SPDX-License-Identifier: EUPL-1.2
import type { CatalogueData } from "../catalogue/catalogue-schema";
import { formatKey } from "../report/data-key";
import type { DataRow } from "../report/data-row";
import { toA1 } from "../shared/cell";
import { sha256 } from "../shared/sha-256";
import { parseJson } from "../shared/parse-json";

/** A line of the technical sheet: part, number within the part, content. */
export type TextLine = readonly [part: string, index: string, content: string];

/** A cell holds 32,767 characters; a longer content goes on in the next line of the same part and number. */
const LONGEST_CONTENT = 30_000;
/** Around every content, so that no spreadsheet program takes its first or last character for something else. */
const FENCE = "|";

/** A catalogue as lines, one per entry of its lists. */
export const catalogueLines = (data: CatalogueData): readonly TextLine[] =>
  Object.entries(data).flatMap(([part, value]) =>
    isListOfEntries(value)
      ? value.flatMap((entry, index) => linesOf(part, String(index), entry))
      : linesOf(part, "", value),
  );

export const linesOf = (part: string, index: string, value: unknown): readonly TextLine[] => {
  const text = JSON.stringify(value);
  const pieces = Math.max(1, Math.ceil(text.length / LONGEST_CONTENT));
  return Array.from({ length: pieces }, (_, piece) => {
    const from = piece * LONGEST_CONTENT;
    return [part, index, `${FENCE}${text.slice(from, from + LONGEST_CONTENT)}${FENCE}`];
  });
};

/** The catalogue behind these lines, still to be checked. */
export const catalogueFrom = (lines: readonly TextLine[]): unknown => {
  const data: Record<string, unknown> = {};
  for (const [part, entries] of byPart(lines)) {
    const values = [...entries].map(([index, json]) => ({ index, value: parseJson(json) }));
    const [first] = values;
    data[part] = first?.index === "" ? first.value : values.map(({ value }) => value);
  }
  return data;
};

/** JSON by number, by part, in the order of the lines. */
const byPart = (lines: readonly TextLine[]): ReadonlyMap<string, ReadonlyMap<string, string>> => {
  const parts = new Map<string, Map<string, string>>();
  for (const [part, index, content] of lines) {
    const entries = parts.get(part) ?? new Map<string, string>();
    const piece = content.slice(FENCE.length, -FENCE.length);
    entries.set(index, (entries.get(index) ?? "") + piece);
    parts.set(part, entries);
  }
  return parts;
};

export const textHashOf = (lines: readonly TextLine[]): string =>
  sha256(lines.map((line) => line.join(" ")).join("\n"));

/** Hash of figures with their places; their order counts, as a report is computed in it. */
export const figuresHash = (rows: readonly DataRow[]): string =>
  sha256(rows.map(figureLine).join("\n"));

const figureLine = ({ key, value, statuses, file, cell, remark }: DataRow): string =>
  JSON.stringify([
    formatKey(key),
    value,
    statuses,
    file,
    cell ? [cell.sheet, toA1(cell)] : null,
    remark,
  ]);

/** An empty list is one line: it would be missing else. */
const isListOfEntries = (value: unknown): value is readonly object[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => typeof entry === "object");
