// SPDX-License-Identifier: EUPL-1.2
import { intersection, without } from "../model/area";
import type { Book } from "../model/book";
import type { CellRange } from "../model/cell-range";
import type { SheetData } from "../model/workbook-data";
import { conditionalFormatId, NO_LOOK } from "../model/conditional-format";
import type { ConditionalFormatData } from "../model/sheet-rules";
import { invalidArgument, notImplemented } from "../wire/host-error";
import { guardFormatting } from "./guards";

/** Formats with cells in the range, the one that wins first. */
export const formatsWithin = ({ sheet, area }: CellRange): readonly ConditionalFormatData[] =>
  sheet.conditionalFormats.filter(({ areas }) => areas.some((own) => intersection(own, area)));

/** Rules the host can make; others it keeps when a file brings them. */
const NEW_RULES = {
  Custom: { kind: "Custom", formula: "" },
  CellValue: { kind: "CellValue", operator: "equal", formula1: "", formula2: null },
} as const;

/** A new format stands before all others of its sheet. */
export const addFormat = (range: CellRange, type: string): ConditionalFormatData => {
  guardFormatting(range);
  if (!Object.hasOwn(NEW_RULES, type)) throw notImplemented(`conditional format ${type}`);
  const format: ConditionalFormatData = {
    id: newId(range.sheet),
    areas: [range.area],
    stopIfTrue: false,
    rule: NEW_RULES[type as keyof typeof NEW_RULES],
    look: NO_LOOK,
  };
  range.sheet.conditionalFormats.unshift(format);
  told(range);
  return format;
};

/** Takes the range out of all formats; those without cells are gone. */
export const clearFormats = (range: CellRange): void => {
  guardFormatting(range);
  const { sheet, area } = range;
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap((format) => {
    const areas = format.areas.flatMap((own) => without(own, area));
    if (areas.length === 0) return [];
    format.areas = areas;
    return [format];
  });
  told(range);
};

export const removeFormat = (book: Book, sheet: SheetData, format: ConditionalFormatData): void => {
  changeFormatRule(book, { sheet, format }, () => {
    sheet.conditionalFormats = sheet.conditionalFormats.filter((other) => other !== format);
  });
};

/** Places from 0; the others make room. */
export const setPriority = (book: Book, { sheet, format }: FormatEntry, priority: number): void => {
  const others = sheet.conditionalFormats.filter((other) => other !== format);
  if (!Number.isInteger(priority) || priority < 0 || priority > others.length) {
    throw invalidArgument("priority");
  }
  changeFormatRule(book, { sheet, format }, () => {
    sheet.conditionalFormats = [...others.slice(0, priority), format, ...others.slice(priority)];
  });
};

export interface FormatEntry {
  readonly sheet: SheetData;
  readonly format: ConditionalFormatData;
}

/** Every change of a format passes here: it is refused on a protected sheet, and told. */
export const changeFormatRule = (
  book: Book,
  { sheet, format }: FormatEntry,
  change: () => void,
): void => {
  for (const area of format.areas) guardFormatting({ book, sheet, area });
  change();
  for (const area of format.areas) told({ book, sheet, area });
};

const told = ({ book, sheet, area }: CellRange): void => book.tell({ kind: "format", sheet, area });

const newId = (sheet: SheetData): string => {
  let number = sheet.conditionalFormats.length;
  const id = (): string => conditionalFormatId(number);
  while (sheet.conditionalFormats.some((format) => format.id === id())) number += 1;
  return id();
};
