// SPDX-License-Identifier: EUPL-1.2
import type { Catalogue } from "../catalogue/catalogue";
import { figureId, type FigureRef } from "../catalogue/figure";
import { neededCells } from "../catalogue/needed-cells";
import {
  type Delivery,
  type DeliverySheet,
  type Observation,
  observationsOf,
} from "../delivery/delivery";
import { createSignReader, type SignReader } from "../delivery/read-signs";
import { cellId, type CellRef } from "../shared/cell";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../shared/sheet-snapshot";
import type { FixedCell } from "./fix";

/** What a fix may look at, and how it says what is to change. */
export interface FixContext {
  readonly catalogue: Catalogue;
  readonly signs: SignReader;
  readonly observationAt: (cell: CellRef) => Observation | undefined;
  readonly sheetOf: (place: Pick<CellRef, "sheet">) => DeliverySheet | undefined;
  /** null for a sheet that is gone or lets nobody change its shape. */
  readonly openSheet: (name: string) => SheetSnapshot | null;
  /** Place of a figure in the catalogue's order; undefined for one it asks of nobody. */
  readonly orderOf: (figure: FigureRef) => number | undefined;
  /** What somebody typed into a cell, "" for a blank one; null for a formula, an error or the spill of another cell. */
  readonly typedAt: (cell: CellRef) => CellValue | null;
  readonly formatAt: (cell: CellRef) => string;
  /** What a cell shows, whatever it holds. */
  readonly valueAt: (cell: CellRef) => CellValue;
  /** The cell with a number; a format that would make text or per cent of it is replaced. */
  readonly number: (cell: CellRef, value: number, numberFormat?: string) => FixedCell;
  readonly text: (cell: CellRef, text: string) => FixedCell;
}

interface Material {
  readonly catalogue: Catalogue;
  readonly delivery: Delivery;
  readonly snapshot: WorkbookSnapshot;
}

const PLAIN = "General";

/** Nothing is looked up before a finding asks for it: a delivery without findings costs nothing. */
export const createFixContext = ({ catalogue, delivery, snapshot }: Material): FixContext => {
  const observations = once(
    () => new Map(observationsOf(delivery).map((found) => [cellId(found.cell), found])),
  );
  const order = once(() => {
    const needed = neededCells(catalogue, { department: null, includeOptional: true });
    return new Map(needed.map((figure, index) => [figureId(figure), index]));
  });
  const signs = once(() => createSignReader(catalogue.data.signs));
  const snapshots = new Map(snapshot.sheets.map((sheet) => [sheet.name, sheet]));
  const formatAt: FixContext["formatAt"] = ({ sheet, row, column }) =>
    snapshots.get(sheet)?.numberFormats[row]?.[column] ?? PLAIN;
  const before = (cell: CellRef): CellValue => gridAt(snapshots, "formulas", cell);
  const valueAt = (cell: CellRef): CellValue => gridAt(snapshots, "values", cell);
  const isError = ({ sheet, row, column }: CellRef): boolean =>
    snapshots.get(sheet)?.valueTypes[row]?.[column] === "Error";
  return {
    catalogue,
    get signs() {
      return signs();
    },
    observationAt: (cell) => observations().get(cellId(cell)),
    sheetOf: ({ sheet }) => delivery.sheets.find(({ name }) => name === sheet),
    openSheet: (name) => {
      const sheet = snapshots.get(name);
      return sheet && !sheet.isProtected ? sheet : null;
    },
    orderOf: (figure) => order().get(figureId(figure)),
    // A formula differs from its value, a text that merely starts with "=" does not; a spilled value has no formula.
    typedAt: (cell) => (valueAt(cell) === before(cell) && !isError(cell) ? valueAt(cell) : null),
    formatAt,
    valueAt,
    number: (cell, after, numberFormat) => ({
      cell,
      before: before(cell),
      after,
      result: null,
      numberFormat: numberFormat ?? (hidesNumber(formatAt(cell)) ? PLAIN : null),
    }),
    text: (cell, after) => ({
      cell,
      before: before(cell),
      after,
      result: null,
      numberFormat: null,
    }),
  };
};

/** In the text format Excel stores text; in a per cent format 21.7 would show as 2170 %. */
const hidesNumber = (format: string): boolean => format === "@" || format.includes("%");

const gridAt = (
  sheets: ReadonlyMap<string, SheetSnapshot>,
  grid: "values" | "formulas",
  { sheet, row, column }: CellRef,
): CellValue => sheets.get(sheet)?.[grid][row]?.[column] ?? "";

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
};
