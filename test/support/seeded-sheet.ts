// SPDX-License-Identifier: EUPL-1.2
import type { CellValue, SheetSnapshot, ValueType } from "../../src/domain/shared/sheet-snapshot";
import type { SeededDelivery } from "./seeded-delivery";

/**
 * The table as the worksheet "Zahlen 2015" would be read. Rows without formulas and formats share their grids,
 * as 100,000 of them would otherwise be held four times.
 */
export const seededSheet = (table: SeededDelivery["table"]): SheetSnapshot => {
  const width = table[0]?.length ?? 0;
  const numberFormats = Array.from({ length: width }, () => "General");
  const patterns: (readonly ValueType[])[] = [];
  const typesOf = (row: readonly CellValue[]): readonly ValueType[] => {
    const known = patterns.find((types) => row.every((value, at) => typeOf(value) === types[at]));
    if (known) return known;
    const types = row.map(typeOf);
    patterns.push(types);
    return types;
  };
  return {
    id: "seeded",
    name: "Zahlen 2015",
    visibility: "Visible",
    isProtected: false,
    marker: null,
    values: table,
    formulas: table,
    valueTypes: table.map(typesOf),
    numberFormats: table.map(() => numberFormats),
    mergedAreas: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
};

const typeOf = (value: CellValue): ValueType => {
  if (typeof value === "number") return "Double";
  return value === "" ? "Empty" : "String";
};
