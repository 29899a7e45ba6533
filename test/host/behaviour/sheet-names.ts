// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import type { SheetData } from "../model/workbook-data";
import { mapParts } from "../calculator/formula-parts";
import { BROKEN } from "../calculator/shift-references";
import { quoteSheetName } from "../model/address";
import { rewriteFormulas, type SheetCells } from "./rewrite-formulas";
import { invalidArgument, itemAlreadyExists } from "../wire/host-error";

const MAX_LENGTH = 31;
const FORBIDDEN = /[:\\/?*[\]]/;

/** Refuses what Excel does not take as the name of a sheet. */
export const checkSheetName = (book: Book, name: string, self: SheetData | null): void => {
  if (name.length === 0 || name.length > MAX_LENGTH)
    throw invalidArgument("length of the sheet name");
  if (FORBIDDEN.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument(`sheet name ${name}`);
  }
  // Reserved for the change history of shared workbooks.
  if (name.toLowerCase() === "history") throw invalidArgument("reserved sheet name");
  const other = book.data.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== self) throw itemAlreadyExists();
};

/** Name of a sheet added without one, as German Excel gives it. */
export const freeSheetName = (book: Book): string => {
  const taken = new Set(book.data.sheets.map(({ name }) => name.toLowerCase()));
  let number = book.data.sheets.length + 1;
  while (taken.has(`tabelle${number}`)) number += 1;
  return `Tabelle${number}`;
};

/** Formulas and names follow a sheet that is renamed. */
export const renameInFormulas = (book: Book, from: string, to: string): void => {
  replaceSheet(book, from, (rest) => `${quoteSheetName(to)}!${rest}`);
};

/** References to a sheet that is gone become errors. */
export const breakFormulas = (book: Book, gone: string): void => {
  for (const { sheet, area } of replaceSheet(book, gone, () => BROKEN)) {
    book.tell({ kind: "formulas", sheet, area });
  }
};

/** Rewrites every reference that names the sheet; returns the cells whose formula is another now. */
const replaceSheet = (
  book: Book,
  name: string,
  replacement: (rest: string) => string,
): readonly SheetCells[] => {
  const wanted = name.toLowerCase();
  return rewriteFormulas(book, (formula) =>
    formula.includes("!")
      ? mapParts(formula, (part) => {
          if (part.kind === "other" || part.sheet?.toLowerCase() !== wanted) return part.text;
          return replacement(part.kind === "reference" ? part.address : part.name);
        })
      : formula,
  );
};
