// SPDX-License-Identifier: EUPL-1.2

/**
 * Why Excel would refuse the formula on entry; null when nothing speaks against it.
 * It finds what typing errors and badly built formulas produce; the calculator judges the rest.
 */
export const formulaProblem = (formula: string): string | null => {
  const code = withoutTexts(formula.slice(1));
  if (code === null) return "a quotation mark is not closed";
  if (code.trim() === "") return "it is empty";
  if (!isBalanced(code)) return "a bracket is missing";
  if (/[+\-*/^&=<>,]\s*$/.test(code)) return "it ends with an operator";
  if (/[*/^&]\s*[*/^&)]/.test(code)) return "two operators follow each other";
  // Inside an array constant the semicolon parts the rows.
  if (/;/.test(code.replace(/\{[^}]*\}/g, "x"))) return "arguments are separated by commas";
  return null;
};

/** Quoted texts, quoted sheet names, and column names in brackets, where an apostrophe stands before special letters. */
const LITERAL = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:'.|[^[\]'])*\]/gsu;

/** Replaces what is no code by a letter; null when a quotation mark is left open. */
const withoutTexts = (formula: string): string | null => {
  const code = formula.replace(LITERAL, "x");
  return /["']/.test(code) ? null : code;
};

const CLOSING: Readonly<Record<string, string>> = { "(": ")", "{": "}", "[": "]" };

const isBalanced = (code: string): boolean => {
  const open: string[] = [];
  for (const letter of code) {
    const closing = CLOSING[letter];
    if (closing !== undefined) open.push(closing);
    else if (/[)}\]]/.test(letter) && open.pop() !== letter) return false;
  }
  return open.length === 0;
};
