// SPDX-License-Identifier: EUPL-1.2
import type { QuantityId } from "../catalogue/catalogue";
import type { CellKey, Observation } from "../delivery/delivery";
import type { Year } from "../shared/year";
import { expectedCells } from "./blank-cells";
import { targetCell, targetKey } from "./finding-parts";
import { defineRule, carries, passed } from "./rule";
import type { RuleContext } from "./rule-context";

/** A blank cell says neither zero nor missing. Blanks with one cause - a year, an Angabe, a row - are one finding. */
export const valuePresent = defineRule({
  meta: {
    code: "VOL-01",
    family: "VOL",
    scope: "cell",
    level: "1a",
    severity: "error",
    acknowledge: "openPoint",
    suppressedBy: [],
    params: {},
    source: "DESIGN principle: missing is not zero; ESS rule type FDM",
    messages: {
      cell: carries<{ readonly key: CellKey }>(),
      row: carries<{ readonly key: CellKey; readonly years: readonly Year[] }>(),
      quantity: carries<{ readonly quantity: QuantityId; readonly rows: number }>(),
      year: carries<{ readonly year: Year; readonly rows: number }>(),
    },
  },
  *check(context) {
    for (const sheet of context.delivery.sheets) {
      const { expected, blank } = expectedCells(sheet, context);
      for (const { cells, ...message } of groupBlanks(expected, blank)) {
        yield { result: "failed", ...message, ...placeOf(cells, context), sheet: sheet.name };
      }
      if (expected.length > blank.size) yield passed(expected.length - blank.size);
    }
  },
});

type Blanks = readonly [Observation, ...Observation[]];

type Group = { readonly cells: Blanks } & (
  | { readonly messageId: "cell"; readonly data: { readonly key: CellKey } }
  | {
      readonly messageId: "row";
      readonly data: { readonly key: CellKey; readonly years: readonly Year[] };
    }
  | {
      readonly messageId: "quantity";
      readonly data: { readonly quantity: QuantityId; readonly rows: number };
    }
  | { readonly messageId: "year"; readonly data: { readonly year: Year; readonly rows: number } }
);

/** Takes the widest cause first: a year nobody filled in, then an Angabe, then a row, then what is left. */
const groupBlanks = (
  expected: readonly Observation[],
  blank: ReadonlySet<Observation>,
): readonly Group[] => {
  if (blank.size === 0) return [];
  const years = wholly(expected, blank, ({ key }) => String(key.year));
  const afterYears = without(expected, years);
  const quantities = wholly(afterYears, blank, ({ key }) => key.quantity).filter(
    (cells) => rowCount(cells) > 1,
  );
  const afterQuantities = without(afterYears, quantities);
  const rows = wholly(afterQuantities, blank, ({ cell }) => String(cell.row));
  const single = without(afterQuantities, rows).filter((cell) => blank.has(cell));
  return [
    ...years.map((cells) => yearGroup(cells)),
    ...quantities.map((cells) => quantityGroup(cells)),
    ...rows.map((cells) => rowGroup(cells)),
    ...single.map((cell): Group => ({ messageId: "cell", data: { key: cell.key }, cells: [cell] })),
  ];
};

/** Groups of at least two expected cells in which every cell is blank. */
const wholly = (
  expected: readonly Observation[],
  blank: ReadonlySet<Observation>,
  groupOf: (observation: Observation) => string,
): readonly Blanks[] => {
  const groups = new Map<string, [Observation, ...Observation[]]>();
  for (const observation of expected) {
    const group = groups.get(groupOf(observation));
    if (group) group.push(observation);
    else groups.set(groupOf(observation), [observation]);
  }
  return [...groups.values()].filter(
    (cells) => cells.length > 1 && cells.every((cell) => blank.has(cell)),
  );
};

const without = (
  cells: readonly Observation[],
  groups: readonly Blanks[],
): readonly Observation[] => {
  const taken = new Set(groups.flat());
  return cells.filter((cell) => !taken.has(cell));
};

const rowCount = (cells: Blanks): number => new Set(cells.map(({ cell }) => cell.row)).size;

const yearGroup = (cells: Blanks): Group => ({
  messageId: "year",
  data: { year: cells[0].key.year, rows: rowCount(cells) },
  cells,
});

const quantityGroup = (cells: Blanks): Group => ({
  messageId: "quantity",
  data: { quantity: cells[0].key.quantity, rows: rowCount(cells) },
  cells,
});

const rowGroup = (cells: Blanks): Group => ({
  messageId: "row",
  data: { key: cells[0].key, years: cells.map(({ key }) => key.year) },
  cells,
});

const placeOf = (cells: Blanks, { catalogue }: RuleContext) => ({
  cells: cells.map(targetCell),
  target: cells.map(({ key }) => targetKey(catalogue, key)),
});
