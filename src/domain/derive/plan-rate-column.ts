// SPDX-License-Identifier: EUPL-1.2
import type { GroupKey } from "../catalogue/catalogue";
import type { Indicator } from "../catalogue/catalogue-schema";
import { groupText } from "../catalogue/group-key";
import type { Observation } from "../delivery/delivery";
import { formulaCell, inputsOf } from "./formula-cell";
import { valueFormat } from "./number-format";
import { labelCell } from "./planned-cell";
import { ratio } from "./rate";
import type { ListFrame, PlannedPart, SourceSheet } from "./sheet-part";
import { obstacleOf } from "./usable-input";

/** A row of a list that holds numerator and denominator of one indicator. */
interface RateRow {
  readonly indicator: Indicator;
  readonly value: Observation;
  readonly base: Observation;
}

/** The rate at the right of a list in whose rows Wert and Bezugsgröße stand side by side. */
export const planRateColumn = (
  source: SourceSheet,
  { layout, headerRow, columnOf }: ListFrame,
): PlannedPart => {
  const { value, base } = layout.columns;
  const rows = value === undefined || base === undefined ? [] : rateRows(source, value, base);
  if (rows.length === 0) return { cells: [], skipped: [] };

  const heading = source.words.rateHeader;
  const column = columnOf(heading);
  const planned = rows.map((row) => planRow(source, row, column));
  return {
    cells: [
      labelCell({ row: headerRow, column }, heading, "derivedHead"),
      ...planned.flatMap(({ cells }) => cells),
    ],
    skipped: planned.flatMap(({ skipped }) => skipped),
  };
};

const rateRows = (
  { delivery, catalogue }: SourceSheet,
  valueColumn: number,
  baseColumn: number,
): readonly RateRow[] => {
  const values = new Map<number, { indicator: Indicator; value: Observation }>();
  const bases = new Map<number, Observation>();
  for (const { row, indicator: id, observations } of delivery.rows) {
    const indicator = catalogue.indicatorById.get(id ?? "");
    for (const observation of observations) {
      const { column } = observation.cell;
      if (column === baseColumn) bases.set(row, observation);
      if (column === valueColumn && indicator && hasBaseInRow(indicator)) {
        values.set(row, { indicator, value: observation });
      }
    }
  }
  return [...values].flatMap(([row, { indicator, value }]) => {
    const base = bases.get(row);
    return base ? [{ indicator, value, base }] : [];
  });
};

/** The mean of two dates needs the base of another row as well; such a rate stands on the sheet of indicators. */
const hasBaseInRow = ({ denominator, meanWith }: Indicator): boolean =>
  denominator !== null && meanWith === null;

const planRow = (
  source: SourceSheet,
  { indicator, value, base }: RateRow,
  column: number,
): PlannedPart => {
  const inputs = [value, base];
  const obstacle = inputs
    .map((observation) => obstacleOf(observation, source))
    .find((found) => found !== null);
  if (obstacle) return { cells: [], skipped: [obstacle] };

  const { factor, decimals } = indicator;
  const planned = formulaCell(
    { row: value.cell.row, column },
    {
      operation: ratio(factor),
      inputs: inputsOf(source, inputs),
      numberFormat: valueFormat(decimals),
      measure: { type: "rowRate", factor },
    },
  );
  const { group, year } = value.key;
  const groupName = (key: GroupKey): string => groupText(source.catalogue, key);
  const subject = { indicator, group, groupName, year, inputs };
  return { cells: [{ ...planned, subject }], skipped: [] };
};
