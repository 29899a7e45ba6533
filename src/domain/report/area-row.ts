// SPDX-License-Identifier: EUPL-1.2
import type { Indicator } from "../catalogue/catalogue-schema";
import { ratio } from "../derive/rate";
import { toA1 } from "../shared/cell";
import type { BuildContext } from "./build-context";
import { derivedCell, type Input, valueOf } from "./cells";
import type { MeasureSpec } from "./column-tokens";
import { BODY_TOP } from "./frame";
import { indicatorValue, isShare, ratePart } from "./indicator-value";
import { ratioRests } from "./rests";
import type { StubRow } from "./stub";
import type { BodyCell, TableRow } from "./table-model";

/** One measure of one indicator in one year. */
export interface AreaColumn {
  readonly indicator: Indicator;
  readonly spec: MeasureSpec;
  /** Which base the rate has; rates of one base share its column. */
  readonly base: string;
}

export interface AreaFacts {
  /** In the body, from 0. */
  readonly index: number;
  /** The row as each indicator sees it, by indicator. */
  readonly stub: ReadonlyMap<string, StubRow>;
}

/** One area, filled from left to right: a rate refers to its number and its base in the same row. */
export const areaRow = (
  context: BuildContext,
  columns: readonly AreaColumn[],
  facts: AreaFacts,
): TableRow => {
  const cells: BodyCell[] = [];
  for (const column of columns) cells.push(cellOf(context, column, { ...facts, columns, cells }));
  const [first] = facts.stub.values();
  return {
    kind: first?.kind ?? "member",
    cells: [{ kind: "text", text: first?.label ?? "" }, ...cells],
  };
};

interface OpenRow extends AreaFacts {
  readonly columns: readonly AreaColumn[];
  readonly cells: readonly BodyCell[];
}

const cellOf = (context: BuildContext, column: AreaColumn, open: OpenRow): BodyCell => {
  const { indicator, spec, base } = column;
  const row = open.stub.get(indicator.id);
  if (!row) throw new Error(`Every indicator has every row; ${indicator.id} lacks one.`);
  const place = { indicator, row };
  if (spec.name === "numerator" || spec.name === "denominator") {
    return ratePart(context, place, { part: spec.name, year: spec.to });
  }
  const isPart = (other: AreaColumn, name: MeasureSpec["name"]): boolean =>
    other.spec.name === name && other.spec.to === spec.to;
  const numerator = ownInput(
    open,
    (other) => isPart(other, "numerator") && other.indicator === indicator,
  );
  const denominator = ownInput(
    open,
    (other) => isPart(other, "denominator") && other.base === base,
  );
  if (!numerator || !denominator) return indicatorValue(context, place, spec.to);
  const format = { catalogue: context.catalogue, decimals: indicator.decimals };
  return {
    ...derivedCell(ratio(indicator.factor), [numerator, denominator], format),
    rests: ratioRests({ of: "rate", isPart: isShare(indicator) }, [
      numerator.rests,
      denominator.rests,
    ]),
  };
};

/** The stub is column 0. */
const ownInput = (
  { columns, cells, index }: OpenRow,
  isWanted: (column: AreaColumn) => boolean,
): Input | null => {
  const column = columns.findIndex(isWanted);
  const cell = cells[column];
  const reference = toA1({ row: BODY_TOP + index, column: column + 1 });
  return cell ? { reference, value: valueOf(cell), rests: cell.rests } : null;
};
