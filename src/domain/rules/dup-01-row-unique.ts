// SPDX-License-Identifier: EUPL-1.2
import { figureId, type FigureRef } from "../catalogue/figure";
import type { DeliveryRow, DeliverySheet, Observation, ReportedValue } from "../delivery/delivery";
import { isBaseBeside, targetCell, targetKey } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";
import { repeatedYears } from "./series";

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
      const repeated = repeatedRows(sheet, context);
      const lines = new Set(repeated.flat(2).map(({ row }) => row));
      for (const twins of repeated) {
        const messageId = judge(twins);
        if (messageId === null) continue;
        yield { result: "failed", messageId, ...describe(twins, context), sheet: sheet.name };
      }
      const unique = sheet.rows.length - lines.size;
      if (unique > 0) yield passed(unique);
    }
  },
});

/** One figure in one row; in a list for one year. */
interface Part {
  readonly row: DeliveryRow;
  readonly isBase: boolean;
  readonly observations: readonly Observation[];
}

type Twins = readonly [Part, ...Part[]];
type Repeated = readonly [Twins, ...Twins[]];

/**
 * Rows with the same key. Lines of the sheet that repeat each other under several keys - value and base in one line,
 * the columns of an area matrix - are one group: the line was copied once.
 */
const repeatedRows = (sheet: DeliverySheet, context: RuleContext): readonly Repeated[] => {
  const byKey = new Map<string, [Part, ...Part[]]>();
  const { rows } = sheet;
  const repeated = linesOfRepeated(sheet, context);
  for (const row of rows) {
    if (!repeated.has(row.row)) continue;
    for (const part of partsOf(row)) {
      const id = keyOf(part, sheet);
      const twins = byKey.get(id);
      if (twins) twins.push(part);
      else byKey.set(id, [part]);
    }
  }
  const byLines = new Map<string, [Twins, ...Twins[]]>();
  for (const twins of byKey.values()) {
    if (twins.length < 2) continue;
    const id = twins.map(({ row }) => row.row).join(",");
    const known = byLines.get(id);
    if (known) known.push(twins);
    else byLines.set(id, [twins]);
  }
  return [...byLines.values()];
};

/** Lines of a sheet with figures that are not the only ones of their key and year. Mostly there are none. */
const linesOfRepeated = ({ name }: DeliverySheet, { index }: RuleContext): ReadonlySet<number> => {
  const cells = index.series
    .flatMap(repeatedYears)
    .flat()
    .map(({ cell }) => cell);
  return new Set(cells.filter(({ sheet }) => sheet === name).map(({ row }) => row));
};

/** The row's own figure and its base, each if a value stands there. */
const partsOf = (row: DeliveryRow): readonly Part[] => {
  const { observations } = row;
  const isBase = (observation: Observation): boolean => isBaseBeside(row, observation);
  if (!observations.some(isBase)) return partOf(row, observations, false);
  const bases = observations.filter(isBase);
  const own = observations.filter((observation) => !isBase(observation));
  return [...partOf(row, own, false), ...partOf(row, bases, true)];
};

const partOf = (
  row: DeliveryRow,
  observations: readonly Observation[],
  isBase: boolean,
): readonly Part[] => (observations.some(isDelivered) ? [{ row, isBase, observations }] : []);

const isDelivered = ({ role, value }: Observation): boolean =>
  role === "delivered" && value.kind !== "missing";

const keyOf = ({ row, observations }: Part, sheet: DeliverySheet): string => {
  const key = observations[0]?.key ?? { ...row, year: 0 };
  return sheet.layout.kind === "yearColumns" ? figureId(key) : `${figureId(key)} ${key.year}`;
};

/** null: the rows name the same figure in different ways and agree. */
const judge = (repeated: Repeated): "sameValues" | "differentValues" | "contradiction" | null => {
  const isCopy = repeated.some((twins) => !mayStandTwice(twins));
  if (repeated.some(differs)) return isCopy ? "differentValues" : "contradiction";
  return isCopy ? "sameValues" : null;
};

/** A base serves several rates; a figure may stand once under each of its names. */
const mayStandTwice = (twins: Twins): boolean =>
  twins.some(({ isBase }) => isBase) ||
  new Set(twins.map(({ row }) => `${row.named ?? ""} ${row.indicator ?? ""}`)).size > 1;

const differs = (twins: Twins): boolean =>
  new Set(twins.map(({ observations }) => observations.map(comparable).join("|"))).size > 1;

const comparable = ({ key, value }: Observation): string => `${key.year}=${shown(value)}`;

const shown = (value: ReportedValue): string => {
  if (value.kind === "number") return String(value.value);
  return value.kind === "sign"
    ? value.status
    : `${value.kind} ${"text" in value ? value.text : ""}`;
};

const describe = (repeated: Repeated, { catalogue }: RuleContext) => {
  const [[first]] = repeated;
  const { quantity, group, area } = first.observations[0]?.key ?? first.row;
  return {
    data: { key: { quantity, group, area }, rows: repeated[0].map(({ row }) => row.row) },
    cells: repeated
      .flat()
      .flatMap(({ observations }) => observations)
      .map(targetCell),
    target: repeated.flatMap(([twin]) =>
      twin.observations.map(({ key }) => targetKey(catalogue, key)),
    ),
  };
};
