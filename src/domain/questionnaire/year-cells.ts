// SPDX-License-Identifier: EUPL-1.2
import { type Catalogue, CITY_AREA, TOTAL_GROUP } from "../catalogue/catalogue";
import { canonicalFigure, figureId, type FigureRef } from "../catalogue/figure";
import { isAskedIn, type NeededCell } from "../catalogue/needed-cells";
import { toA1 } from "../shared/cell";
import type { CellContent, PartName } from "../shared/workbook-edit";
import type { Year } from "../shared/year";
import {
  figureInYear,
  type QuestionnaireRequest,
  type QuestionnaireWords,
} from "./questionnaire-request";
import { carriedFigure } from "./sheet-rows";

/** What a year cell needs to know of its sheet. */
export interface SheetPlan {
  readonly catalogue: Catalogue;
  readonly request: QuestionnaireRequest;
  readonly words: QuestionnaireWords;
  /** Row (from 0) by `figureId`. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** Column (from 0) of a year's values; undefined for a year without a column. */
  readonly columnOf: (year: Year) => number | undefined;
}

export interface YearCell {
  readonly content: CellContent;
  readonly part: Extract<PartName, "inputCell" | "lockedCell" | "blockedCell">;
  /** What the cell shows: its content, or the result of its formula; null for nothing. */
  readonly value: number | string | null;
}

/** A year cell: blocked with its reason, a formula over other rows, a known figure, or a white cell to be filled. */
export const yearCell = (plan: SheetPlan, cell: NeededCell, year: Year): YearCell => {
  const { request, words } = plan;
  if (!isAskedIn(cell, year)) return constantCell(words.notAsked, "blockedCell");
  const known = request.values.get(figureInYear(cell, year)) ?? null;
  if (cell.role === "reference") return referenceCell(plan, cell, known);
  const computed = carriedCell(plan, cell, year) ?? sumCell(plan, cell, year);
  if (computed) {
    const { formula, value } = computed;
    return { content: { formula }, value, part: "lockedCell" };
  }
  const isLocked = known !== null && year !== request.years.at(-1);
  return constantCell(known, isLocked ? "lockedCell" : "inputCell");
};

const constantCell = (value: YearCell["value"], part: YearCell["part"]): YearCell => ({
  content: value,
  value,
  part,
});

const referenceCell = (
  { catalogue, words }: SheetPlan,
  { owner }: NeededCell,
  known: number | string | null,
): YearCell => {
  if (known !== null) return constantCell(known, "lockedCell");
  const department = catalogue.departmentById.get(owner);
  return constantCell(department ? words.deliveredBy(department) : null, "blockedCell");
};

interface Computed {
  readonly formula: string;
  readonly value: number | string;
}

interface Source {
  readonly address: string;
  readonly value: YearCell["value"];
}

/** A figure of an earlier year stands on the sheet already; a sign in its place is carried over as well. */
const carriedCell = (plan: SheetPlan, cell: NeededCell, year: Year): Computed | null => {
  const carried = carriedFigure(plan.catalogue, cell);
  if (!carried) return null;
  const figure = canonicalFigure(plan.catalogue, carried.figure);
  const source = sourceOf(plan, figure, year - carried.lag);
  if (source === null) return null;
  const { address, value } = source;
  return { formula: `=IF(${address}="","",${address})`, value: value ?? "" };
};

/** A total that is the sum of several members of another quantity, when all of them stand on the sheet. */
const sumCell = (plan: SheetPlan, cell: NeededCell, year: Year): Computed | null => {
  const { identity } = plan.catalogue.quantityById.get(cell.quantity) ?? {};
  if (!identity || cell.group !== TOTAL_GROUP || cell.area !== CITY_AREA) return null;
  const { quantity, dimension, members } = identity;
  const parts = members.flatMap(
    (member) =>
      sourceOf(plan, { quantity, group: `${dimension}:${member}`, area: CITY_AREA }, year) ?? [],
  );
  if (parts.length < members.length) return null;
  const areNumbers = parts.map(({ address }) => `ISNUMBER(${address})`).join(",");
  const sum = parts.map(({ address }) => address).join("+");
  return { formula: `=IF(AND(${areNumbers}),${sum},"")`, value: sumOf(parts) };
};

const sumOf = (parts: readonly Source[]): number | "" => {
  const values = parts.flatMap(({ value }) => (typeof value === "number" ? [value] : []));
  return values.length < parts.length ? "" : values.reduce((sum, value) => sum + value, 0);
};

/** Figures that formulas use are typed ones: what a sheet shows of them is what is known. */
const sourceOf = (plan: SheetPlan, figure: FigureRef, year: Year): Source | null => {
  const row = plan.rowOf.get(figureId(figure));
  const column = plan.columnOf(year);
  if (row === undefined || column === undefined) return null;
  const value = plan.request.values.get(figureInYear(figure, year)) ?? null;
  return { address: toA1({ row, column }), value };
};
