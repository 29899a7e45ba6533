// SPDX-License-Identifier: EUPL-1.2
import { areaText, groupText } from "../catalogue/group-key";
import { mixesSeries } from "../catalogue/rate-form";
import type { Observation } from "../delivery/delivery";
import { openGroupLabels } from "../delivery/open-labels";
import { normaliseLabel } from "../shared/label";
import type { CellValue, SheetSnapshot } from "../shared/sheet-snapshot";
import type { Year } from "../shared/year";
import { absoluteChange, percentChange } from "./change";
import type { SkippedRow } from "./derive-plan";
import { formulaCell, inputFrom, inputsOf } from "./formula-cell";
import { comparisonCells } from "./indicator-comparisons";
import type {
  IndicatorTable,
  PlacedLine,
  PlannedLine,
  StubColumns,
  ValueCells,
} from "./indicator-frame";
import type { IndicatorLine } from "./indicator-lines";
import type { GroupName } from "./measure-subject";
import { changeFormat, valueFormat } from "./number-format";
import { BLOCKED_SIGN } from "./operation";
import { blockedCell, contentAt, labelCell, type PlannedCell } from "./planned-cell";
import { hasSmallBase } from "./plan-changes";
import { crossesBreak } from "./series-break";
import type { PlannedPart, SourceSheet } from "./sheet-part";
import { obstacleOf } from "./usable-input";

/** The rows of a table of indicators. A line that stood there before keeps its row; new ones follow at the end. */
export const planIndicatorRows = (
  sheet: SourceSheet,
  table: IndicatorTable,
  lines: readonly IndicatorLine[],
): PlannedPart => {
  const source = { ...sheet, groupName: groupNames(sheet) };
  const rowOf = rowPlaces(
    table,
    lines.map((line) => keyTexts(source, line)),
  );
  const planned = lines.map((line) =>
    planLine(source, table, { line, row: rowOf(keyTexts(source, line)) }),
  );
  return {
    cells: [...planned.flatMap(({ cells }) => cells), ...comparisonCells(source, table, planned)],
    skipped: planned.flatMap(({ skipped }) => skipped),
  };
};

/** A sheet with the names of its groups: those of the catalogue, and those that were entered, as they were typed. */
interface NamedSource extends SourceSheet {
  readonly groupName: GroupName;
}

const groupNames = ({ catalogue, snapshot, delivery, others }: SourceSheet): GroupName => {
  const read = [{ snapshot, delivery }, ...others];
  const entered = openGroupLabels(
    catalogue,
    { sheets: read.map((one) => one.delivery) },
    { sheets: read.map((one) => one.snapshot) },
  );
  return (group) => entered.get(group) ?? groupText(catalogue, group);
};

/** Texts that tell the rows of a table apart: Kennung, Gruppe, Gebiet. */
type KeyTexts = readonly [code: string, group: string, area: string];

const keyTexts = ({ catalogue, groupName }: NamedSource, { row }: IndicatorLine): KeyTexts => [
  row.indicator.id,
  groupName(row.group),
  areaText(catalogue, row.area),
];

const rowPlaces = (
  { snapshot, stub, rows }: IndicatorTable,
  wanted: readonly KeyTexts[],
): ((key: KeyTexts) => number) => {
  const textAt = (row: number, column: number | undefined): CellValue =>
    column === undefined ? "" : contentAt(snapshot, { row, column });
  const places = new Map<string, number>();
  let last = rows.first - 1;
  for (let row = rows.first; row <= rows.last; row += 1) {
    const code = textAt(row, stub.code);
    if (code === "") continue;
    last = row;
    const key = rowKey([code, textAt(row, stub.group), textAt(row, stub.area)]);
    if (!places.has(key)) places.set(key, row);
  }
  const added = wanted.filter((key) => !places.has(rowKey(key)));
  const start = freeRows(snapshot, last + 1, added.length);
  added.forEach((key, index) => places.set(rowKey(key), start + index));
  return (key) => places.get(rowKey(key)) ?? start;
};

const rowKey = (texts: readonly CellValue[]): string =>
  texts.map((text) => normaliseLabel(String(text))).join("|");

/** The rows right behind the table if they are blank, else those below everything on the sheet. */
const freeRows = (snapshot: SheetSnapshot | null, row: number, count: number): number => {
  const following = snapshot?.formulas.slice(row, row + count) ?? [];
  const isFree = following.every((cells) => cells.every((content) => content === ""));
  return isFree ? row : (snapshot?.formulas.length ?? row);
};

