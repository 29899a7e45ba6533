// SPDX-License-Identifier: EUPL-1.2
import { singleCell } from "../model/area";
import type { CommentData, NoteData } from "../model/comments";
import { shiftedArea, type Shift } from "../model/shift";
import type { Area, SheetData } from "../model/workbook-data";

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
