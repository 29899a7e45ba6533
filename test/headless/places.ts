// SPDX-License-Identifier: EUPL-1.2
import type { FigureSource } from "../../src/domain/report/report-plan";
import { toA1, type CellRef } from "../../src/domain/shared/cell";

/** "Bevölkerung!B3", for messages and summaries. */
export const cellPlace = (cell: CellRef): string => `${cell.sheet}!${toA1(cell)}`;

/** The same with the file a figure was merged from: "Amt61.xlsx!Bevölkerung!B3". */
export const figurePlace = ({ cell, file }: FigureSource): string =>
  file === undefined ? cellPlace(cell) : `${file}!${cellPlace(cell)}`;
