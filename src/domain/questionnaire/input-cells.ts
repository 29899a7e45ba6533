// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import type { Indicator, Quantity } from "../catalogue/catalogue-schema";
import { blockToA1, type Block, type CellPosition, quoteSheetName, toA1 } from "../shared/cell";
import type { InputMessage, WorkbookEdit } from "../shared/workbook-edit";

/** A white cell and what belongs into it: a number from 0 on, any number, or a mark; signs instead of a number always. */
export interface InputCell extends CellPosition {
  readonly kind: "count" | "number" | "mark";
}

export type InputWords = Readonly<Record<InputCell["kind"], InputMessage>>;

/** Where the agreed signs and marks stand. */
export interface ListPlaces {
  readonly sheet: string;
  readonly signs: Block;
  readonly marks: Block;
}

/** Balances and whatever the catalogue lets go below zero. */
export const mayBeNegative = ({ data }: Catalogue, { id }: Quantity): boolean =>
  data.indicators.some((indicator) => uses(indicator, id) && allowsNegative(indicator));

const uses = ({ numerator, denominator, meanWith }: Indicator, quantity: string): boolean =>
  [numerator, denominator, meanWith].includes(quantity);

const allowsNegative = ({ plausible: { hard } }: Indicator): boolean =>
  hard[0] === null || hard[0] < 0;

/** The rules for all white cells, one per run of equal cells below one another. */
export const inputLimits = (
  sheet: string,
  cells: readonly InputCell[],
  { lists, words }: { readonly lists: ListPlaces; readonly words: InputWords },
): readonly WorkbookEdit[] =>
  inputRuns(cells).map(({ kind, block }): WorkbookEdit => ({
    kind: "limitInput",
    sheet,
    block,
    rule:
      kind === "mark"
        ? { type: "listOn", sheet: lists.sheet, block: lists.marks }
        : { type: "formula", formula: figureRule(kind, block, lists) },
    prompt: null,
    refusal: { ...words[kind], style: "stop" },
  }));

/** EXACT, because MATCH and COUNTIF take "*" and "?" for any text. */
const figureRule = (kind: "count" | "number", first: CellPosition, lists: ListPlaces): string => {
  const cell = toA1(first);
  const isNumber = `ISNUMBER(${cell})`;
  const number = kind === "number" ? isNumber : `AND(${isNumber},${cell}>=0)`;
  const signs = `${quoteSheetName(lists.sheet)}!${absolute(lists.signs)}`;
  return `=OR(${number},SUMPRODUCT(--EXACT(${cell},${signs}))>0)`;
};

const absolute = (block: Block): string => blockToA1(block).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");

interface InputRun {
  readonly kind: InputCell["kind"];
  readonly block: Block;
}

const inputRuns = (cells: readonly InputCell[]): readonly InputRun[] => {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { kind: InputCell["kind"]; block: { -readonly [K in keyof Block]: Block[K] } }[] = [];
  for (const { kind, row, column } of sorted) {
    const last = runs.at(-1);
    const isNext = last?.block.column === column && last.block.row + last.block.rows === row;
    if (last?.kind === kind && isNext) last.block.rows += 1;
    else runs.push({ kind, block: { row, column, rows: 1, columns: 1 } });
  }
  return runs;
};
