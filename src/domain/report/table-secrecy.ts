// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { CITY_AREA } from "../catalogue/catalogue";
import { parseGroup } from "../catalogue/group-key";
import { bracketed } from "./cells";
import { parseKey } from "./data-key";
import { statusesIn } from "./footnotes";
import type { Rests } from "./rests";
import type { FigureId } from "./secrecy/count-grid";
import type { DerivedCell } from "./secrecy/derived-cells";
import type { TableSecrecy } from "./secrecy/secrecy-result";
import type { SecrecyTable } from "./secrecy/secrecy-table";
import { signOf } from "./signs";
import type { BodyCell, TableModel } from "./table-model";

/** A table as secrecy sees it: its counts, and every cell that is computed from them. */
export const secrecyTable = ({ id, grids, rows }: TableModel): SecrecyTable => {
  const figures = new Set(grids.flatMap(({ cells }) => cells.flat().map(({ figure }) => figure)));
  const derived = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ rests }, column) =>
      rests ? derivedCells(rests, cellName(row, column), figures) : [],
    ),
  );
  return { id, dimensions: dimensionsOf(figures), grids, derived };
};

export interface ProtectedTable {
  readonly model: TableModel;
  /** Cells that show a point for secrecy, whether delivered or computed. */
  readonly hidden: number;
}

/**
 * The table with a sign in every cell that is hidden or rests on a hidden one; never a formula. Its counts are left behind:
 * nothing that is made of it can tell them.
 */
export const protectTable = (
  catalogue: Catalogue,
  model: TableModel,
  secrecy: Extract<TableSecrecy, { kind: "publishable" }>,
): ProtectedTable => {
  let hidden = 0;
  const rows = model.rows.map((line, row) => ({
    ...line,
    cells: line.cells.map((cell, column) => {
      const state = stateOf(cell, cellName(row, column), secrecy);
      if (state === "shown") return cell;
      if (state === "bracketed") return inBrackets(cell);
      if (state === "secret") hidden += 1;
      return toSign(cell, signOf(catalogue, state));
    }),
  }));
  const statuses = statusesIn(catalogue, rows);
  return {
    model: { ...model, rows, grids: [], footnotes: { ...model.footnotes, statuses } },
    hidden,
  };
};

type CellState = "shown" | "bracketed" | "secret" | "unreliable" | "blocked";

const stateOf = (
  { rests }: BodyCell,
  name: string,
  { cells, derived }: Extract<TableSecrecy, { kind: "publishable" }>,
): CellState => {
  if (!rests) return "shown";
  if (rests.kind === "figure") {
    return cells.get(rests.figure)?.state === "hidden" ? "secret" : "shown";
  }
  const state = derived.get(name);
  if (!state) throw new Error(`Secrecy knows nothing of the cell ${name}.`);
  if (state.state === "hidden") return state.status;
  return state.isBracketed ? "bracketed" : "shown";
};

const toSign = (cell: BodyCell, text: string): BodyCell => ({
  kind: "sign",
  ...(cell.rests ? { rests: cell.rests } : {}),
  text,
  format: cell.kind === "text" ? "General" : cell.format,
});

const inBrackets = (cell: BodyCell): BodyCell =>
  cell.kind === "derived" && typeof cell.value === "number"
    ? { ...cell, format: bracketed(cell.format), isBracketed: true }
    : cell;

const cellName = (row: number, column: number): string => `${row}:${column}`;

/** A computed cell with all it is computed from, inputs first. A figure that is no count is never hidden and left out. */
const derivedCells = (
  rests: Rests,
  name: string,
  figures: ReadonlySet<FigureId>,
): readonly DerivedCell[] => {
  if (rests.kind === "figure") return [];
  const inputs = rests.inputs.map((input, index) => ({
    id: input.kind === "figure" ? input.figure : `${name}/${index}`,
    isKnown: input.kind !== "figure" || figures.has(input.figure),
    cells: derivedCells(input, `${name}/${index}`, figures),
  }));
  const before = inputs.flatMap(({ cells }) => cells);
  const ids = inputs.flatMap(({ id, isKnown }) => (isKnown ? [id] : []));
  const isOfCounts = rests.inputs.every(
    (input) => input.kind === "figure" && figures.has(input.figure),
  );
  return [...before, isOfCounts ? cellOfCounts(rests, name, ids) : combinedCell(name, ids)];
};

const combinedCell = (id: string, inputs: readonly string[]): DerivedCell => ({
  id,
  kind: "combined",
  inputs,
});

const cellOfCounts = (
  rests: Exclude<Rests, { kind: "figure" }>,
  id: string,
  ids: readonly string[],
): DerivedCell => {
  const [first = "", second = "", third] = ids;
  switch (rests.kind) {
    case "ratio":
      return {
        id,
        kind: rests.of,
        numerator: first,
        denominator: second,
        ...(third === undefined ? {} : { meanWith: third }),
        isPart: rests.isPart,
      };
    case "percentChange":
      return { id, kind: "percentChange", from: first, to: second };
    case "combined":
      return combinedCell(id, ids);
  }
};

/** Most features by which one of the counts is broken down at once. */
const dimensionsOf = (figures: ReadonlySet<FigureId>): number =>
  [...figures].reduce((most, figure) => {
    const key = parseKey(figure);
    if (!key) return most;
    return Math.max(most, parseGroup(key.group).length + (key.area === CITY_AREA ? 0 : 1));
  }, 0);
