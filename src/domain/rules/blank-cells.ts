// SPDX-License-Identifier: EUPL-1.2
import { figureId } from "../catalogue/figure";
import { neededCells } from "../catalogue/needed-cells";
import type { DeliveryRow, DeliverySheet, Observation } from "../delivery/delivery";
import type { Block, CellPosition } from "../shared/cell";
import { isAsked } from "./asked-years";
import { isBaseBeside } from "./finding-parts";
import { perRun } from "./per-run";
import type { RuleContext } from "./rule-context";
import { observationsAt } from "./series";

/** Cells of a sheet in which a value is expected, and those among them that are blank. */
export interface ExpectedCells {
  readonly expected: readonly Observation[];
  readonly blank: ReadonlySet<Observation>;
}

/**
 * A value is expected in every judged year of an Erhebungsbogen row and of a list row, but on a foreign sheet
 * only in rows that hold a value, or that a known department was asked for: another labelled row without any was perhaps
 * never meant to be delivered.
 */
export const expectedCells = (sheet: DeliverySheet, context: RuleContext): ExpectedCells => {
  const expected: Observation[] = [];
  const blank = new Set<Observation>();
  const isSwallowed = mergedTest(sheet);
  for (const row of rowsToFill(sheet, context)) {
    for (const observation of row.observations) {
      if (!isExpected(observation, row, context) || isSwallowed(observation)) continue;
      expected.push(observation);
      if (observation.value.kind === "missing") blank.add(observation);
    }
  }
  return { expected, blank };
};

/** Cells that are blank because they were merged with another are STR-08's to report. */
const mergedTest = ({ facts }: DeliverySheet): ((observation: Observation) => boolean) => {
  const { mergedFigures } = facts;
  return ({ cell, value }) =>
    value.kind === "missing" && mergedFigures.some((area) => contains(area, cell));
};

const contains = ({ row, column, rows, columns }: Block, cell: CellPosition): boolean =>
  cell.row >= row &&
  cell.row < row + rows &&
  cell.column >= column &&
  cell.column < column + columns;

const rowsToFill = (sheet: DeliverySheet, context: RuleContext): readonly DeliveryRow[] => {
  if (isQuestionnaire(sheet) || sheet.layout.kind === "list") return sheet.rows;
  const asked = askedFigures(context);
  return [...rowsByLine(sheet).values()].flatMap((rows) =>
    rows.some(holdsValue) ? rows : rows.filter((row) => asked.has(figureId(row))),
  );
};

/** What the department has to deliver, where it is known from outside which one it is. */
const askedFigures = perRun(({ catalogue, department }): ReadonlySet<string> => {
  if (department === null) return new Set();
  const needed = neededCells(catalogue, { department, includeOptional: false });
  return new Set(needed.filter(({ role }) => role === "delivered").map(figureId));
});

export const isQuestionnaire = ({ layout }: DeliverySheet): boolean =>
  layout.kind === "yearColumns" && layout.isQuestionnaire;

/** What stands in one line of the sheet; the columns of an area matrix are rows of their own in a delivery. */
const rowsByLine = ({ rows }: DeliverySheet): ReadonlyMap<number, readonly DeliveryRow[]> => {
  const lines = new Map<number, DeliveryRow[]>();
  for (const row of rows) {
    const line = lines.get(row.row);
    if (line) line.push(row);
    else lines.set(row.row, [row]);
  }
  return lines;
};

const holdsValue = ({ observations }: DeliveryRow): boolean =>
  observations.some(({ value }) => value.kind !== "missing");

const isExpected = (observation: Observation, row: DeliveryRow, context: RuleContext): boolean => {
  const { key, role, value } = observation;
  if (role === "reference" || value.kind === "elsewhere") return false;
  if (!context.isJudged(key.year)) return false;
  if (value.kind !== "missing") return true;
  return (
    isAsked(context, key.quantity, key.year) &&
    !isBaseOfFilledValue(observation, row) &&
    !isFilledElsewhere(observation, context)
  );
};

/** A base missing beside its value is BEZ-03's to report. */
const isBaseOfFilledValue = (base: Observation, row: DeliveryRow): boolean =>
  isBaseBeside(row, base) &&
  row.observations.some(
    (beside) =>
      beside.key.year === base.key.year &&
      beside.value.kind !== "missing" &&
      !isBaseBeside(row, beside),
  );

/** The row stands twice (DUP-01), or the same figure was typed under its other name. */
const isFilledElsewhere = ({ key, cell }: Observation, { index }: RuleContext): boolean =>
  observationsAt(index.seriesOf(key), key.year).some(
    (twin) => twin.cell.sheet === cell.sheet && twin.value.kind !== "missing",
  );
