// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import type { CommentData, NoteData } from "../model/comments";
import { shiftedArea, type Shift } from "../model/shift";
import { shiftedFilters } from "./filters";
import type { Area, SheetData } from "../model/workbook-data";

/** Tables and the filter of the sheet go with their cells, and what is filtered by with its column. */
export const moveLists = (sheet: SheetData, shift: Shift): void => {
  sheet.tables = sheet.tables.filter((table) => {
    const area = shiftedArea(shift, table.area);
    if (!area) return false;
    table.filters = shiftedFilters(table.filters, table.area, shift);
    if (area.columns !== table.area.columns) table.sort = null;
    table.area = area;
    return true;
  });
  const filter = sheet.autoFilter;
  const area = filter && shiftedArea(shift, filter.area);
  sheet.autoFilter = filter &&
    area && {
      area,
      columns: shiftedFilters(filter.columns, filter.area, shift),
    };
};

/** Conditional formats, validation, comments and notes go with their cells. */
export const moveRules = (sheet: SheetData, shift: Shift): void => {
  const place = (areas: readonly Area[]): readonly Area[] =>
    areas.flatMap((area) => shiftedArea(shift, area) ?? []);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
    format.areas = place(format.areas);
    return format.areas.length > 0;
  });
  sheet.validations = sheet.validations
    .map((validation) => ({ ...validation, areas: place(validation.areas) }))
    .filter(({ areas }) => areas.length > 0);
  const follow = (placed: CommentData | NoteData): boolean => {
    const area = shiftedArea(shift, singleCell(placed.row, placed.column));
    if (area) Object.assign(placed, { row: area.row, column: area.column });
    return area !== null;
  };
  sheet.comments = sheet.comments.filter(follow);
  sheet.notes = sheet.notes.filter(follow);
};
