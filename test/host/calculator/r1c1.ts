// SPDX-License-Identifier: EUPL-1.2
import { columnIndex, columnName } from "../model/address";
import { formulaParts } from "./formula-parts";

/** Position of the formula's own cell, from 0. */
interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** "=A1*2" in B2 is "=R[-1]C[-1]*2". */
export const toR1C1 = (formula: string, at: CellPosition): string =>
  formulaParts(formula)
    .map((part) => {
      if (part.kind !== "reference") return part.text;
      const prefix = part.text.slice(0, part.text.length - part.address.length);
      return (
        prefix +
        part.address
          .split(":")
          .map((end) => endToR1C1(end, at))
          .join(":")
      );
    })
    .join("");

const END = /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/;

const endToR1C1 = (end: string, at: CellPosition): string => {
  const [, columnFixed, column, rowFixed, row] = END.exec(end) ?? [];
  const rowText = row === undefined ? "" : `R${offset(rowFixed, Number(row) - 1, at.row)}`;
  const columnText =
    column === undefined ? "" : `C${offset(columnFixed, columnIndex(column), at.column)}`;
  return rowText + columnText;
};

const offset = (fixed: string | undefined, index: number, own: number): string => {
  if (fixed) return String(index + 1);
  return index === own ? "" : `[${index - own}]`;
};

const TEXT_OR_REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.\]])R(\[-?\d+\]|\d+)?C(\[-?\d+\]|\d+)?(?![\p{L}\d_.([])/gu;

/** The way back, for references to cells; whole rows and columns stay as they are. */
export const fromR1C1 = (formula: string, at: CellPosition): string =>
  formula.replace(TEXT_OR_REFERENCE, (text: string, row?: string, column?: string) =>
    text.startsWith("R") ? cellName(row, column, at) : text,
  );

const cellName = (
  row: string | undefined,
  column: string | undefined,
  at: CellPosition,
): string => {
  const place = (part: string | undefined, own: number): readonly [string, number] => {
    if (part === undefined) return ["", own];
    return part.startsWith("[") ? ["", own + Number(part.slice(1, -1))] : ["$", Number(part) - 1];
  };
  const [rowFixed, rowIndex] = place(row, at.row);
  const [columnFixed, columnIndexOf] = place(column, at.column);
  return `${columnFixed}${columnName(columnIndexOf)}${rowFixed}${rowIndex + 1}`;
};
