// SPDX-License-Identifier: EUPL-1.2
import { guardSheet } from "../behaviour/guards";
import { singleCell } from "../model/area";
import { invalidArgument } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { rangeArgument } from "./addressing";
import {
  hostObject,
  rangeObject,
  type PageBreaksTarget,
  type PageBreakTarget,
  type TypeOf,
} from "./targets";

const KEYS = { rows: "rowBreaks", columns: "columnBreaks" } as const;

const breaksOf = ({ sheet, axis }: PageBreaksTarget): readonly number[] =>
  sheet.pageLayout[KEYS[axis]];

const setBreaks = ({ book, sheet, axis }: PageBreaksTarget, places: readonly number[]): void => {
  guardSheet(book, sheet);
  sheet.pageLayout[KEYS[axis]] = [...new Set(places)].sort((one, other) => one - other);
};

const breakAt = (target: PageBreaksTarget, place: number): HostObject =>
  hostObject("PageBreak", { ...target, place });

/** Breaks somebody set; those Excel makes where a page is full are not among them. */
export const PAGE_BREAK_COLLECTION: TypeOf<"PageBreakCollection"> = {
  items: (target) => breaksOf(target).map((place) => breakAt(target, place)),
  item: (target, index) => {
    const place = breaksOf(target)[Number(index)];
    return place === undefined ? null : breakAt(target, place);
  },
  methods: {
    Add: (target, args) => {
      const { row, column } = rangeArgument(target, args, 0).area;
      const place = target.axis === "rows" ? row : column;
      if (place === 0) throw invalidArgument("no page break fits before the first cell");
      setBreaks(target, [...breaksOf(target), place]);
      return breakAt(target, place);
    },
    GetCount: (target) => breaksOf(target).length,
    RemovePageBreaks: (target) => setBreaks(target, []),
  },
};

const cellOf = ({ axis, place }: PageBreakTarget): { row: number; column: number } =>
  axis === "rows" ? { row: place, column: 0 } : { row: 0, column: place };

export const PAGE_BREAK: TypeOf<"PageBreak"> = {
  scalars: {
    RowIndex: { get: (target) => cellOf(target).row },
    ColumnIndex: { get: (target) => cellOf(target).column },
  },
  methods: {
    Delete: (target) =>
      setBreaks(
        target,
        breaksOf(target).filter((place) => place !== target.place),
      ),
    GetCellAfterBreak: (target) => {
      const { row, column } = cellOf(target);
      return rangeObject(target, singleCell(row, column));
    },
  },
};
