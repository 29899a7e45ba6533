// SPDX-License-Identifier: EUPL-1.2
import type { Dimension, Member } from "../../catalogue/catalogue-schema";
import type { GridLine } from "./count-grid";

/**
 * The rows of a table broken down by one dimension, as lines that add up. `shown` are member ids from top to bottom, null
 * for the row of the total. A member counts as part of the nearest whole that is shown. Where members are missing that
 * the dimension has, or need not make up the whole ("darunter"), a rest remains; residuals ("nicht zuzuordnen") that
 * nobody delivered leave none, as a reader may know how few they are.
 */
export const stubLines = (
  dimension: Dimension,
  shown: readonly (string | null)[],
): readonly GridLine[] => {
  const rowOf = new Map(shown.map((member, row) => [member ?? dimension.total, row]));
  const byId = new Map(dimension.members.map((member) => [member.id, member]));
  const totalRow = rowOf.get(dimension.total) ?? null;
  const wholeOf = (parent: string | null): number | null => {
    if (parent === null) return totalRow;
    return rowOf.get(parent) ?? wholeOf(byId.get(parent)?.parent ?? null);
  };
  const isCovered = (member: Member): boolean => rowOf.has(member.id) || isComplete(member.id);
  const isComplete = (whole: string): boolean => {
    const parts = dimension.members.filter(
      ({ parent, kind }) => parent === whole && kind !== "residual",
    );
    return parts.length > 0 && parts.every(isCovered);
  };
  return shown.map((member) => {
    const id = member ?? dimension.total;
    const isFull = dimension.split === "full" && id !== null && isComplete(id);
    const split = isFull ? "full" : "rest";
    if (id === null || id === dimension.total) return { whole: null, split };
    return { whole: wholeOf(byId.get(id)?.parent ?? null), split };
  });
};
