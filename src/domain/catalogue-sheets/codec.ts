// SPDX-License-Identifier: EUPL-1.2
import { parseGermanNumber } from "../shared/german-number";
import type { CellValue } from "../shared/sheet-snapshot";
import type { NamedKind, References } from "./references";

/** Names of the lists a cell can choose from; their words are German and live in `src/texts`. */
export type ChoiceList =
  | "provenanceFlag"
  | "split"
  | "memberKind"
  | "level"
  | "kind"
  | "period"
  | "judges"
  | "compare"
  | "change"
  | "direction"
  | "confidence"
  | "continuity"
  | "comparable"
  | "base"
  | "side"
  | "role"
  | "yesNo";

export type ChoiceWords = Readonly<Record<ChoiceList, Readonly<Record<string, string>>>>;

/** What a codec may look at beside the value itself. */
export interface CodecContext {
  readonly references: References;
  readonly words: ChoiceWords;
  /** Dimension of the row, where members are named. */
  readonly scope: string;
}

/**
 * How a value of the catalogue stands in a cell. A cell that cannot be read is handed on as it is: the schema then
 * refuses it, and the refusal is shown at the cell.
 */
export interface Codec {
  /** Never called with null or undefined, which are blank cells. */
  readonly write: (value: unknown, context: CodecContext) => CellValue;
  /** Never called with a blank cell. */
  readonly read: (cell: CellValue, context: CodecContext) => unknown;
  /** The list a cell is chosen from. */
  readonly choices?: ChoiceList;
}

/** Between the entries of a list within one cell. */
const SEPARATOR = "; ";

export const text: Codec = { write: String, read: (cell) => String(cell).trim() };

export const number: Codec = {
  write: (value) => (typeof value === "number" ? value : String(value)),
  read: (cell) => (typeof cell === "string" ? germanNumber(cell) : cell),
};

const germanNumber = (cell: string): unknown => {
  const parsed = parseGermanNumber(cell);
  return parsed.kind === "number" ? parsed.value : cell;
};

/** "15 bis 35"; an open end is left out: "0 bis". */
export const range: Codec = {
  write: (value) => {
    const [from, to] = value as readonly (number | null)[];
    return `${germanText(from)} bis ${germanText(to)}`.trim();
  },
  read: (cell) => {
    const match = /^(.*?)\s*bis\s*(.*)$/u.exec(String(cell));
    if (!match) return cell;
    return match.slice(1).map((end) => (end === "" ? null : germanNumber(end)));
  },
};

const germanText = (value: number | null | undefined): string =>
  value === null || value === undefined ? "" : String(value).replace(".", ",");

/** A word of a fixed list. */
export const choice = (list: ChoiceList): Codec => ({
  write: (value, { words }) => words[list][String(value)] ?? String(value),
  read: (cell, { words }) => keyOfWord(words[list], String(cell).trim()),
  choices: list,
});

const keyOfWord = (words: Readonly<Record<string, string>>, word: string): string =>
  Object.entries(words).find(([, known]) => known.toLowerCase() === word.toLowerCase())?.[0] ??
  word;

export const yesNo: Codec = {
  write: (value, { words }) => words.yesNo[String(value)] ?? String(value),
  read: (cell, { words }) => {
    const key = keyOfWord(words.yesNo, String(cell).trim());
    return key === "true" ? true : key === "false" ? false : cell;
  },
  choices: "yesNo",
};

/** The name of something else in the catalogue. */
export const reference = (kind: NamedKind): Codec => ({
  write: (value, { references, scope }) => references.nameOf(kind, String(value), scope),
  read: (cell, { references, scope }) => references.idOf(kind, String(cell).trim(), scope),
});

/** Several values in one cell. */
export const listOf = (item: Codec, separator: string = SEPARATOR): Codec => ({
  write: (value, context) =>
    (value as readonly unknown[])
      .map((entry) => String(item.write(entry, context)))
      .join(separator),
  read: (cell, context) =>
    String(cell)
      .split(separator.trim() === "" ? separator : separator.trim())
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map((entry) => item.read(entry, context)),
});

/** Sentences, which may hold semicolons: one per line of the cell. */
export const lines: Codec = listOf(text, "\n");

/** Two dimensions that are crossed: "Geschlecht × Schulform". */
export const pairOf = (item: Codec): Codec => listOf(item, " × ");

/** "Geschlecht: männlich", crossed "… + …"; the total is "insgesamt". */
export const group = (total: string): Codec => ({
  write: (value, context) =>
    value === total
      ? nameOfTotal(context)
      : String(value)
          .split("+")
          .map((part) => writePart(part, context))
          .join(" + "),
  read: (cell, context) =>
    String(cell).trim() === nameOfTotal(context)
      ? total
      : String(cell)
          .split(" + ")
          .map((part) => readPart(part, context))
          .join("+"),
});

const nameOfTotal = ({ words }: CodecContext): string => words.memberKind["total"] ?? "";

const writePart = (part: string, { references }: CodecContext): string => {
  const [dimension = "", member = ""] = splitAt(part, ":");
  return `${references.nameOf("dimension", dimension)}: ${references.nameOf("member", member, dimension)}`;
};

const readPart = (part: string, { references }: CodecContext): string => {
  const [dimension = "", member = ""] = splitAt(part, ":");
  const id = references.idOf("dimension", dimension.trim());
  return `${id}:${references.idOf("member", member.trim(), id)}`;
};

const splitAt = (value: string, separator: string): readonly string[] => {
  const at = value.indexOf(separator);
  return at < 0 ? [value] : [value.slice(0, at), value.slice(at + separator.length)];
};

/** For readers of the format only. */
export const json: Codec = {
  write: (value) => JSON.stringify(value),
  read: (cell) => parseJson(String(cell)),
};

/** A text that is no JSON stays what it is. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};
