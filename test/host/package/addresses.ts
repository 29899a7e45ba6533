// SPDX-License-Identifier: EUPL-1.2
import { columnName, formatArea } from "../model/address";
import type { Area } from "../model/workbook-data";

export const cellAddress = (row: number, column: number): string =>
  `${columnName(column)}${row + 1}`;

/** "$A$1:$F$16"; whole columns as "$A:$F". */
export const absoluteAddress = (area: Area): string =>
  formatArea(area).replace(/[A-Z]+|\d+/g, "$$$&");
