// SPDX-License-Identifier: EUPL-1.2
import { CITY_AREA } from "../catalogue/catalogue";
import { formOf, type RowSource } from "../catalogue/needed-cells";
import { columnName } from "../shared/cell";
import { formulaCell, type FormulaSpec, inputFrom, inputsOf } from "./formula-cell";
import type { IndicatorLine } from "./indicator-lines";
import type { Comparison, IndicatorTable, PlannedLine } from "./indicator-frame";
import { changeFormat, RATIO_FORMAT } from "./number-format";
import { BLOCKED_SIGN } from "./operation";
import { blockedCell, type PlannedCell } from "./planned-cell";
import { difference, ratioQuotient } from "./rate";
import type { SourceSheet } from "./sheet-part";

const TYPES: readonly Comparison["type"][] = ["groupRatio", "cityDeviation"];

/** The comparisons that at least one of these lines allows, one kind after the other, years ascending. */
export const possibleComparisons = (lines: readonly IndicatorLine[]): readonly Comparison[] => {
  const years = [...new Set(lines.flatMap(({ inputs }) => [...inputs.keys()]))];
  const cityLines = new Map(lines.filter(isOfCity).map((line) => [comparisonKey(line), line]));
  const isPossible = ({ type, year }: Comparison): boolean =>
    lines.some((line) => {
      if (!line.inputs.has(year)) return false;
      return type === "groupRatio"
        ? isGapOfRates(line.row.source)
        : isPartRate(line) && cityLines.get(comparisonKey(line))?.inputs.has(year);
    });
  return TYPES.flatMap((type) =>
    years
      .sort((a, b) => a - b)
      .map((year) => ({ type, year }))
      .filter(isPossible),
  );
};

/** The cells of all comparison columns of a table whose rows are planned. */
export const comparisonCells = (
  source: SourceSheet,
  table: IndicatorTable,
  planned: readonly PlannedLine[],
): readonly PlannedCell[] => {
  const cities = new Map(
    planned.filter(({ line }) => isOfCity(line)).map((city) => [comparisonKey(city.line), city]),
  );
  return table.comparisons.flatMap((comparison) =>
    planned.flatMap((own): readonly PlannedCell[] => {
      const spec =
        comparison.type === "groupRatio"
          ? groupRatio(source, table, { own, comparison })
          : cityDeviation(source, { own, city: cities.get(comparisonKey(own.line)), comparison });
      if (!spec) return [];
      const cell = formulaCell({ row: own.row, column: comparison.column }, spec);
      const isBlocked = own.values.get(comparison.year)?.content === BLOCKED_SIGN;
      return [{ ...(isBlocked ? blockedCell(cell) : cell), part: "body" }];
    }),
  );
};

const isOfCity = ({ row }: IndicatorLine): boolean => row.area === CITY_AREA;

const comparisonKey = ({ row }: IndicatorLine): string => `${row.indicator.id} ${row.group}`;

type GapOfRates = Extract<RowSource, { readonly kind: "difference" }>;

const isGapOfRates = (source: RowSource): source is GapOfRates =>
  source.kind === "difference" &&
  source.minuend.denominator !== null &&
  source.subtrahend.denominator !== null;

/** Counts of a part and of the city differ by nature; only rates and means can be compared. */
const isPartRate = ({ row, measure }: IndicatorLine): boolean =>
  row.area !== CITY_AREA && (measure.type === "rate" || measure.type === "mean");

interface Compared {
  readonly own: PlannedLine;
  readonly comparison: Comparison;
}

const groupRatio = (
  source: SourceSheet,
  { refer }: IndicatorTable,
  { own: { line, values }, comparison }: Compared,
): FormulaSpec | null => {
  const gap = line.row.source;
  const inputs = line.inputs.get(comparison.year);
  if (!isGapOfRates(gap) || !inputs || !values.has(comparison.year)) return null;
  return {
    operation: ratioQuotient(formOf(gap.minuend), formOf(gap.subtrahend)),
    inputs: inputsOf(source, inputs, refer),
    numberFormat: RATIO_FORMAT,
    measure: comparison,
  };
};

const cityDeviation = (
  { words }: SourceSheet,
  { own, city, comparison }: Compared & { readonly city: PlannedLine | undefined },
): FormulaSpec | null => {
  const [value, whole] = [own.values.get(comparison.year), city?.values.get(comparison.year)];
  if (!isPartRate(own.line) || !value || !whole) return null;
  const { decimals, changeUnit } = own.line.row.indicator;
  return {
    operation: difference,
    inputs: [
      inputFrom(value),
      // The row is fixed, so that the formula of one part is that of all others.
      inputFrom(whole, `${columnName(whole.column)}$${whole.row + 1}`),
    ],
    numberFormat: changeFormat(decimals, words.changeUnit(changeUnit)),
    measure: comparison,
  };
};
