// SPDX-License-Identifier: EUPL-1.2
import { containsCell, intersection } from "../model/area";
import { cellAt, columnOf, isBlank, keysOf, rowOf } from "../model/cells";
import type { CellRange } from "../model/cell-range";
import type { Area, CellData, CellType } from "../model/workbook-data";
import { invalidArgument, notImplemented } from "../wire/host-error";
import { usedArea } from "./read-range";

/** Words in the names of value types ("LogicalNumbersText"), against the types of cells they stand for. */
const VALUE_WORDS: Readonly<Record<string, CellType>> = {
  Error: "Error",
  Logical: "Boolean",
  Number: "Double",
  Text: "String",
};

interface Wanted {
  readonly cellType: string;
  readonly valueType: string;
}

/** Cells of a kind inside the used part of the range, as few rectangles as rows of equal breadth allow. */
export const specialCells = (range: CellRange, wanted: Wanted): readonly Area[] => {
  const used = usedArea(range.sheet, false);
  const area = used && intersection(used, range.area);
  if (!area) return [];
  range.book.calculation.settle();
  const matches = matcherOf(range, wanted);
  return rectangles([...keysOf(area)].filter(matches));
};

const matcherOf = ({ sheet }: CellRange, wanted: Wanted): ((key: number) => boolean) => {
  const cell = (key: number): CellData => cellAt(sheet, rowOf(key), columnOf(key));
  const isWanted = typeMatcher(wanted.valueType);
  switch (wanted.cellType) {
    case "Blanks":
      return (key) => isBlank(cell(key));
    case "Constants":
      return (key) => cell(key).formula === null && isWanted(cell(key));
    case "Formulas":
      return (key) => cell(key).formula !== null && isWanted(cell(key));
    case "Visible":
      return (key) =>
        sheet.rows.get(rowOf(key))?.hidden !== true &&
        sheet.columns.get(columnOf(key))?.hidden !== true;
    case "ConditionalFormats":
      return isInOneOf(sheet.conditionalFormats.flatMap(({ areas }) => areas));
    case "DataValidations":
      return isInOneOf(sheet.validations.flatMap(({ areas }) => areas));
    case "SameConditionalFormat":
    case "SameDataValidation":
      throw notImplemented(`special cells of the type ${wanted.cellType}`);
    default:
      throw invalidArgument(`cell type ${wanted.cellType}`);
  }
};

const isInOneOf =
  (areas: readonly Area[]) =>
  (key: number): boolean =>
    areas.some((area) => containsCell(area, rowOf(key), columnOf(key)));

const typeMatcher = (valueType: string): ((cell: CellData) => boolean) => {
  if (valueType === "All") return ({ type }) => type !== "Empty";
  const types = Object.keys(VALUE_WORDS)
    .filter((word) => valueType.includes(word))
    .map((word) => VALUE_WORDS[word]);
  if (types.length === 0) throw invalidArgument(`value type ${valueType}`);
  return ({ type }) => types.includes(type);
};

/** Joins cells, given in reading order, to runs and equal runs of following rows to rectangles. */
const rectangles = (keys: readonly number[]): readonly Area[] => {
  const done: Area[] = [];
  for (const run of runsOf(keys)) {
    const index = done.findIndex(
      ({ row, rows, column, columns }) =>
        row + rows === run.row && column === run.column && columns === run.columns,
    );
    const above = done[index];
    if (above) done[index] = { ...above, rows: above.rows + 1 };
    else done.push(run);
  }
  return done;
};

const runsOf = (keys: readonly number[]): readonly Area[] => {
  const runs: Area[] = [];
  for (const key of keys) {
    const [row, column] = [rowOf(key), columnOf(key)];
    const last = runs.at(-1);
    if (last?.row === row && last.column + last.columns === column) {
      runs[runs.length - 1] = { ...last, columns: last.columns + 1 };
    } else {
      runs.push({ row, column, rows: 1, columns: 1 });
    }
  }
  return runs;
};
