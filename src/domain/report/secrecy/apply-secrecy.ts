// SPDX-License-Identifier: EUPL-1.2
import type { Secrecy } from "../../catalogue/secrecy-schema";
import type { CountGrid, FigureId } from "./count-grid";
import { derivedSecrecy } from "./derived-cells";
import { unprovedFigures } from "./joint-proof";
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
 * Nothing of a delivery changes: whoever writes a table puts the sign of the status where a cell is hidden ("secret" for
 * figures), as text and never as a formula, and draws no chart over it.
 */
export const applySecrecy = (
  tables: readonly SecrecyTable[],
  secrecy: Secrecy,
): ReadonlyMap<string, TableSecrecy> => {
  const prepared = tables.flatMap((table) => prepare(table, secrecy));
  const outcomes = new Map<string, TableOutcome>();
  const links = new Map<string, Links>();
  for (const group of linkedGroups(prepared)) {
    const results = protectLinked(group, secrecy.secondary.maximumSuppressedShare);
    for (const [id, outcome] of results) outcomes.set(id, outcome);
    for (const [id, link] of linksAmong(results)) links.set(id, link);
  }
  return new Map(
    tables.map((table) => {
      const outcome = outcomes.get(table.id);
      const facts = { table, secrecy, links: links.get(table.id) ?? NO_LINKS };
      return [table.id, outcome ? toSecrecy(facts, outcome) : openTable(facts)];
    }),
  );
};

/** What ties a table to others of the report. */
interface Links {
  /** Tables that are published and share figures with it, directly or by way of others. */
  readonly tables: readonly string[];
  /** Its secret figures for which no proof was found that all these tables together keep them. */
  readonly unproved: readonly FigureId[];
}

const NO_LINKS: Links = { tables: [], unproved: [] };

interface TableFacts {
  readonly table: SecrecyTable;
  readonly secrecy: Secrecy;
  readonly links: Links;
}

const linksAmong = (results: ReadonlyMap<string, TableOutcome>): ReadonlyMap<string, Links> => {
  const published = [...results].flatMap(([id, outcome]) =>
    outcome.ok ? [{ id, grids: outcome.value }] : [],
  );
  const all = published.flatMap(({ grids }) => grids);
  // A single grid was proved when it was protected.
  const unproved = all.length > 1 ? unprovedFigures(all) : new Set<FigureId>();
  return new Map(
    published.map(({ id, grids }) => [
      id,
      {
        tables: published.flatMap((other) => (other.id === id ? [] : [other.id])),
        unproved: [...new Set(grids.flatMap(({ result }) => [...result.cells.keys()]))].filter(
          (figure) => unproved.has(figure),
        ),
      },
    ]),
  );
};

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
  if (!outcome.ok) {
    return { kind: "refused", refusal: outcome.error, warnings: warningsOf(facts, true) };
  }
  const grids = outcome.value.map(({ result }) => result);
  const cells = new Map(grids.flatMap((grid) => [...grid.cells]));
  return {
    kind: "publishable",
    cells,
    derived: derivedOf(facts, cells),
    audit: grids.flatMap(({ audit }) => audit),
    warnings: warningsOf(facts, hidesAny(grids)),
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
  { table, secrecy, links }: TableFacts,
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
    links.tables.length > 0 || links.unproved.length > 0
      ? { kind: "linkedTables", ...links }
      : null,
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
