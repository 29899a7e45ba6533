// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { absoluteChange, percentChange } from "../derive/change";
import { CHANGE_FORMAT, changeFormat, COUNT_FORMAT, RATE_FORMAT } from "../derive/number-format";
import { BLOCKED_SIGN, type Operation } from "../derive/operation";
import { difference, ratio } from "../derive/rate";
import { columnName, toA1 } from "../shared/cell";
import type { Year } from "../shared/year";
import { breaksWithin } from "./breaks";
import type { BuildContext } from "./build-context";
import { derivedCell, type Input, valueOf } from "./cells";
import { percentRests, ratioRests, type Rests } from "./rests";
import { columnId, type MeasureSpec } from "./column-tokens";
import { type Explanation, rowId } from "./explanations";
import { BODY_TOP } from "./frame";
import { type IndicatorPlace, indicatorValue, isShare, ratePart } from "./indicator-value";
import type { StubRow } from "./stub";
import type { BodyCell, TableRow } from "./table-model";

export interface SeriesFacts {
  readonly indicator: Indicator;
  readonly specs: readonly MeasureSpec[];
  /** Rows that are shown, the total last. */
  readonly stub: readonly StubRow[];
  readonly explanations: readonly Explanation[];
}

/** One row while it is being filled from left to right, so that later columns can refer to earlier ones. */
interface OpenRow {
  readonly stubRow: StubRow;
  /** In the body, from 0. */
  readonly index: number;
  readonly cells: Map<string, BodyCell>;
}

export const seriesRows = (context: BuildContext, facts: SeriesFacts): readonly TableRow[] =>
  facts.stub.map((stubRow, index) => {
    const open: OpenRow = { stubRow, index, cells: new Map() };
    for (const spec of facts.specs) {
      open.cells.set(columnId(spec), cellOf(context, facts, { spec, open }));
    }
    return {
      kind: stubRow.kind,
      cells: [{ kind: "text", text: labelOf(facts, stubRow) }, ...open.cells.values()],
    };
  });

const labelOf = ({ explanations }: SeriesFacts, row: StubRow): string => {
  const own = explanations.filter(({ rows }) => rows.has(rowId(row)));
  return [row.label, ...own.map(({ marker }) => marker)].join(" ");
};

interface CellRequest {
  readonly spec: MeasureSpec;
  readonly open: OpenRow;
}

const cellOf = (context: BuildContext, facts: SeriesFacts, request: CellRequest): BodyCell => {
  const { spec, open } = request;
  const place = { indicator: facts.indicator, row: open.stubRow };
  switch (spec.name) {
    case "value":
      return countCell(context, place, spec.to);
    case "numerator":
    case "denominator":
      return ratePart(context, place, { part: spec.name, year: spec.to });
    case "rate":
      return rateCell(context, facts, request);
    case "share":
      return shareCell(context, facts, request);
    case "deviationPoints":
    case "indexCity":
      return cityCell(context, facts, request);
    default:
      return changeCell(facts, request);
  }
};

/** From numerator and denominator in the same row if they are shown, else from `IM_Daten`. */
const rateCell = (context: BuildContext, facts: SeriesFacts, request: CellRequest): BodyCell => {
  const { spec, open } = request;
  const { indicator } = facts;
  const parts = [
    ownInput(facts, open, `numerator:${spec.to}`),
    ownInput(facts, open, `denominator:${spec.to}`),
  ];
  const isOwn = parts.every((part) => part !== null);
  if (!isOwn || indicator.kind === "difference") {
    return indicatorValue(context, { indicator, row: open.stubRow }, spec.to);
  }
  const format = { catalogue: context.catalogue, decimals: indicator.decimals };
  return {
    ...derivedCell(ratio(indicator.factor), parts, format),
    rests: ratioRests({ of: "rate", isPart: isShare(indicator) }, restsOf(parts)),
  };
};

/** The value of the indicator; of a distribution, which is a rate, the count it distributes. */
const countCell = (context: BuildContext, place: IndicatorPlace, year: Year): BodyCell =>
  place.indicator.distribution === null
    ? indicatorValue(context, place, year)
    : ratePart(context, place, { part: "numerator", year });

/** In per cent of the total row. */
const shareCell = (
  context: BuildContext,
  facts: SeriesFacts,
  { spec, open }: CellRequest,
): BodyCell => {
  const id = `value:${spec.to}`;
  const part = ownInput(facts, open, id);
  const whole = totalInput(facts, id, (place) => countCell(context, place, spec.to));
  return {
    ...derivedCell(ratio(100), [part, whole], RATE_FORMAT),
    rests: ratioRests({ of: "share", isPart: true }, restsOf([part, whole])),
  };
};

const restsOf = (inputs: readonly (Input | null)[]): readonly (Rests | undefined)[] =>
  inputs.map((input) => input?.rests);

/** An area against the city, which is the total row. */
const cityCell = (
  context: BuildContext,
  facts: SeriesFacts,
  { spec, open }: CellRequest,
): BodyCell => {
  const id = `rate:${spec.to}`;
  const own = ownInput(facts, open, id);
  const city = totalInput(facts, id, (place) => indicatorValue(context, place, spec.to));
  return spec.name === "indexCity"
    ? derivedCell(ratio(100), [own, city], COUNT_FORMAT)
    : derivedCell(difference, [own, city], changeFormat(facts.indicator.decimals));
};

/** A cell of the total row, whose row is fixed in the reference. */
const totalInput = (
  facts: SeriesFacts,
  id: string,
  cellOfTotal: (place: IndicatorPlace) => BodyCell,
): Input | null => {
  const { indicator, stub } = facts;
  const total = stub.at(-1);
  if (!total) return null;
  const cell = cellOfTotal({ indicator, row: total });
  return {
    reference: `${columnName(columnOf(facts, id))}$${BODY_TOP + stub.length}`,
    value: valueOf(cell),
    rests: cell.rests,
  };
};

const changeCell = (facts: SeriesFacts, { spec, open }: CellRequest): BodyCell => {
  const { operation, of, format } = changeOf(spec, facts.indicator);
  const from = spec.from ?? spec.to;
  if (breaksWithin(facts.indicator, from, spec.to).length > 0) {
    return { kind: "sign", text: BLOCKED_SIGN, format };
  }
  const inputs = [from, spec.to].map((year) => ownInput(facts, open, `${of}:${year}`));
  const cell = derivedCell(operation, inputs, format);
  return spec.name === "changePercent" ? { ...cell, rests: percentRests(restsOf(inputs)) } : cell;
};

interface Change {
  readonly operation: Operation;
  /** Measure the change is one of. */
  readonly of: "value" | "share" | "rate";
  readonly format: string;
}

const changeOf = ({ name }: MeasureSpec, { decimals }: Indicator): Change => {
  if (name === "changePercent") {
    return { operation: percentChange, of: "value", format: CHANGE_FORMAT };
  }
  if (name === "changeSharePoints") {
    return { operation: absoluteChange, of: "share", format: CHANGE_FORMAT };
  }
  const of = name === "changePoints" ? "rate" : "value";
  return { operation: absoluteChange, of, format: changeFormat(decimals) };
};

const ownInput = (facts: SeriesFacts, open: OpenRow, id: string): Input | null => {
  const cell = open.cells.get(id);
  if (!cell) return null;
  const reference = toA1({ row: BODY_TOP + open.index, column: columnOf(facts, id) });
  return { reference, value: valueOf(cell), rests: cell.rests };
};

/** The stub is column 0. */
const columnOf = ({ specs }: SeriesFacts, id: string): number =>
  1 + specs.findIndex((spec) => columnId(spec) === id);