/** The texts stand even where no formula can: the reader sees which indicator is missing, the preview says why. */
const planLine = (
  source: NamedSource,
  table: IndicatorTable,
  placed: PlacedLine,
): PlannedLine & PlannedPart => {
  const labels = labelCells(source, table.stub, placed);
  const obstacle = [...placed.line.inputs.values()]
    .flat()
    .map((observation) => obstacleOf(observation, source))
    .filter((found) => found !== null)
    // Another department's figure keeps back the years it is missing in; anything else the whole row.
    .sort((a, b) => Number(a.reason === "elsewhere") - Number(b.reason === "elsewhere"))[0];
  if (obstacle && obstacle.reason !== "elsewhere") {
    return { ...placed, values: new Map(), cells: labels, skipped: [obstacle] };
  }
  const values = valueCells(source, table, placed);
  const mixed = [...values].flatMap(([year, { content }]) =>
    content === BLOCKED_SIGN ? breakAt(placed.line, year, "mixedSeries") : [],
  );
  const changes = changeCells(source, table, { ...placed, values });
  const following = followingCells(source, table, placed);
  return {
    ...placed,
    values,
    cells: [...labels, ...values.values(), ...following, ...changes.cells],
    skipped: [...(obstacle ? [obstacle] : []), ...mixed, ...changes.skipped],
  };
};

const labelCells = (
  { catalogue, groupName }: NamedSource,
  stub: StubColumns,
  { line: { row: line }, row }: PlacedLine,
): readonly PlannedCell[] => {
  const { indicator, group, area } = line;
  const texts: readonly (readonly [number | undefined, string])[] = [
    [stub.code, indicator.id],
    [stub.title, indicator.title],
    [stub.group, groupName(group)],
    [stub.area, areaText(catalogue, area)],
    [stub.unit, indicator.unit],
  ];
  return texts.flatMap(([column, text]) =>
    column === undefined ? [] : [labelCell({ row, column }, text, "stub")],
  );
};

const valueCells = (
  source: NamedSource,
  { years, refer }: IndicatorTable,
  { line, row }: PlacedLine,
): ValueCells =>
  new Map(
    [...line.inputs].flatMap(([year, observations]) => {
      const column = years.get(year);
      if (column === undefined || observations.some(isElsewhere)) return [];
      const cell = formulaCell(
        { row, column },
        {
          operation: line.operation,
          inputs: inputsOf(source, observations, refer),
          numberFormat: valueFormat(line.row.indicator.decimals),
          measure: line.measure,
        },
      );
      const { indicator, group } = line.row;
      const { groupName } = source;
      const subject = { indicator, group, groupName, year, inputs: observations };
      const value = { ...cell, part: "body" as const, subject };
      const isMixed = mixesSeries(source.catalogue, indicator, year);
      return [[year, isMixed ? blockedCell(value) : value] as const];
    }),
  );

/** Years whose figure another department has still to deliver say so. */
const followingCells = (
  { catalogue, words }: SourceSheet,
  { years }: IndicatorTable,
  { line, row }: PlacedLine,
): readonly PlannedCell[] =>
  [...line.inputs].flatMap(([year, observations]): readonly PlannedCell[] => {
    const column = years.get(year);
    const missing = observations.find(isElsewhere);
    if (column === undefined || !missing) return [];
    const { department = "" } = catalogue.quantityById.get(missing.key.quantity) ?? {};
    const { number = null, shortName = "" } = catalogue.departmentById.get(department) ?? {};
    const text = words.follows.before + words.follows.department(number, shortName);
    return [{ ...labelCell({ row, column }, text, "body"), measure: line.measure }];
  });

const isElsewhere = ({ value }: Observation): boolean => value.kind === "elsewhere";

/** A break is told at the first figure of the year it concerns. */
const breakAt = (
  { inputs }: IndicatorLine,
  year: Year,
  reason: SkippedRow["reason"],
): readonly SkippedRow[] =>
  (inputs.get(year) ?? []).slice(0, 1).map(({ cell }) => ({ row: cell.row, reason, cell }));

const changeCells = (
  source: SourceSheet,
  { changes }: IndicatorTable,
  { line, row, values }: PlacedLine & { readonly values: ValueCells },
): PlannedPart => {
  const { indicator } = line.row;
  const { words } = source;
  const isPercent = indicator.change.includes("percent");
  const operation = isPercent ? percentChange : absoluteChange;
  const numberFormat = isPercent
    ? changeFormat(1, "%")
    : changeFormat(indicator.decimals, words.changeUnit(indicator.changeUnit));
  const cells: PlannedCell[] = [];
  const skipped: SkippedRow[] = [];
  for (const { column, from, to } of changes) {
    const pair = [values.get(from), values.get(to)].filter((cell) => cell !== undefined);
    if (pair.length < 2) continue;
    const inputs = pair.map((value) => inputFrom(value));
    const cell = formulaCell(
      { row, column },
      {
        operation,
        inputs,
        numberFormat,
        isLimited: hasSmallBase(source, operation, inputs),
        measure: { type: "indicatorChange", from, to },
      },
    );
    const isBlocked = crossesBreak(indicator, { from, to });
    cells.push({ ...(isBlocked ? blockedCell(cell) : cell), part: "body" });
    if (isBlocked) skipped.push(...breakAt(line, from, "seriesBreak"));
  }
  return { cells, skipped };
};
