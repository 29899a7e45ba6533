// SPDX-License-Identifier: EUPL-1.2
import type { Secrecy } from "../../catalogue/secrecy-schema";
import type { CountGrid, FigureId } from "./count-grid";
import { derivedSecrecy } from "./derived-cells";
import { prepareGrid, type ProtectedGrid } from "./protect-grid";
import {
  linkedGroups,
  type PreparedTable,
  protectLinked,
  type TableOutcome,
} from "./protect-linked";
import type { CellSecrecy, SecrecyWarning, TableSecrecy } from "./secrecy-result";
import { rulesFor, type SecrecyRules } from "./secrecy-rules";
import type { SecrecyTable } from "./secrecy-table";

/**
 * What of the tables of one report may be shown: every figure and every derived cell, or why a table cannot be published.
 * All tables that will be published belong into one call, because tables that share figures protect each other.
 * Nothing of a delivery changes; whoever writes a table puts the sign of the status where a cell is hidden.
 */
export const applySecrecy = (
  tables: readonly SecrecyTable[],
  secrecy: Secrecy,
): ReadonlyMap<string, TableSecrecy> => {
  const prepared = tables.flatMap((table) => prepare(table, secrecy));
  const outcomes = new Map<string, TableOutcome>();
  const linked = new Map<string, readonly string[]>();
  for (const group of linkedGroups(prepared)) {
    for (const { id } of group) {
      linked.set(
        id,
        group.filter((other) => other.id !== id).map((other) => other.id),
      );
    }
    const results = protectLinked(group, secrecy.secondary.maximumSuppressedShare);
    for (const [id, outcome] of results) outcomes.set(id, outcome);
  }
  return new Map(
    tables.map((table) => {
      const outcome = outcomes.get(table.id);
      const facts = { table, secrecy, linked: linked.get(table.id) ?? [] };
      return [table.id, outcome ? toSecrecy(facts, outcome) : openTable(facts)];
    }),
  );
};

interface TableFacts {
  readonly table: SecrecyTable;
  readonly secrecy: Secrecy;
  /** Tables of the report that share figures with this one. */
  readonly linked: readonly string[];
}

/** Nothing at all where the catalogue hides nothing. */
const prepare = (table: SecrecyTable, secrecy: Secrecy): readonly PreparedTable[] => {
  const grids = table.grids.flatMap((grid) => {
    const rules = rulesFor(secrecy, grid.isSensitive);
    return rules ? [prepareGrid(grid, rules)] : [];
  });
  if (grids.length < table.grids.length) return [];
  return [{ id: table.id, grids, figures: new Set(figuresOf(table)) }];
};

const toSecrecy = (facts: TableFacts, outcome: TableOutcome): TableSecrecy => {
  const { table, secrecy } = facts;
  if (!outcome.ok) {
    return { kind: "refused", refusal: outcome.error, warnings: warningsOf(facts, true) };
  }
  const cells = new Map(outcome.value.flatMap((grid) => [...grid.cells]));
  return {
    kind: "publishable",
    cells,
    derived: derivedOf(facts, cells),
    audit: outcome.value.flatMap(({ audit }) => audit),
    warnings: warningsOf({ table, secrecy, linked: facts.linked }, hidesAny(outcome.value)),
  };
};

/** A catalogue without a threshold: what was delivered stands there, points included. */
const openTable = (facts: TableFacts): TableSecrecy => {
  const cells = new Map<FigureId, CellSecrecy>(
    cellsOf(facts.table).map(({ figure, value }) => [
      figure,
      value === "secret"
        ? { state: "hidden", by: "primary", reason: "delivered" }
        : { state: "shown" },
    ]),
  );
  return {
    kind: "publishable",
    cells,
    derived: derivedOf(facts, cells),
    audit: [],
    warnings: [],
  };
};

const derivedOf = (
  { table, secrecy }: TableFacts,
  cells: ReadonlyMap<FigureId, CellSecrecy>,
): ReturnType<typeof derivedSecrecy> => {
  const rules = new Map<FigureId, SecrecyRules | null>();
  const numbers = new Map<FigureId, number>();
  for (const grid of table.grids) {
    const gridRules = rulesFor(secrecy, grid.isSensitive);
    for (const { figure, value } of grid.cells.flat()) {
      rules.set(figure, gridRules);
      if (typeof value === "number") numbers.set(figure, value);
    }
  }
  return derivedSecrecy(table.derived, {
    secrecy,
    cells,
    numbers,
    rulesOf: (figure) => rules.get(figure) ?? null,
  });
};

/** Where nothing is hidden there is nothing to warn of. */
const warningsOf = (
  { table, secrecy, linked }: TableFacts,
  isAnyHidden: boolean,
): readonly SecrecyWarning[] => {
  if (!isAnyHidden) return [];
  const covered = secrecy.secondary.dimensionsAtMost;
  const notCounts = cellsOf(table).filter(
    ({ value }) => typeof value === "number" && (!Number.isInteger(value) || value < 0),
  );
  const points = cellsOf(table).filter(({ value }) => value === "secret");
  const warnings: readonly (SecrecyWarning | null)[] = [
    table.dimensions > covered
      ? { kind: "manyDimensions", dimensions: table.dimensions, covered }
      : null,
    secrecy.secondary.enabled ? null : { kind: "notAudited" },
    linked.length > 0 ? { kind: "linkedTables", tables: linked } : null,
    notCounts.length > 0
      ? { kind: "notCounts", figures: notCounts.map(({ figure }) => figure) }
      : null,
    points.length > 0
      ? { kind: "deliveredSigns", figures: points.map(({ figure }) => figure) }
      : null,
    { kind: "otherTables" },
    { kind: "otherYears" },
    { kind: "otherPublications" },
  ];
  return warnings.flatMap((warning) => warning ?? []);
};

const hidesAny = (grids: readonly ProtectedGrid[]): boolean =>
  grids.some(({ cells }) => [...cells.values()].some(({ state }) => state === "hidden"));

const cellsOf = ({ grids }: SecrecyTable): CountGrid["cells"][number] =>
  grids.flatMap(({ cells }) => cells.flat());

const figuresOf = (table: SecrecyTable): readonly FigureId[] =>
  cellsOf(table).map(({ figure }) => figure);
