// SPDX-License-Identifier: EUPL-1.2
import type { Book } from "../model/book";
import type { SheetData } from "../model/workbook-data";
import { mapParts } from "../calculator/formula-parts";
import { quoteSheetName } from "../model/address";
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
  const wanted = from.toLowerCase();
  rewriteFormulas(book, (sheet) => (sheet.toLowerCase() === wanted ? quoteSheetName(to) : null));
};

/** References to a sheet that is gone become errors; their last value stays until they are calculated. */
export const breakFormulas = (book: Book, gone: string): void => {
  const wanted = gone.toLowerCase();
  rewriteFormulas(book, (sheet) => (sheet.toLowerCase() === wanted ? BROKEN : null));
};

const BROKEN = "#REF!";

const rewriteFormulas = (book: Book, replacement: (sheet: string) => string | null): void => {
  const rewrite = (formula: string): string =>
    formula.includes("!")
      ? mapParts(formula, (part) => {
          if (part.kind === "other" || part.sheet === null) return part.text;
          const prefix = replacement(part.sheet);
          if (prefix === null) return part.text;
          if (prefix === BROKEN) return BROKEN;
          return `${prefix}!${part.kind === "reference" ? part.address : part.name}`;
        })
      : formula;
  for (const { cells } of book.data.sheets) {
    for (const [key, cell] of cells) {
      if (cell.formula === null) continue;
      const formula = rewrite(cell.formula);
      if (formula !== cell.formula) cells.set(key, { ...cell, formula });
    }
  }
  for (const item of book.data.names) item.formula = rewrite(item.formula);
};
