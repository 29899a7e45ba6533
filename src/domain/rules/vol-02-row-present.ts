// SPDX-License-Identifier: EUPL-1.2
import type { DepartmentId, QuantityId } from "../catalogue/catalogue";
import type { FigureRef } from "../catalogue/figure";
import { isOpenSlot } from "../catalogue/group-key";
import { isAskedIn, neededCells, type NeededCell } from "../catalogue/needed-cells";
import type { DeliverySheet } from "../delivery/delivery";
import type { CellRef } from "../shared/cell";
import { isQuestionnaire } from "./blank-cells";
import type { FindingCell } from "./finding";
import { defineRule, carries, notEvaluable, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { unknownRows } from "./unknown-rows";

interface MissingRows {
  readonly quantity: QuantityId;
  readonly rows: number;
  readonly example: FigureRef;
}

/** Rows a department has to deliver; judged only where it is known what was asked of whom. */
export const rowPresent = defineRule({
  meta: {
    code: "VOL-02",
    family: "VOL",
    scope: "row",
    level: "1c",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: ["COD-01"],
    params: {},
    source: "Catalogue, breakdowns; ESS rule type REP",
    messages: {
      questionnaire: carries<MissingRows>(),
      catalogue: carries<MissingRows & { readonly department: DepartmentId }>(),
    },
  },
  *check(context) {
    for (const request of requests(context)) yield* judgeRequest(request, context);
  },
});

interface Request {
  readonly department: DepartmentId;
  /** The sheet on which the rows were asked for; null: asked by the catalogue only. */
  readonly questionnaire: DeliverySheet | null;
}

/** Each department once: by its Erhebungsbogen, else because the caller names it. */
const requests = ({ delivery, department }: RuleContext): readonly Request[] => {
  const byDepartment = new Map<DepartmentId, Request>();
  if (department !== null && delivery.sheets.length > 0) {
    byDepartment.set(department, { department, questionnaire: null });
  }
  for (const sheet of delivery.sheets) {
    if (!isQuestionnaire(sheet) || sheet.department === null) continue;
    byDepartment.set(sheet.department, { department: sheet.department, questionnaire: sheet });
  }
  return [...byDepartment.values()];
};

function* judgeRequest(request: Request, context: RuleContext) {
  const { department } = request;
  const needed = neededCells(context.catalogue, { department, includeOptional: false }).filter(
    (cell) => isExpected(cell, context),
  );
  const missing = needed.filter((cell) => !isDelivered(cell, context));
  if (needed.length > missing.length) yield passed(needed.length - missing.length);
  for (const rows of byQuantity(missing)) {
    const unknown = unknownRows(rows[0].quantity, context);
    if (unknown.length > 0) yield notEvaluable(unknown);
    else yield describe(rows, request, context);
  }
}

const isExpected = (cell: NeededCell, { years }: RuleContext): boolean =>
  cell.role === "delivered" &&
  !isOpenSlot(cell.group) &&
  (years.length === 0 || years.some((year) => isAskedIn(cell, year)));

/** Also as the figure of the year before. */
const isDelivered = (cell: NeededCell, { catalogue, index }: RuleContext): boolean => {
  const base = catalogue.quantityById.get(cell.quantity)?.baseQuantity ?? null;
  const keys = base === null ? [cell] : [cell, { ...cell, quantity: base }];
  return keys.some((key) => index.seriesOf(key) !== undefined);
};

type Rows = readonly [NeededCell, ...NeededCell[]];

const byQuantity = (cells: readonly NeededCell[]): readonly Rows[] => {
  const groups = new Map<QuantityId, [NeededCell, ...NeededCell[]]>();
  for (const cell of cells) {
    const group = groups.get(cell.quantity);
    if (group) group.push(cell);
    else groups.set(cell.quantity, [cell]);
  }
  return [...groups.values()];
};

const describe = (rows: Rows, { department, questionnaire }: Request, context: RuleContext) => {
  const { quantity, group, area } = rows[0];
  const facts = { quantity, rows: rows.length, example: { quantity, group, area } };
  const place = placeOf(quantity, questionnaire, context);
  const target = rows.map(
    (row) => [department, row.quantity, "", row.group, row.area, "value"] as const,
  );
  const failure = { result: "failed", ...place, target } as const;
  return questionnaire
    ? ({ ...failure, messageId: "questionnaire", data: facts } as const)
    : ({ ...failure, messageId: "catalogue", data: { ...facts, department } } as const);
};

/** Where the rows belong: below the last row of the same Angabe, if there is one. */
const placeOf = (
  quantity: QuantityId,
  questionnaire: DeliverySheet | null,
  { delivery }: RuleContext,
): { readonly sheet: string; readonly cells: readonly FindingCell[] } => {
  const sheets = questionnaire ? [questionnaire] : delivery.sheets;
  for (const { name, layout, rows } of sheets) {
    const last = rows.filter((row) => row.quantity === quantity).at(-1);
    if (!last) continue;
    const column = layout.kind === "areaMatrix" ? layout.areaColumn : (layout.columns.group ?? 0);
    const cell: CellRef = { sheet: name, row: last.row, column };
    return { sheet: name, cells: [{ cell, role: "source", text: "" }] };
  }
  return { sheet: sheets[0]?.name ?? "", cells: [] };
};
