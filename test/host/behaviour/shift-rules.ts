// SPDX-License-Identifier: EUPL-1.2
import { shiftedArea, type Shift } from "../model/shift";
import type { Area, SheetData } from "../model/workbook-data";

/** Conditional formats, validation and comments go with their cells. */
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
  sheet.comments = sheet.comments.flatMap((comment) => {
    const { row, column } = comment;
    const area = shiftedArea(shift, { row, column, rows: 1, columns: 1 });
    return area ? [{ ...comment, row: area.row, column: area.column }] : [];
  });
};
