// SPDX-License-Identifier: EUPL-1.2
import type { DimensionId } from "../catalogue/catalogue";
import { figureId, type FigureRef } from "../catalogue/figure";
import { parseGroup } from "../catalogue/group-key";
import type { DeliveryRow, DeliverySheet } from "../delivery/delivery";
import { perKind } from "./figure-map";
import { namesOf } from "./figures";
import { targetCell, targetKey } from "./finding-parts";
import { carries, defineRule, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/** A group of a kind by which the Angabe is never broken down, such as households by sex. */
export const combinationProvided = defineRule({
  meta: {
    code: "COD-04",
    family: "COD",
    scope: "row",
    level: "1b",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["COD-01"],
    params: {},
    source: "Catalogue, breakdowns, crossings and identity; ESS rule type COC",
    messages: {
      notProvided: carries<{
        readonly key: FigureRef;
        /** Rows of the sheet, from 0. */
        readonly rows: readonly number[];
        readonly allowed: readonly DimensionId[];
      }>(),
    },
  },
  *check(context) {
    const isKindProvided = perKind((figure) => isProvided(figure, context));
    for (const sheet of context.delivery.sheets) {
      const wrong = sheet.rows.filter((row) => !isKindProvided(row) && holdsValue(row));
      for (const rows of byFigure(wrong)) yield describe(sheet, rows, context);
      const right = sheet.rows.length - wrong.length;
      if (right > 0) yield passed(right);
    }
  },
});

const holdsValue = ({ observations }: DeliveryRow): boolean =>
  observations.some(({ role, value }) => role === "delivered" && value.kind !== "missing");

const isProvided = (figure: FigureRef, { catalogue, use }: RuleContext): boolean =>
  namesOf(catalogue, figure).some((name) => {
    const allowed = use.dimensionsFor(name.quantity);
    return (
      allowed.size === 0 || parseGroup(name.group).every(({ dimension }) => allowed.has(dimension))
    );
  });

type Rows = readonly [DeliveryRow, ...DeliveryRow[]];

/** The areas of one group of one Angabe have one cause. */
const byFigure = (rows: readonly DeliveryRow[]): readonly Rows[] => {
  const groups = new Map<string, [DeliveryRow, ...DeliveryRow[]]>();
  for (const row of rows) {
    const id = figureId({ ...row, area: "" });
    const known = groups.get(id);
    if (known) known.push(row);
    else groups.set(id, [row]);
  }
  return [...groups.values()];
};

const describe = ({ name }: DeliverySheet, rows: Rows, { catalogue, use }: RuleContext) => {
  const { quantity, group, area } = rows[0];
  const observations = rows.flatMap((row) => row.observations);
  return {
    result: "failed",
    messageId: "notProvided",
    data: {
      key: { quantity, group, area },
      rows: [...new Set(rows.map(({ row }) => row))],
      allowed: [...use.dimensionsFor(quantity)].filter((dimension) => dimension !== "area"),
    },
    sheet: name,
    cells: observations.map(targetCell),
    target: observations.map(({ key }) => targetKey(catalogue, key)),
  } as const;
};
