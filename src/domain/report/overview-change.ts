// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { absoluteChange, percentChange } from "../derive/change";
import { evaluateGuarded, guard } from "../derive/formula";
import { CHANGE_FORMAT, changeFormat } from "../derive/number-format";
import { BLOCKED_SIGN, LATER_SIGN, type Operation } from "../derive/operation";
import { roundHalfAway } from "../derive/rounding";
import { toA1 } from "../shared/cell";
import { breaksWithin } from "./breaks";
import type { BuildContext } from "./build-context";
import { valueOf } from "./cells";
import { columnId, type ColumnSpec } from "./column-tokens";
import { BODY_TOP } from "./frame";
import type { ReportWords } from "./report-words";
import { combined, percentRests, type Rests } from "./rests";
import type { BodyCell } from "./table-model";

/** Unit of a relative change; the formula of the change column looks for it in the column of change units. */
const PERCENT = "%";
/** Decimals of the change column. One for all rows, so that the formula of the trend is the same in all rows. */
const CHANGE_DECIMALS = 1;

export interface OverviewRowFacts {
  readonly indicator: Indicator;
  /** In the body, from 0. */
  readonly index: number;
  readonly specs: readonly ColumnSpec[];
}

/** "%" for counts, whose change is relative; for all others the unit of the difference. */
export const changeUnitOf = ({ words }: BuildContext, indicator: Indicator): string =>
  indicator.change.includes("percent") ? PERCENT : words.changeUnit(indicator.changeUnit);

/**
 * Change of an indicator over the report. One formula in all rows: it looks at the unit of the row and takes the
 * relative change or the difference. No change is shown across a break.
 */
export const overviewChange = (
  context: BuildContext,
  facts: OverviewRowFacts & { readonly values: ReadonlyMap<string, BodyCell> },
): BodyCell => {
  const spec = facts.specs.find(({ name }) => name === "change");
  if (spec?.kind !== "measure" || spec.from === null) return sign(LATER_SIGN);
  if (breaksWithin(facts.indicator, spec.from, spec.to).length > 0) return sign(BLOCKED_SIGN);
  const ids = [spec.from, spec.to].map((year) => `value:${year}`);
  const unit = referenceTo(facts, "changeUnit");
  const references = ids.flatMap((id) => referenceTo(facts, id) ?? []);
  if (unit === null || references.length < ids.length) return sign(LATER_SIGN);
  const relative = percentChange.text(references);
  const absolute = absoluteChange.text(references);
  const formula = `=${guard(references, `IF(${unit}="${PERCENT}",${relative},${absolute})`)}`;
  const { operation, restsOn, format } = changeKind(context, facts.indicator);
  const cells = ids.flatMap((id) => facts.values.get(id) ?? []);
  const value = evaluateGuarded(operation, cells.map(valueOf));
  return {
    kind: "derived",
    rests: restsOn(cells.map(({ rests }) => rests)),
    formula,
    value: typeof value === "boolean" ? LATER_SIGN : value,
    format,
  };
};

interface ChangeKind {
  readonly operation: Operation;
  readonly restsOn: (inputs: readonly (Rests | undefined)[]) => Rests;
  readonly format: string;
}

const changeKind = (context: BuildContext, indicator: Indicator): ChangeKind =>
  changeUnitOf(context, indicator) === PERCENT
    ? { operation: percentChange, restsOn: percentRests, format: CHANGE_FORMAT }
    : {
        operation: absoluteChange,
        restsOn: combined,
        format: changeFormat(indicator.decimals),
      };

/** The change in a word, after the figure that is shown: what rounds to 0,0 is unchanged. Neutral, never a judgement. */
export const overviewTrend = (
  { words }: BuildContext,
  facts: OverviewRowFacts & { readonly change: BodyCell },
): BodyCell => {
  const spec = facts.specs.find(({ name }) => name === "change");
  const change = spec ? referenceTo(facts, columnId(spec)) : null;
  if (change === null) return { kind: "text", text: LATER_SIGN };
  const word = trendFormula(change, words.trend);
  return {
    kind: "derived",
    rests: combined([facts.change.rests]),
    formula: `=IF(ISNUMBER(${change}),${word},${change})`,
    value: trendOf(valueOf(facts.change), words.trend),
    format: "General",
  };
};

type TrendWords = ReportWords["trend"];

/** Formula text (without "=") for the word of a change that is a number. */
export const trendFormula = (change: string, { up, down, same }: TrendWords): string => {
  const shown = `ROUND(${change},${CHANGE_DECIMALS})`;
  return `IF(${shown}>0,"${up}",IF(${shown}<0,"${down}","${same}"))`;
};

/** The word such a formula shows; a sign travels. */
export const trendOf = (change: number | string, { up, down, same }: TrendWords): string => {
  if (typeof change === "string") return change;
  const shown = roundHalfAway(change, CHANGE_DECIMALS);
  if (shown === 0) return same;
  return shown > 0 ? up : down;
};

const referenceTo = ({ specs, index }: OverviewRowFacts, id: string): string | null => {
  const column = specs.findIndex((spec) => columnId(spec) === id);
  return column < 0 ? null : toA1({ row: BODY_TOP + index, column });
};

const sign = (text: string): BodyCell => ({ kind: "sign", text, format: CHANGE_FORMAT });
