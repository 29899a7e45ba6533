// SPDX-License-Identifier: EUPL-1.2
import { type CellKey, numberOf } from "../delivery/delivery";
import {
  type ComparedFigure,
  compareWithEarlier,
  droppedFigures,
  earlierObservation,
} from "./compare-earlier";
import type { Figures } from "./figures";
import { targetCell, targetKey } from "./finding-parts";
import { parameter } from "./parameters";
import { carries, defineRule, PASSED } from "./rule";
import type { RuleContext } from "./rule-context";

/** Figures stand one year later (1) or earlier (-1) than in the earlier delivery. */
type YearShift = 1 | -1;

/**
 * Many changes at once have one cause: another file was taken, or the years have slipped. Figures that moved by a year
 * pass every check within a sheet.
 */
export const fewChanges = defineRule({
  meta: {
    code: "REV-02",
    family: "REV",
    scope: "workbook",
    level: "2",
    severity: "warning",
    acknowledge: "reason",
    suppressedBy: [],
    // A tenth of a handful of figures is no sign of a wrong file.
    params: { maxPercent: 10, atLeast: 5, shiftAtLeast: 3, shiftPercent: 80 },
    source: "ESS rule type RRL; a published series of Münster stood one year late in all rows",
    messages: {
      many: carries<{
        readonly percent: number;
        readonly changed: number;
        readonly dropped: number;
      }>(),
      shifted: carries<{
        readonly values: number;
        readonly by: YearShift;
        readonly key: CellKey;
        readonly value: number;
      }>({ severity: "error", acknowledge: "openPoint" }),
    },
  },
  *check(context) {
    const earlier = context.earlier ?? context.lastEdition;
    if (!earlier) return;
    const compared = compareWithEarlier(context, earlier);
    // An edition holds the figures of all departments, of which a delivery brings a part.
    const dropped = context.earlier ? droppedFigures(context, earlier) : [];
    if (compared.length + dropped.length === 0) return;
    const shifted = new Set<string>();
    for (const [sheet, figures] of bySheet(compared)) {
      const shift = findShift(figures, earlier, context);
      if (!shift) continue;
      shifted.add(sheet);
      yield describeShift(sheet, shift, context);
    }
    const others = compared.filter(({ now }) => !shifted.has(now[0].cell.sheet));
    const gone = dropped.filter((key) => !standsOn(shifted, key, context));
    yield judgeChanges({ compared: others, dropped: gone }, context);
  },
});

const bySheet = (
  compared: readonly ComparedFigure[],
): ReadonlyMap<string, readonly ComparedFigure[]> => {
  const sheets = new Map<string, ComparedFigure[]>();
  for (const figure of compared) {
    const { sheet } = figure.now[0].cell;
    const figures = sheets.get(sheet);
    if (figures) figures.push(figure);
    else sheets.set(sheet, [figure]);
  }
  return sheets;
};

interface Shift {
  readonly by: YearShift;
  /** Every changed figure of the sheet: those that cannot be proven to have moved will have moved with the others. */
  readonly changed: readonly ComparedFigure[];
  readonly moved: readonly [ComparedFigure, ...ComparedFigure[]];
}

const findShift = (
  figures: readonly ComparedFigure[],
  earlier: Figures,
  { catalogue }: RuleContext,
): Shift | null => {
  const changed = figures.filter(({ isChanged }) => isChanged);
  const atLeast = parameter({ catalogue }, fewChanges.meta, "shiftAtLeast");
  const percent = parameter({ catalogue }, fewChanges.meta, "shiftPercent");
  for (const by of [1, -1] as const) {
    const provable = changed.flatMap((figure) => {
      const then = neighbourYear(figure, by, earlier);
      return then === undefined ? [] : [{ figure, hasMoved: then === figure.value }];
    });
    const [first, ...more] = provable.filter(({ hasMoved }) => hasMoved);
    const moved = more.length + 1;
    if (!first || moved < atLeast || moved * 2 < changed.length) continue;
    if (moved * 100 >= percent * provable.length) {
      return { by, changed, moved: [first.figure, ...more.map(({ figure }) => figure)] };
    }
  }
  return null;
};

/** What the earlier delivery says for the year that the figure would have come from. */
const neighbourYear = (
  { key }: ComparedFigure,
  by: YearShift,
  earlier: Figures,
): number | undefined => {
  const then = earlier.seriesOf(key);
  const found = then && earlierObservation(then, key.year - by);
  return found && numberOf(found.value);
};

const describeShift = (
  sheet: string,
  { by, changed, moved }: Shift,
  { catalogue }: RuleContext,
) => {
  const [{ key, value }] = moved;
  return {
    result: "failed",
    messageId: "shifted",
    data: { values: moved.length, by, key, value },
    sheet,
    cells: changed.flatMap(({ now }) => now.map(targetCell)),
    target: changed.map((figure) => targetKey(catalogue, figure.key)),
  } as const;
};

/** Years that slip leave one behind. */
const standsOn = (sheets: ReadonlySet<string>, key: CellKey, { index }: RuleContext): boolean =>
  index.seriesOf(key)?.observations.some(({ cell }) => sheets.has(cell.sheet)) ?? false;

interface Changes {
  readonly compared: readonly ComparedFigure[];
  readonly dropped: readonly CellKey[];
}

const judgeChanges = ({ compared, dropped }: Changes, context: RuleContext) => {
  const { catalogue, delivery } = context;
  const changed = compared.filter(({ isChanged }) => isChanged);
  const count = changed.length + dropped.length;
  const percent = (count * 100) / Math.max(1, compared.length + dropped.length);
  const limit = (name: "maxPercent" | "atLeast"): number =>
    parameter({ catalogue }, fewChanges.meta, name);
  if (count < limit("atLeast") || percent <= limit("maxPercent")) return PASSED;
  const keys = [...changed.map(({ key }) => key), ...dropped];
  return {
    result: "failed",
    messageId: "many",
    data: { percent, changed: changed.length, dropped: dropped.length },
    sheet: changed[0]?.now[0].cell.sheet ?? delivery.sheets[0]?.name ?? "",
    cells: changed.flatMap(({ now }) => now.map(targetCell)),
    target: keys.map((key) => targetKey(catalogue, key)),
  } as const;
};
