// SPDX-License-Identifier: EUPL-1.2
import type { CellData } from "../host/model/workbook-data";

/** Begins with a letter, and is neither a truth value nor something like "Dez 15". */
const PLAIN_TEXT = /^(?!(?:true|false|wahr|falsch)$)(?!\p{L}+[\s.-]*\d)\p{L}/iu;

/** Whether a text would become something else if it were typed as it is. */
export const needsApostrophe = ({ value, type, formula }: CellData): boolean =>
  formula === null && type === "String" && !PLAIN_TEXT.test(String(value));

/** What a person would type to get the cell; a leading apostrophe keeps a text a text where it might be none. */
export const typedInput = (cell: CellData): string => {
  const { value, type, formula } = cell;
  if (formula !== null) return formula;
  if (type === "Boolean") return String(value).toUpperCase();
  return needsApostrophe(cell) ? `'${String(value)}` : String(value);
};
