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
}

/** A year cell: blocked with its reason, a formula over other rows, a known figure, or a white cell to be filled. */
export const yearCell = (plan: SheetPlan, cell: NeededCell, year: Year): YearCell => {
  const { request, words } = plan;
  if (!isAskedIn(cell, year)) return { content: words.notAsked, part: "blockedCell" };
  const known = request.values.get(figureInYear(cell, year)) ?? null;
  if (cell.role === "reference") return referenceCell(plan, cell, known);
  const formula = carriedFormula(plan, cell, year) ?? sumFormula(plan, cell, year);
  if (formula !== null) return { content: { formula }, part: "lockedCell" };
  const isLocked = known !== null && year !== request.years.at(-1);
  return { content: known, part: isLocked ? "lockedCell" : "inputCell" };
};

const referenceCell = (
  { catalogue, words }: SheetPlan,
  { owner }: NeededCell,
  known: number | string | null,
): YearCell => {
  if (known !== null) return { content: known, part: "lockedCell" };
  const department = catalogue.departmentById.get(owner);
  return { content: department ? words.deliveredBy(department) : null, part: "blockedCell" };
};

/** A figure of an earlier year stands on the sheet already; a sign in its place is carried over as well. */
const carriedFormula = (plan: SheetPlan, cell: NeededCell, year: Year): string | null => {
  const carried = carriedFigure(plan.catalogue, cell);
  if (!carried) return null;
  const source = addressOf(
    plan,
    canonicalFigure(plan.catalogue, carried.figure),
    year - carried.lag,
  );
  return source === null ? null : `=IF(${source}="","",${source})`;
};

/** A total that is the sum of several members of another quantity, when all of them stand on the sheet. */
const sumFormula = (plan: SheetPlan, cell: NeededCell, year: Year): string | null => {
  const { identity } = plan.catalogue.quantityById.get(cell.quantity) ?? {};
  if (!identity || cell.group !== TOTAL_GROUP || cell.area !== CITY_AREA) return null;
  const { quantity, dimension, members } = identity;
  const parts = members.map((member) =>
    addressOf(plan, { quantity, group: `${dimension}:${member}`, area: CITY_AREA }, year),
  );
  if (parts.some((part) => part === null)) return null;
  const areNumbers = parts.map((part) => `ISNUMBER(${part})`).join(",");
  return `=IF(AND(${areNumbers}),${parts.join("+")},"")`;
};

const addressOf = (plan: SheetPlan, figure: FigureRef, year: Year): string | null => {
  const row = plan.rowOf.get(figureId(figure));
  const column = plan.columnOf(year);
  return row === undefined || column === undefined ? null : toA1({ row, column });
};
