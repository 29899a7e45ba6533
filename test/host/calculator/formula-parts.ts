// SPDX-License-Identifier: EUPL-1.2
import { unquoteSheetName } from "../model/address";

/** A formula cut at its references and names; joining the texts gives the formula again. */
export type FormulaPart =
  | { readonly kind: "other"; readonly text: string }
  | {
      readonly kind: "reference";
      readonly text: string;
      /** null: the sheet of the formula. */
      readonly sheet: string | null;
      /** "$A1", "A1:B2", "A:B" or "1:2", as written. */
      readonly address: string;
    }
  | {
      readonly kind: "name";
      readonly text: string;
      readonly sheet: string | null;
      readonly name: string;
    };

const TEXT = String.raw`"(?:[^"]|"")*"`;
const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const ADDRESS = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
/** A name, unless a bracket makes it a function or a structured reference. */
const NAME = String.raw`[\p{L}_\\][\p{L}\d_.]*`;
/** Inside a structured reference an apostrophe takes the meaning from the character behind it. */
const BRACKETED = String.raw`'.|[^\[\]']`;
const STRUCTURED = String.raw`(?:${NAME})?\[(?:${BRACKETED}|\[(?:${BRACKETED})*\])*\]`;
/** A reference to another file is none of this workbook. */
const EXTERNAL = String.raw`(?:\[[^\[\]]+\][\p{L}\d_.]*|'[^'\[]*\[[^\]]+\](?:[^']|'')*')!(?:${ADDRESS}|${NAME})`;
/** Letters no other part begins with: taken together, as formulas are full of them. */
const SIGNS = String.raw`[\s(),;:*/+\-^&=<>%{}#@!.]+`;
const NUMBER = String.raw`\d+\.?\d*(?:[eE][-+]?\d+)?`;

const TOKEN = new RegExp(
  [
    `(?<skip>${SIGNS}|${TEXT}|${EXTERNAL}|${STRUCTURED}|${NAME}(?=\\())`,
    `(?<sheet>${SHEET})?(?<address>${ADDRESS})(?![\\p{L}\\d_.(!])`,
    `(?<nameSheet>${SHEET})?(?<name>${NAME})`,
    `(?<number>${NUMBER})`,
    `(?<rest>.)`,
  ].join("|"),
  "gsu",
);

export const formulaParts = (formula: string): readonly FormulaPart[] =>
  [...formula.matchAll(TOKEN)].map(({ 0: text, groups = {} }): FormulaPart => {
    const { address, name } = groups;
    if (address !== undefined) {
      return { kind: "reference", text, sheet: sheetOf(groups.sheet), address };
    }
    if (name !== undefined && !/^(true|false)$/i.test(name)) {
      return { kind: "name", text, sheet: sheetOf(groups.nameSheet), name };
    }
    return { kind: "other", text };
  });

const sheetOf = (text: string | undefined): string | null =>
  text === undefined ? null : unquoteSheetName(text.slice(0, -1));

/** The formula with every part replaced by what `change` gives back. */
export const mapParts = (formula: string, change: (part: FormulaPart) => string): string =>
  formulaParts(formula).map(change).join("");
