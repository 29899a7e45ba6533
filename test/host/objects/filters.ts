// SPDX-License-Identifier: EUPL-1.2
import {
  clearFilters,
  filterColumn,
  reapplyFilters,
  setSheetFilter,
  sheetFilter,
  tableFilter,
  type Filtered,
} from "../behaviour/filters";
import { overlaps, sameArea } from "../model/area";
import type { FilterCriteria } from "../model/filters";
import type { Arguments } from "../wire/arguments";
import { invalidArgument, itemNotFound } from "../wire/host-error";
import type { HostObject } from "../wire/host-object";
import { rangeArgument } from "./addressing";
import { fromPage, toPage } from "./filter-criteria";
import { rangeObject, type AutoFilterTarget, type TableColumnTarget, type TypeOf } from "./targets";

const filteredBy = ({ book, sheet, table }: AutoFilterTarget): Filtered | null =>
  table ? tableFilter(book, { sheet, table }) : sheetFilter(book, sheet);

const required = (target: AutoFilterTarget): Filtered => {
  const filtered = filteredBy(target);
  if (!filtered) throw itemNotFound();
  return filtered;
};

const criteriaOf = ({ columns }: Filtered, column: number): FilterCriteria | null =>
  columns.find((filter) => filter.column === column)?.criteria ?? null;

/** One entry for each column; null where it lets everything through. */
const allCriteria = (filtered: Filtered): readonly unknown[] =>
  Array.from({ length: filtered.area.columns }, (_, column) => {
    const criteria = criteriaOf(filtered, column);
    return criteria && toPage(criteria);
  });

/** Turns the filter of a sheet on; a table has one anyway. */
const turnOn = (target: AutoFilterTarget, args: Arguments): void => {
  const { book, sheet, table } = target;
  const { area, sheet: named } = rangeArgument({ book, sheet }, args, 0);
  const tables = sheet.tables.filter((other) => overlaps(other.area, area));
  if (named !== sheet || tables.some((other) => other !== table)) {
    throw invalidArgument("a range of this filter");
  }
  if (table) return;
  if (area.rows < 2) throw invalidArgument("a row of headers and rows below");
  if (!sheet.autoFilter || !sameArea(sheet.autoFilter.area, area))
    setSheetFilter(book, sheet, area);
};

const areaOf = (target: AutoFilterTarget): HostObject | null => {
  const filtered = filteredBy(target);
  return filtered && rangeObject(target, filtered.area);
};

export const AUTO_FILTER: TypeOf<"AutoFilter"> = {
  scalars: {
    Enabled: { get: ({ sheet, table }) => table?.showFilterButton ?? sheet.autoFilter !== null },
    IsDataFiltered: { get: (target) => (filteredBy(target)?.columns.length ?? 0) > 0 },
    Criteria: {
      get: (target) => {
        const filtered = filteredBy(target);
        return filtered ? allCriteria(filtered) : [];
      },
    },
  },
  methods: {
    Apply: (target, args) => {
      turnOn(target, args);
      if (args.raw(1) === null) return;
      const criteria = args.raw(2) === null ? null : fromPage(args.options(2));
      filterColumn(required(target), args.integer(1), criteria);
    },
    ClearColumnCriteria: (target, args) => filterColumn(required(target), args.integer(0), null),
    ClearCriteria: (target) => clearFilters(required(target)),
    GetRange: (target) => {
      const range = areaOf(target);
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: areaOf,
    Reapply: (target) => reapplyFilters(required(target)),
    Remove: (target) => {
      const { book, sheet, table } = target;
      if (table) clearFilters(required(target));
      else setSheetFilter(book, sheet, null);
    },
  },
};

const filterBy = (target: TableColumnTarget, criteria: FilterCriteria | null): void =>
  filterColumn(tableFilter(target.book, target), target.index, criteria);

const ranked =
  (isTop: boolean, isPercent: boolean) =>
  (target: TableColumnTarget, args: Arguments): void => {
    const count = args.integer(0);
    if (count < 1) throw invalidArgument("number of items");
    filterBy(target, { kind: "Ranked", isTop, isPercent, count });
  };

export const FILTER: TypeOf<"Filter"> = {
  scalars: {
    Criteria: {
      get: (target) => {
        const criteria = criteriaOf(tableFilter(target.book, target), target.index);
        return criteria && toPage(criteria);
      },
    },
  },
  methods: {
    Apply: (target, args) => filterBy(target, fromPage(args.options(0))),
    ApplyTopItemsFilter: ranked(true, false),
    ApplyBottomItemsFilter: ranked(false, false),
    ApplyTopPercentFilter: ranked(true, true),
    ApplyBottomPercentFilter: ranked(false, true),
    ApplyCustomFilter: (target, args) =>
      filterBy(
        target,
        fromPage({
          filterOn: "Custom",
          criterion1: args.text(0),
          criterion2: args.optionalText(1),
          operator: args.optionalText(2),
        }),
      ),
    ApplyValuesFilter: (target, args) =>
      filterBy(target, fromPage({ filterOn: "Values", values: args.raw(0) })),
    Clear: (target) => filterBy(target, null),
  },
};
