// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import type { IndicatorGroup } from "../catalogue/indicator-groups";
import { changeFormat, RATIO_FORMAT } from "../derive/number-format";
import { BLOCKED_SIGN, inputAt, LATER_SIGN, type Operation } from "../derive/operation";
import { difference, ratio } from "../derive/rate";
import { roundHalfAway } from "../derive/rounding";
import { toA1 } from "../shared/cell";
import { breaksWithin } from "./breaks";
import type { BuildContext } from "./build-context";
import { derivedCell, type Input, valueOf } from "./cells";
import { columnId, type MeasureSpec } from "./column-tokens";
import type { BreakNote } from "./footnotes";
import { BODY_TOP } from "./frame";
import { indicatorValue } from "./indicator-value";
import { combined } from "./rests";
import type { BodyCell, TableRow } from "./table-model";

/** The two groups a table compares; the second one is the Vergleichsgruppe. */
export type ComparedGroups = readonly [IndicatorGroup, IndicatorGroup];

export interface GapFacts {
  readonly indicator: Indicator;
  /** In the body, from 0. */
  readonly index: number;
  readonly specs: readonly MeasureSpec[];
  readonly groups: ComparedGroups;
  readonly breaks: readonly BreakNote[];
}

/** Earlier and later gap -> by how much the groups have moved apart (+) or together (-), whichever is higher. */
const gapChange: Operation = {
  text: (references) => `ABS(${inputAt(references, 1)})-ABS(${inputAt(references, 0)})`,
  compute: (numbers) => Math.abs(inputAt(numbers, 1)) - Math.abs(inputAt(numbers, 0)),
};

/** One indicator of a group comparison, filled from left to right: later columns refer to earlier ones. */
export const gapRow = (context: BuildContext, facts: GapFacts): TableRow => {
  const cells = new Map<string, BodyCell>();
  for (const spec of facts.specs)
    cells.set(columnId(spec), cellOf(context, facts, { spec, cells }));
  const { indicator, breaks } = facts;
  const markers = breaks.filter((note) => note.indicator === indicator.id);
  const title = [indicator.title, ...new Set(markers.map(({ marker }) => marker))].join(" ");
  return {
    kind: "member",
    cells: [{ kind: "text", text: title }, ...cells.values(), wordsCell(context, facts, cells)],
  };
};

interface CellRequest {
  readonly spec: MeasureSpec;
  readonly cells: ReadonlyMap<string, BodyCell>;
}

const cellOf = (context: BuildContext, facts: GapFacts, { spec, cells }: CellRequest): BodyCell => {
  const { indicator, groups } = facts;
  const { name, from, to } = spec;
  const inputsOf = (...ids: readonly string[]): readonly (Input | null)[] =>
    ids.map((id) => ownInput(facts, cells, id));
  const points = changeFormat(indicator.decimals);
  switch (name) {
    case "gap":
      return derivedCell(difference, inputsOf(`rateFirst:${to}`, `rateSecond:${to}`), points);
    case "ratio":
      return derivedCell(ratio(1), inputsOf(`rateFirst:${to}`, `rateSecond:${to}`), RATIO_FORMAT);
    case "gapChange":
      return breaksWithin(indicator, from ?? to, to).length > 0
        ? { kind: "sign", text: BLOCKED_SIGN, format: points }
        : derivedCell(gapChange, inputsOf(`gap:${from}`, `gap:${to}`), points);
    default: {
      const row = name === "rateSecond" ? groups[1] : groups[0];
      return indicatorValue(context, { indicator, row }, to);
    }
  }
};

/** The newest ratio as a sentence that reads on from "Auf 100 …". */
const wordsCell = (
  { words }: BuildContext,
  facts: GapFacts,
  cells: ReadonlyMap<string, BodyCell>,
): BodyCell => {
  const newest = facts.specs.filter(({ name }) => name === "ratio").at(-1);
  const input = newest ? ownInput(facts, cells, columnId(newest)) : null;
  if (!input) return { kind: "text", text: LATER_SIGN };
  const { before } = words.ratioInWords;
  const { reference, value, rests } = input;
  return {
    kind: "derived",
    rests: combined([rests]),
    formula: `=IF(ISNUMBER(${reference}),"${before}"&ROUND(${reference}*100,0),${reference})`,
    value: typeof value === "number" ? `${before}${roundHalfAway(value * 100, 0)}` : value,
    format: "General",
  };
};

/** The stub is column 0. */
const ownInput = (
  { specs, index }: GapFacts,
  cells: ReadonlyMap<string, BodyCell>,
  id: string,
): Input | null => {
  const cell = cells.get(id);
  if (!cell) return null;
  const column = 1 + specs.findIndex((spec) => columnId(spec) === id);
  const reference = toA1({ row: BODY_TOP + index, column });
  return { reference, value: valueOf(cell), rests: cell.rests };
};
