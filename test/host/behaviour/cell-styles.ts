// SPDX-License-Identifier: EUPL-1.2
import { WHOLE_SHEET } from "../model/address";
import type { Book } from "../model/book";
import type { CellRange } from "../model/cell-range";
import { putCell } from "../model/cells";
import { NORMAL_STYLE } from "../model/new-workbook";
import { ALL_FACETS, FACET_MEMBERS } from "../model/style-facets";
import { DEFAULT_FORMAT, type CellFormat, type CellStyleData } from "../model/workbook-data";
import { accessDenied, invalidArgument, itemAlreadyExists } from "../wire/host-error";
import { changeFormat } from "./change-format";
import { guardWritable } from "./guards";

/** By name, ignoring case. */
export const findStyle = (book: Book, key: unknown): CellStyleData | null => {
  const wanted = String(key).toLowerCase();
  return book.data.cellStyles.find(({ name }) => name.toLowerCase() === wanted) ?? null;
};

export const styleNameOf = ({ style }: CellFormat): string => style ?? NORMAL_STYLE;

/** A new style looks like the workbook's normal cell. */
export const addStyle = (book: Book, name: string): CellStyleData => {
  guardWritable(book);
  if (name === "") throw invalidArgument("name of a style");
  if (findStyle(book, name)) throw itemAlreadyExists();
  const normal = findStyle(book, NORMAL_STYLE)?.format ?? DEFAULT_FORMAT;
  const style: CellStyleData = {
    name,
    isBuiltIn: false,
    format: { ...normal, style: name },
    includes: ALL_FACETS,
  };
  book.data.cellStyles.push(style);
  return style;
};

/** Gives cells the look of a style, in the facets the style has a say in. */
export const applyStyle = (range: CellRange, name: string): void => {
  const style = findStyle(range.book, name);
  if (!style) throw invalidArgument(`style ${name}`);
  changeFormat(range, (format) => withStyle(format, style));
};

/** Cells that have the style follow it where they do not say otherwise themselves. */
export const changeStyle = (
  book: Book,
  style: CellStyleData,
  change: (format: CellFormat) => CellFormat,
): void => {
  guardWritable(book);
  const before = style.format;
  style.format = change(before);
  replaceFormats(book, (format) =>
    styleNameOf(format) === style.name
      ? (follow(format, before, style.format) as CellFormat)
      : format,
  );
};

export const deleteStyle = (book: Book, style: CellStyleData): void => {
  guardWritable(book);
  if (style.isBuiltIn) throw accessDenied();
  book.data.cellStyles = book.data.cellStyles.filter((other) => other !== style);
  const normal = findStyle(book, NORMAL_STYLE)?.format ?? DEFAULT_FORMAT;
  replaceFormats(book, (format) => (format.style === style.name ? normal : format));
};

const withStyle = (
  format: CellFormat,
  { name, includes, format: look }: CellStyleData,
): CellFormat => {
  const facets = Object.fromEntries(
    FACET_MEMBERS.filter(([facet]) => includes[facet]).map(([, member]) => [member, look[member]]),
  );
  const { numberFormat, font, fill, borders, alignment, locked } = {
    ...format,
    ...(facets as Partial<CellFormat>),
  };
  const plain = { numberFormat, font, fill, borders, alignment, locked };
  return name === NORMAL_STYLE ? plain : { ...plain, style: name };
};

/** The value after a change of the style: parts that were like the style's are so again. */
const follow = (value: unknown, before: unknown, after: unknown): unknown => {
  if (!isRecord(value) || !isRecord(before) || !isRecord(after)) {
    return JSON.stringify(value) === JSON.stringify(before) ? after : value;
  }
  return Object.fromEntries(
    Object.keys(value).map((key) => [key, follow(value[key], before[key], after[key])]),
  );
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const replaceFormats = (book: Book, replace: (format: CellFormat) => CellFormat): void => {
  const replaced = new Map<CellFormat, CellFormat>();
  for (const sheet of book.data.sheets) {
    for (const [key, cell] of sheet.cells) {
      const format = replaced.get(cell.format) ?? replace(cell.format);
      replaced.set(cell.format, format);
      if (format !== cell.format) putCell(sheet, key, { ...cell, format });
    }
    book.tell({ kind: "format", sheet, area: WHOLE_SHEET });
  }
};
