// SPDX-License-Identifier: EUPL-1.2
import type { FigureRef } from "../catalogue/figure";
import type { DeliveryRow, DeliverySheet, ReportedValue } from "../delivery/delivery";
import { isBaseRow } from "./base-row";
import { namesOf } from "./figures";
import { targetCell, targetKey } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";

interface RepeatedRow {
  readonly key: FigureRef;
  /** Sheet rows, from 0. */
  readonly rows: readonly number[];
}

/**
 * Angabe, Gruppe, Gebiet (and in a list the Jahr) stand in one row of a sheet only. A base that is repeated with every
 * rate, and a figure with two names in the catalogue, may stand twice, but not with two values.
 */
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
      contradiction: carries<RepeatedRow>(),
    },
  },
  *check(context) {
    for (const sheet of context.delivery.sheets) {
      const repeated = repeatedRows(sheet);
      for (const twins of repeated) {
        const messageId = judge(twins, context);
        if (messageId === null) continue;
        yield { result: "failed", messageId, ...describe(twins, context), sheet: sheet.name };
      }
      const unique = sheet.rows.length - repeated.flat(2).length;
      if (unique > 0) yield passed(unique);
    }
  },
});

type Twins = readonly [DeliveryRow, ...DeliveryRow[]];
type Repeated = readonly [Twins, ...Twins[]];

/**
 * Rows with the same key. Lines of the sheet that repeat each other under several keys - value and base in one line,
 * the columns of an area matrix - are one group: the line was copied once.
 */
const repeatedRows = (sheet: DeliverySheet): readonly Repeated[] => {
  const byKey = new Map<string, [DeliveryRow, ...DeliveryRow[]]>();
  for (const row of sheet.rows) {
    if (!holdsValues(row)) continue;
    const id = keyOf(row, sheet);
    const twins = byKey.get(id);
    if (twins) twins.push(row);
    else byKey.set(id, [row]);
  }
  const byLines = new Map<string, [Twins, ...Twins[]]>();
  for (const twins of byKey.values()) {
    if (twins.length < 2) continue;
    const id = twins.map(({ row }) => row).join(",");
    const known = byLines.get(id);
    if (known) known.push(twins);
    else byLines.set(id, [twins]);
  }
  return [...byLines.values()];
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

/** null: the rows name the same figure in different ways and agree. */
const judge = (
  repeated: Repeated,
  context: RuleContext,
): "sameValues" | "differentValues" | "contradiction" | null => {
  const isCopy = repeated.some((twins) => !mayStandTwice(twins, context));
  if (repeated.some(differs)) return isCopy ? "differentValues" : "contradiction";
  return isCopy ? "sameValues" : null;
};

const mayStandTwice = (twins: Twins, context: RuleContext): boolean =>
  twins.every((row) => isBaseRow(row, context)) ||
  new Set(twins.map(({ indicator }) => indicator)).size > 1 ||
  namesOf(context.catalogue, twins[0]).length > 1;

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

const describe = (repeated: Repeated, { catalogue }: RuleContext) => {
  const [[{ quantity, group, area }]] = repeated;
  return {
    data: { key: { quantity, group, area }, rows: repeated[0].map(({ row }) => row) },
    cells: repeated
      .flat()
      .flatMap(({ observations }) => observations)
      .map(targetCell),
    target: repeated.flatMap(([twin]) =>
      twin.observations.map(({ key }) => targetKey(catalogue, key)),
    ),
  };
};
