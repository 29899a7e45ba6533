// SPDX-License-Identifier: EUPL-1.2
import { columnName, toA1 } from "../shared/cell";
import type { BuildContext } from "./build-context";
import { valueOf } from "./cells";
import { BODY_TOP } from "./frame";
import { decimalsOf } from "./plain-model";
import type { TableModel } from "./table-model";

/** A cell of its own table, with or without "$", or one of another sheet; texts in quotes are passed over. */
const REFERENCES =
  /"[^"]*"|(?:'[^']+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z]+\$?\d+|\$?\b[A-Z]{1,3}\$?\d+\b/gu;

/**
 * Each pattern of formulas once, with the first cell that shows a number by it and what that is computed from. The models
 * are those with secrecy applied: what is hidden has no formula.
 */
export const formulaRows = (
  context: BuildContext,
  tables: readonly TableModel[],
): readonly (readonly string[])[] => {
  const { formulas } = context.words.supporting;
  const valueAt = figureValues(context);
  const rows = new Map<string, readonly string[]>();
  for (const table of [...tables.filter(isPlain), ...tables.filter((other) => !isPlain(other))]) {
    for (const { formula, value, format, row, column } of numberFormulas(table)) {
      const { pattern, references } = patternOf(formula);
      if (rows.has(pattern) || isOwnShare(pattern, references)) continue;
      const inputs = references.map((name) => ownValue(table, name) ?? valueAt(name));
      const known = inputs.flatMap((input) => input ?? []);
      const spec = table.columns[column]?.spec;
      if (!spec || known.length < inputs.length) continue;
      rows.set(pattern, [
        formulas.pattern(pattern),
        formulas.sentence[spec.name],
        formulas.place(table.id, toA1({ row: BODY_TOP + row, column })),
        formulas.example({ inputs: known, value, decimals: decimalsOf(format) }),
      ]);
    }
  }
  return [...rows.values()];
};

/** An overview has rates among counts: other tables say better what a formula is for. */
const isPlain = ({ type }: TableModel): boolean => type !== "T3";

/** A total compared with itself: 100 per cent of 100. */
const isOwnShare = (pattern: string, references: readonly string[]): boolean =>
  references.length < (pattern.match(/ISNUMBER\(/gu) ?? []).length;

interface NumberFormula {
  readonly formula: string;
  readonly value: number;
  readonly format: string;
  /** In the body, from 0. */
  readonly row: number;
  readonly column: number;
}

/** A sign would explain nothing. */
const numberFormulas = ({ rows }: TableModel): readonly NumberFormula[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell.kind === "derived" && typeof cell.value === "number"
        ? [{ formula: cell.formula, value: cell.value, format: cell.format, row, column }]
        : [],
    ),
  );

/** "=B7*100/B$9" -> "=a*100/b", with what the letters stand for. */
const patternOf = (
  formula: string,
): { readonly pattern: string; readonly references: readonly string[] } => {
  const references: string[] = [];
  const pattern = formula.replace(REFERENCES, (found) => {
    if (found.startsWith('"')) return found;
    const name = found.includes("!") ? found : found.replaceAll("$", "");
    if (!references.includes(name)) references.push(name);
    return columnName(references.indexOf(name)).toLowerCase();
  });
  return { pattern, references };
};

/** What a cell of the table holds; undefined where the reference names none of its cells. */
const ownValue = ({ rows }: TableModel, reference: string): number | string | undefined => {
  const found = rows.flatMap(({ cells }, row) =>
    cells.filter((_, column) => toA1({ row: BODY_TOP + row, column }) === reference),
  )[0];
  return found && valueOf(found);
};

/** Figures of `IM_Daten` by the address a formula refers to. */
const figureValues = ({
  figures,
}: BuildContext): ((address: string) => number | string | undefined) => {
  const values = new Map(
    figures.keys.flatMap((key) => {
      const figure = figures.find(key);
      return figure ? [[figure.address, figure.value] as const] : [];
    }),
  );
  return (address) => values.get(address);
};
