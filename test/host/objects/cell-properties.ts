// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import type { CellRange } from "../model/cell-range";
import { invalidArgument } from "../wire/host-error";
import type { Area } from "../model/workbook-data";
import { Loader, toPageNames, wantedOfObject } from "../wire/load";
import { applyState } from "../wire/apply-state";
import type { TypeTable } from "../wire/object-type";
import { Whereabouts } from "../wire/whereabouts";
import { wrongShape } from "../behaviour/write-range";
import { rangeObject } from "./targets";

type Options = Readonly<Record<string, unknown>>;
type PageObject = Readonly<Record<string, unknown>>;

/** What is wanted of every part of a range: get…Properties works on the members a range has anyway. */
export interface PropertyQuery {
  readonly range: CellRange;
  readonly options: Options;
  readonly types: TypeTable;
}

const loader = ({ range, options, types }: PropertyQuery): ((area: Area) => PageObject) => {
  const wanted = wantedOfObject(options);
  const load = new Loader(types, new Whereabouts());
  return (area) => toPageNames(load.object(rangeObject(range, area), wanted)) as PageObject;
};

export const cellProperties = (query: PropertyQuery): PageObject[][] => {
  const load = loader(query);
  const { row, column, rows, columns } = query.range.area;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_unused, c) => load(singleCell(row + r, column + c))),
  );
};

export const rowProperties = (query: PropertyQuery): PageObject[] => {
  const load = loader(query);
  const { area } = query.range;
  return Array.from({ length: area.rows }, (_, index) =>
    load({ ...area, row: area.row + index, rows: 1 }),
  );
};

export const columnProperties = (query: PropertyQuery): PageObject[] => {
  const load = loader(query);
  const { area } = query.range;
  return Array.from({ length: area.columns }, (_, index) =>
    load({ ...area, column: area.column + index, columns: 1 }),
  );
};

/** One object per cell, in the shape of the range; an empty object leaves a cell as it is. */
export const setCellProperties = (range: CellRange, input: unknown, types: TypeTable): void => {
  const { row, column, rows, columns } = range.area;
  if (!Array.isArray(input) || input.length !== rows) throw wrongShape();
  input.forEach((cells: unknown, r) => {
    if (!Array.isArray(cells) || cells.length !== columns) throw wrongShape();
    cells.forEach((state: unknown, c) => {
      if (typeof state !== "object" || state === null) throw invalidArgument("cell properties");
      const cell = rangeObject(range, singleCell(row + r, column + c));
      applyState(types, cell, state as Options);
    });
  });
};
