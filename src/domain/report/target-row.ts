// SPDX-License-Identifier: EUPL-1.2
import type { Target } from "../catalogue/catalogue-schema";
import { absoluteChange } from "../derive/change";
import { evaluateGuarded, guard } from "../derive/formula";
import { changeFormat, valueFormat } from "../derive/number-format";
import { BLOCKED_SIGN, LATER_SIGN } from "../derive/operation";
import { difference } from "../derive/rate";
import { toA1 } from "../shared/cell";
import { breaksWithin } from "./breaks";
import type { BuildContext } from "./build-context";
import { derivedCell, type Input, valueOf } from "./cells";
import { columnId, type ColumnSpec } from "./column-tokens";
import { BODY_TOP } from "./frame";
import { type IndicatorPlace, indicatorValue } from "./indicator-value";
import { trendFormula, trendOf } from "./overview-change";
import { combined } from "./rests";
import type { BodyCell, TableRow } from "./table-model";

export interface TargetFacts {
  readonly place: IndicatorPlace;
  readonly target: Target;
  /** In the body, from 0. */
  readonly index: number;
  readonly specs: readonly ColumnSpec[];
}

export const targetRow = (context: BuildContext, facts: TargetFacts): TableRow => {
  const cells = new Map<string, BodyCell>();
  for (const spec of facts.specs)
    cells.set(columnId(spec), cellOf(context, facts, { spec, cells }));
  return { kind: "member", cells: [...cells.values()] };
};

interface CellRequest {
  readonly spec: ColumnSpec;
  readonly cells: ReadonlyMap<string, BodyCell>;
}

const cellOf = (
  context: BuildContext,
  facts: TargetFacts,
  { spec, cells }: CellRequest,
): BodyCell => {
  const { place, target } = facts;
  const { id, title, unit, decimals } = place.indicator;
  if (spec.kind === "measure") return indicatorValue(context, place, spec.to);
  switch (spec.name) {
    case "indicatorId":
      return { kind: "text", text: id };
    case "indicatorTitle":
      return { kind: "text", text: title };
    case "target":
      return { kind: "delivered", value: target.value, marks: [], format: valueFormat(decimals) };
    case "targetYear":
      return { kind: "delivered", value: target.year, marks: [], format: "0" };
    case "distance": {
      const inputs = [valueInputs(facts, cells).at(-1) ?? null, inputOf(facts, cells, "target")];
      return derivedCell(difference, inputs, changeFormat(decimals));
    }
    case "trend":
      return trendCell(context, facts, cells);
    default:
      return { kind: "text", text: unit };
  }
};

/** From the first to the last value shown; across a break there is none. */
const trendCell = (
  { words }: BuildContext,
  facts: TargetFacts,
  cells: ReadonlyMap<string, BodyCell>,
): BodyCell => {
  const [first, last] = valueInputs(facts, cells);
  const years = facts.specs.flatMap((spec) => (spec.kind === "measure" ? [spec.to] : []));
  if (!first || !last) return { kind: "text", text: LATER_SIGN };
  if (breaksWithin(facts.place.indicator, years[0] ?? 0, years.at(-1) ?? 0).length > 0) {
    return { kind: "text", text: BLOCKED_SIGN };
  }
  const references = [first.reference, last.reference];
  const change = absoluteChange.text(references);
  return {
    kind: "derived",
    rests: combined([first.rests, last.rests]),
    formula: `=${guard(references, trendFormula(change, words.trend))}`,
    value: trendOf(changeOf(first.value, last.value), words.trend),
    format: "General",
  };
};

const changeOf = (first: number | string, last: number | string): number | string => {
  const change = evaluateGuarded(absoluteChange, [first, last]);
  return typeof change === "boolean" ? LATER_SIGN : change;
};

const valueInputs = (facts: TargetFacts, cells: ReadonlyMap<string, BodyCell>): readonly Input[] =>
  facts.specs.flatMap((spec) =>
    spec.name === "value" ? (inputOf(facts, cells, columnId(spec)) ?? []) : [],
  );

const inputOf = (
  { specs, index }: TargetFacts,
  cells: ReadonlyMap<string, BodyCell>,
  id: string,
): Input | null => {
  const cell = cells.get(id);
  if (!cell) return null;
  const column = specs.findIndex((spec) => columnId(spec) === id);
  const reference = toA1({ row: BODY_TOP + index, column });
  return { reference, value: valueOf(cell), rests: cell.rests };
};
