// SPDX-License-Identifier: EUPL-1.2
import { ANY_SUBJECT } from "../catalogue/label-lookup";
import type { ColumnRole } from "./delivery";
import type { TableTools } from "./table-plan";

const ROWS_SAMPLED = 60;
/** Share of the texts of a column that must be known before its role is believed. */
const SHARE_KNOWN = 0.5;

type StubRole = Extract<ColumnRole, "indicatorId" | "indicatorTitle" | "group" | "area">;

/** What the texts of a column without a heading are: areas, groups, labels or Kennungen; null if that is not clear. */
export const inferRole = (
  { grid, lookup }: TableTools,
  firstRow: number,
  column: number,
): StubRole | null => {
  const hits: Record<StubRole, number> = { indicatorId: 0, indicatorTitle: 0, area: 0, group: 0 };
  let texts = 0;
  const until = Math.min(grid.rows, firstRow + ROWS_SAMPLED);
  for (let row = firstRow; row < until; row += 1) {
    if (grid.typeAt(row, column) !== "String") continue;
    const text = grid.labelAt(row, column);
    texts += 1;
    if (lookup.subjectByCode(text)) hits.indicatorId += 1;
    else if (lookup.area(text) !== null) hits.area += 1;
    else if (lookup.group(text, ANY_SUBJECT) !== null) hits.group += 1;
    else if (lookup.subjectByLabel(text)) hits.indicatorTitle += 1;
  }
  const roles = Object.keys(hits) as StubRole[];
  const role = roles.reduce((best, other) => (hits[other] > hits[best] ? other : best));
  return hits[role] > 0 && hits[role] >= texts * SHARE_KNOWN ? role : null;
};
