// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue, DepartmentId, GroupKey } from "../catalogue/catalogue";
import { figureId, type FigureRef } from "../catalogue/figure";
import { isOpenSlot, parseGroup } from "../catalogue/group-key";
import {
  formOf,
  type IndicatorRow,
  indicatorRows,
  ratioFigures,
  type RatioSource,
  type RowSource,
} from "../catalogue/needed-cells";
import type { RateForm } from "../catalogue/rate-form";
import type { Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import type { MeasureKind } from "./derive-words";
import type { FigureCells } from "./figure-cells";
import type { Operation } from "./operation";
import { difference, rateOperation, ratioDifference, ratioOfSums, sameValue } from "./rate";
import { memberFigures, summedFigures } from "./summed-figures";

/** A row of indicators that can be computed from the cells of a sheet. */
export interface IndicatorLine {
  readonly row: IndicatorRow;
  readonly operation: Operation;
  readonly measure: MeasureKind;
  /** The cells each year is computed from; years in which one of them has no cell are left out. */
  readonly inputs: ReadonlyMap<Year, readonly Observation[]>;
}

export interface LinesRequest {
  readonly figures: FigureCells;
  readonly years: readonly Year[];
  /** null: the indicators of every department. */
  readonly department: DepartmentId | null;
}

/** The computable rows in catalogue order. */
export const indicatorLines = (
  catalogue: Catalogue,
  { figures, years, department }: LinesRequest,
): readonly IndicatorLine[] => {
  const lines = indicatorRows(catalogue, { department, includeOptional: true })
    .flatMap((row) => (isOpenSlot(row.group) ? enteredRows(row, figures) : [row]))
    .flatMap((row): readonly IndicatorLine[] => {
      const possible = computationsOf(catalogue, row).map((computation) => {
        const { operation, measure } = computation;
        return {
          row,
          operation,
          measure,
          inputs: inputsByYear(computation.figures, figures, years),
        };
      });
      return possible.filter(({ inputs }) => inputs.size > 0).slice(0, 1);
    });
  return withoutLoneWholes(lines);
};

const inputsByYear = (
  needed: readonly FigureRef[],
  figures: FigureCells,
  years: readonly Year[],
): IndicatorLine["inputs"] =>
  new Map(
    years.flatMap((year) => {
      const [first] = needed;
      // A value that two sheets contribute to stands with its numerator, not on both.
      if (!first || !figures.isHere(first, year)) return [];
      const cells = needed.map((figure) => figures.find(figure, year));
      return cells.every((cell) => cell !== undefined) ? [[year, cells] as const] : [];
    }),
  );

/** The whole of a distribution is 100 % by definition; without a single part beside it the row says nothing. */
const withoutLoneWholes = (lines: readonly IndicatorLine[]): readonly IndicatorLine[] => {
  const withParts = new Set(
    lines.filter((line) => !isWhole(line)).map(({ row }) => row.indicator.id),
  );
  return lines.filter((line) => !isWhole(line) || withParts.has(line.row.indicator.id));
};

const isWhole = ({ row: { source } }: IndicatorLine): boolean =>
  source.kind === "ratio" &&
  source.denominator !== null &&
  figureId(source.numerator) === figureId(source.denominator);

interface Computation {
  readonly operation: Operation;
  readonly measure: MeasureKind;
  readonly figures: readonly FigureRef[];
}

/** The ways to compute a row, best first: what was delivered for the whole goes before the sum of its parts. */
const computationsOf = (catalogue: Catalogue, row: IndicatorRow): readonly Computation[] => {
  const { source } = row;
  if (source.kind === "difference") return ofDifference(source.minuend, source.subtrahend);
  return [
    ofRatio(source),
    ...ofMembers(catalogue, source),
    ...ofSums(catalogue, row, formOf(source)),
  ];
};

/** "Geduldete und Gestattete" stand on the sheet as two members of another figure. */
const ofMembers = (catalogue: Catalogue, source: RatioSource): readonly Computation[] => {
  const [numerator, ...bases] = ratioFigures(source);
  const members = numerator ? memberFigures(catalogue, numerator) : [];
  if (bases.length === 0 || members.length === 0) return [];
  const form = formOf(source);
  return [
    {
      operation: ratioOfSums(members.length, form),
      measure: { type: "memberRate", ...form },
      figures: [...members, ...bases],
    },
  ];
};

const ofSums = (catalogue: Catalogue, row: IndicatorRow, form: RateForm): readonly Computation[] =>
  summedFigures(catalogue, row).map(({ numerators, denominators }) => ({
    operation: ratioOfSums(numerators.length, form),
    measure: { type: "sumRate", ...form },
    figures: [...numerators, ...denominators],
  }));

const ofRatio = (source: RatioSource): Computation => {
  const { numerator, denominator } = source;
  if (!denominator) {
    return { operation: sameValue, measure: { type: "sameValue" }, figures: [numerator] };
  }
  const form = formOf(source);
  const isMean = form.factor === 1 && form.dates === 1;
  return {
    operation: rateOperation(form),
    measure: isMean ? { type: "mean" } : { type: "rate", ...form },
    figures: ratioFigures(source),
  };
};

/** A gap between a rate and a plain figure has no meaning and is not computed. */
const ofDifference = (minuend: RatioSource, subtrahend: RatioSource): readonly Computation[] => {
  if ((minuend.denominator === null) !== (subtrahend.denominator === null)) return [];
  const operation = minuend.denominator
    ? ratioDifference(formOf(minuend), formOf(subtrahend))
    : difference;
  const [a, b] = [ratioFigures(minuend), ratioFigures(subtrahend)];
  return [{ operation, measure: { type: "gap", first: a.length }, figures: [...a, ...b] }];
};

/**
 * The members of an open breakdown are entered on the sheet; the row of the first empty slot stands for all of them,
 * and every name that was entered takes its place.
 */
const enteredRows = (row: IndicatorRow, { groups }: FigureCells): readonly IndicatorRow[] => {
  const [slot, ...others] = parseGroup(row.group);
  if (slot?.member !== "#1" || others.length > 0) return [];
  const entered = groups.filter((group) => {
    const [part, ...more] = parseGroup(group);
    return part?.dimension === slot.dimension && more.length === 0 && !isOpenSlot(group);
  });
  return entered.map((group) => ({
    ...row,
    group,
    source: replaceGroup(row.source, row.group, group),
  }));
};

const replaceGroup = (source: RowSource, slot: GroupKey, group: GroupKey): RowSource => {
  const inFigure = (figure: FigureRef): FigureRef =>
    figure.group === slot ? { ...figure, group } : figure;
  const inRatio = <T extends RatioSource>(ratioSource: T): T => ({
    ...ratioSource,
    numerator: inFigure(ratioSource.numerator),
    denominator: ratioSource.denominator && inFigure(ratioSource.denominator),
  });
  return source.kind === "ratio"
    ? inRatio(source)
    : { ...source, minuend: inRatio(source.minuend), subtrahend: inRatio(source.subtrahend) };
};
