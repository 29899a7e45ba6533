// SPDX-License-Identifier: EUPL-1.2
import { numberText } from "../calculator/number-text";
import { isBlank } from "../model/cells";
import type { FilterCriteria } from "../model/filters";
import type { CellData } from "../model/workbook-data";

export type CellTest = (cell: CellData) => boolean;

/** Which cells pass; null where the host does not know, and rows stay as they are. */
export const cellTest = (criteria: FilterCriteria, cells: readonly CellData[]): CellTest | null => {
  switch (criteria.kind) {
    case "Values":
      return valueTest(criteria.values);
    case "Custom":
      return customTest(criteria);
    case "Ranked":
      return rankTest(criteria, cells);
    case "Other":
      return null;
  }
};

/** Excel compares what cells show, upper and lower case alike. */
const shownText = ({ value, format }: CellData): string =>
  numberText(value, format.numberFormat).toLowerCase();

const valueTest = (values: readonly string[]): CellTest => {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return (cell) => wanted.has(shownText(cell));
};

const customTest = ({
  criterion1,
  criterion2,
  operator,
}: Extract<FilterCriteria, { kind: "Custom" }>): CellTest => {
  const first = comparison(criterion1);
  if (criterion2 === null) return first;
  const second = comparison(criterion2);
  return operator === "And"
    ? (cell) => first(cell) && second(cell)
    : (cell) => first(cell) || second(cell);
};

const CRITERION = /^(<>|<=|>=|=|<|>)?(.*)$/s;

const comparison = (criterion: string): CellTest => {
  const [, operator = "=", operand = ""] = CRITERION.exec(criterion) ?? [];
  if (operand === "") return operator === "<>" ? (cell) => !isBlank(cell) : isBlank;
  const isEqual = equalTest(operand);
  if (operator === "=") return isEqual;
  if (operator === "<>") return (cell) => !isEqual(cell);
  const order = orderTo(operand);
  return (cell) => {
    const found = order(cell);
    return found !== null && ORDERS[operator]?.(found) === true;
  };
};

const ORDERS: Readonly<Record<string, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
};

/** Numbers are ordered among numbers, texts among texts; null for cells of the other kind. */
const orderTo = (operand: string): ((cell: CellData) => number | null) => {
  const number = Number(operand);
  if (!Number.isNaN(number)) {
    return ({ type, value }) => (type === "Double" ? Number(value) - number : null);
  }
  return ({ type, value }) =>
    type === "String"
      ? String(value).localeCompare(operand, "de", { sensitivity: "accent" })
      : null;
};

/** A number, or a text with * and ? for what may stand there; ~ takes their meaning. */
const equalTest = (operand: string): CellTest => {
  const pattern = operand.replace(/~[*?~]|[*?]|[\\^$.|+()[\]{}]/g, (part) => {
    if (part === "*") return ".*";
    if (part === "?") return ".";
    return `\\${part.at(-1)}`;
  });
  const text = new RegExp(`^${pattern}$`, "is");
  const number = Number(operand);
  return (cell) =>
    cell.type === "Double" && !Number.isNaN(number)
      ? Number(cell.value) === number
      : text.test(shownText(cell));
};

const rankTest = (
  { isTop, isPercent, count }: Extract<FilterCriteria, { kind: "Ranked" }>,
  cells: readonly CellData[],
): CellTest => {
  const numbers = cells
    .filter(({ type }) => type === "Double")
    .map(({ value }) => Number(value))
    .sort((a, b) => (isTop ? b - a : a - b));
  const kept = isPercent ? Math.max(1, Math.floor((numbers.length * count) / 100)) : count;
  const last = numbers[Math.min(kept, numbers.length) - 1];
  return ({ type, value }) =>
    type === "Double" &&
    last !== undefined &&
    (isTop ? Number(value) >= last : Number(value) <= last);
};
