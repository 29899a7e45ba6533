// SPDX-License-Identifier: EUPL-1.2
import type { FigureRef } from "../catalogue/figure";
import type { DeliveryRow, DeliverySheet, ReportedValue } from "../delivery/delivery";
import { targetCell, targetKey } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";

interface RepeatedRow {
  readonly key: FigureRef;
  /** Sheet rows, from 0. */
  readonly rows: readonly number[];
}

/** Angabe, Gruppe, Gebiet (and in a list the Jahr) stand in one row of a sheet only. */
export const rowUnique = defineRule({
  meta: {
    code: "DUP-01",
    family: "DUP",
    scope: "row",
    level: "1c",
    severity: "error",
    acknowledge: "never",
    suppressedBy: ["COD-01"],
    params: {},
    source: "ESS rule type RWD",
    messages: {
      sameValues: carries<RepeatedRow>({ severity: "warning", acknowledge: "reason" }),
      differentValues: carries<RepeatedRow>(),
    },
  },
  *check(context) {
    for (const sheet of context.delivery.sheets) {
      const repeated = repeatedRows(sheet);
      for (const rows of repeated) {
        const messageId = rows.some(differs) ? "differentValues" : "sameValues";
        yield { result: "failed", messageId, ...describe(rows, context), sheet: sheet.name };
      }
      const unique = sheet.rows.length - repeated.flat(2).length;
      if (unique > 0) yield passed(unique);
    }
  },
});

type Twins = readonly DeliveryRow[];

/**
 * Rows with the same key. Rows of the sheet that repeat each other under several keys - value and base in one row,
 * the columns of an area matrix - are one group: the row was copied once.
 */
const repeatedRows = (sheet: DeliverySheet): readonly (readonly Twins[])[] => {
  const byKey = new Map<string, DeliveryRow[]>();
  for (const row of sheet.rows) {
    if (!holdsValues(row)) continue;
    const id = keyOf(row, sheet);
    const twins = byKey.get(id);
    if (twins) twins.push(row);
    else byKey.set(id, [row]);
  }
  const byRows = new Map<string, Twins[]>();
  for (const twins of byKey.values()) {
    if (twins.length < 2) continue;
    const id = twins.map(({ row }) => row).join(",");
    byRows.set(id, [...(byRows.get(id) ?? []), twins]);
  }
  return [...byRows.values()];
};

const keyOf = (
  { quantity, group, area, observations }: DeliveryRow,
  sheet: DeliverySheet,
): string => {
  const year = sheet.layout.kind === "yearColumns" ? "" : String(observations[0]?.key.year ?? "");
  return `${quantity}|${group}|${area}|${year}`;
};

const holdsValues = ({ observations }: DeliveryRow): boolean =>
  observations.some(({ role, value }) => role === "delivered" && value.kind !== "missing");

const differs = (twins: Twins): boolean =>
  new Set(twins.map((row) => row.observations.map(comparable).join("|"))).size > 1;

const comparable = ({ key, value }: DeliveryRow["observations"][number]): string =>
  `${key.year}=${shown(value)}`;

const shown = (value: ReportedValue): string => {
  if (value.kind === "number") return String(value.value);
  return value.kind === "sign"
    ? value.status
    : `${value.kind} ${"text" in value ? value.text : ""}`;
};

const describe = (groups: readonly Twins[], { catalogue }: RuleContext) => {
  const cells = groups.flat().flatMap(({ observations }) => observations);
  const first = groups[0]?.[0];
  return {
    data: {
      key: { quantity: first?.quantity ?? "", group: first?.group ?? "", area: first?.area ?? "" },
      rows: (groups[0] ?? []).map(({ row }) => row),
    },
    cells: cells.map(targetCell),
    target: groups.flatMap(([twin]) =>
      (twin?.observations ?? []).map(({ key }) => targetKey(catalogue, key)),
    ),
  };
};
