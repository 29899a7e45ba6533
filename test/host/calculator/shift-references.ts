// SPDX-License-Identifier: EUPL-1.2
import { formatArea, parseArea } from "../model/address";
import { shiftedArea, type Shift } from "../model/shift";
import type { Area } from "../model/workbook-data";
import { mapParts } from "./formula-parts";

/** What a reference becomes whose cells are gone. */
export const BROKEN = "#REF!";

/**
 * The formula after cells of one sheet were shifted. `isShifted` says of the sheet a reference names (null: none)
 * whether it is that sheet.
 */
export const shiftReferences = (
  formula: string,
  shift: Shift,
  isShifted: (sheet: string | null) => boolean,
): string =>
  mapParts(formula, (part) => {
    if (part.kind !== "reference" || !isShifted(part.sheet)) return part.text;
    const moved = shiftedAddress(part.address, shift);
    if (moved === null) return BROKEN;
    return part.text.slice(0, part.text.length - part.address.length) + moved;
  });

const shiftedAddress = (address: string, shift: Shift): string | null => {
  const area = parseArea(address);
  if (!area) return address;
  const moved = shiftedArea(shift, area);
  if (moved === area) return address;
  return moved && withDollars(address, moved);
};

/** Writes an area as the address was written: with its dollar signs, as one cell or from corner to corner. */
const withDollars = (address: string, area: Area): string => {
  const [first = "", last = first] = address.split(":");
  const [moved = "", movedLast = moved] = formatArea(area).split(":");
  const start = fixedAs(first, moved);
  return address.includes(":") ? `${start}:${fixedAs(last, movedLast)}` : start;
};

const fixedAs = (model: string, corner: string): string => {
  const isColumnFixed = /^\$[A-Za-z]/.test(model);
  const isRowFixed = /\$\d/.test(model);
  return corner
    .replace(/[A-Z]+/, (column) => (isColumnFixed ? `$${column}` : column))
    .replace(/\d+/, (row) => (isRowFixed ? `$${row}` : row));
};
